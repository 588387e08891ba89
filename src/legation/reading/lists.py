"""Actors listed after a plural: "four non-members (Jordan, Bahrain, Qatar and Kuwait)".

Read off the surface: of all things in a sentence a parser gets long lists wrong most often.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.page import Page, Party

OPENERS = frozenset({",", "(", ":", "–", "—", "-", "[", ";"})
MARKERS = frozenset(
    {"namely", "including", "notably", "especially", "particularly", "i.e.", "e.g."}
)
TWO_WORD_MARKERS = frozenset(
    {("such", "as"), ("among", "them"), ("like", ""), ("consisting", "of")}
)
SEPARATORS = frozenset({",", "and", "or", ";", "&", "the", "as", "well", "both", "plus", "also"})
# Forms in which actors stand in a list.
LISTED = frozenset({"name", "acronym", "metonym"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# How far after the plural a list may begin: "members of the alliance, including".
REACH = 8
SHORTEST = 2


def listed_after(page: Page, noun: Token) -> list[Party]:
    """Return the actors of the list that follows a plural noun; [] where none does."""
    if noun.tag_ not in PLURAL_TAGS:
        return []
    for position in range(noun.i + 1, min(noun.i + REACH, noun.sent.end - 1)):
        begin, marked = _opening(page, position)
        if begin is None:
            continue
        if not marked and _goes_on(page, position):
            return []
        found = run(page, begin, noun.sent.end)
        if len(found) >= (1 if marked or _is_marked_after(page, found) else SHORTEST):
            return found
        if not _is_gloss(page, position):
            return []
    return []


def _is_marked_after(page: Page, found: list[Party]) -> bool:
    """Say whether words after a list announce it: "several states, Qatar among them"."""
    end = found[-1].mention.end if found else 0
    words = tuple(token.lower_ for token in page.doc[end : end + 2])
    return bool(found) and (words in TWO_WORD_MARKERS or words[:1] == ("included",))


def _goes_on(page: Page, position: int) -> bool:
    """Say whether a comma stands inside a list that has begun: "its members are Mali, Togo …"."""
    before = page.actors.covering(position - 1)
    after = page.mention_from(position + 1)
    if after is not None and any(r.kind == "person" for r in after.referents):
        return False  # "the presidents of Norway and Peru, Mo and Poe" lists those after the comma
    named = before is not None and before.form == "name" and page.doc[position].text == ","
    return named and before is not None and any(r.kind == "state" for r in before.referents)


def _is_gloss(page: Page, position: int) -> bool:
    """Say whether brackets hold only another name for what is before: "Group of Seven (G7)"."""
    return page.doc[position].text == "(" and page.doc[position + 2].text == ")"


def _opening(page: Page, position: int) -> tuple[int | None, bool]:
    """Return where a list that opens at `position` begins, and whether a word announces it."""
    doc = page.doc
    word = doc[position].lower_
    at = position
    if word in OPENERS:
        at += 1
    marked = doc[at].lower_ in MARKERS
    if marked:
        return at + 1, True
    pair = (doc[at].lower_, doc[at + 1].lower_ if at + 1 < len(doc) else "")
    if pair in TWO_WORD_MARKERS:
        return at + 2, True
    return (at, False) if word in OPENERS else (None, False)


def run(page: Page, position: int, end: int) -> list[Party]:
    """Return the actors that stand one after another from a token on, small words between them."""
    found: list[Party] = []
    while position < end:
        mention = page.mention_from(position)
        if mention is not None and mention.form in LISTED:
            found.extend(Party(mention, r) for r in mention.referents)
            position = mention.end
        elif page.doc[position].lower_ in SEPARATORS:
            position += 1
        else:
            break
    return found


def run_before(page: Page, end: int) -> list[Party]:
    """Return the actors that stand one after another up to a token, in text order."""
    found: list[Party] = []
    position = end - 1
    while position >= 0 and page.doc[position].sent == page.doc[end].sent:
        mention = page.actors.covering(position)
        if mention is not None and mention.form in LISTED:
            found[:0] = [Party(mention, r) for r in mention.referents]
            position = mention.start - 1
        elif page.doc[position].lower_ in SEPARATORS:
            position -= 1
        else:
            break
    return found
