"""Phrases that mean a mission: "the U.S. Legation at Kabul", "Embassy Bangui", "its consulate"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from legation.actors import Referent
from legation.codebook.missions import MissionBook, Words
from legation.reading.page import Page, Party
from legation.reading.parties import owners

# What can stand between the words of a mission and where it is.
LEADING = frozenset(
    {"in", "at", "to", "of", "for", "the", "city", "capital", "kingdom", "republic"}
)
PLACING = frozenset({"in", "at", "to"})
# How far after its name the place of a mission can begin, in words.
REACH = 4
STATES = frozenset({"state", "territory"})
PARTS = frozenset({"igo", "place", "organ", "body", "city", "person"})
Ends = Mapping[int, Sequence[tuple[Words, str]]]


@dataclass(frozen=True, slots=True)
class MissionPhrase:
    """A mission in the text.

    Tokens [start, end) are what it is called, `stop` is where its place ends. `senders` are whose
    it is and `hosts` where it is, as far as the phrase itself says.
    """

    start: int
    end: int
    stop: int
    head: Token
    kind: str
    vague: bool
    senders: tuple[Party, ...]
    hosts: tuple[Party, ...]


def is_party(referent: Referent) -> bool:
    """Say whether something can keep a mission or have one: a state, an organisation, its organ.

    States that are no more have no code.
    """
    return referent.kind in STATES or (referent.of is not None and referent.kind in PARTS)


def phrases(page: Page, sentence: Span) -> Iterator[MissionPhrase]:
    """Yield the phrases of a sentence that mean a mission, in text order."""
    book = page.books.missions
    ends = _ends(book, sentence)
    position = sentence.start
    while ends and position < sentence.end:
        found = _called(ends, sentence, position)
        if found is None:
            position += 1
            continue
        end, class_ = found
        if class_.startswith("vague") and _is_of_other_kind(sentence, position):
            position = end
            continue
        yield _phrase(page, sentence, position, end, vague=class_.startswith("vague"))
        position = end


def _is_of_other_kind(sentence: Span, start: int) -> bool:
    """Say whether a noun before makes something else of it: "border post", "peace mission"."""
    before = sentence.doc[start - 1] if start > sentence.start else None
    return before is not None and before.tag_ in {"NN", "NNS", "VBG"}


def _ends(book: MissionBook, sentence: Span) -> Ends:
    """Return what missions can be called whose name ends in a sentence, by where it ends."""
    ends = {}
    for last in sentence:
        if last.pos_ in {"NOUN", "PROPN", "ADJ"}:
            kinds = book.kinds.get(last.lemma_.lower(), book.kinds.get(last.lower_))
            if kinds:
                ends[last.i + 1] = kinds
    return ends


def _called(ends: Ends, sentence: Span, start: int) -> tuple[int, str] | None:
    """Return where the name of a mission that begins at `start` ends, and its class."""
    for length in (4, 3, 2, 1):
        end = start + length
        for words, class_ in ends.get(end, ()):
            before = tuple(t.lower_ for t in sentence.doc[start : end - 1])
            if len(words) == length and words[:-1] == before:
                return end, class_
    return None


def _phrase(page: Page, sentence: Span, start: int, end: int, *, vague: bool) -> MissionPhrase:
    hosts, stop = _hosts(page, sentence, _after_owner(page, end))
    capital = _capital_before(page, start) if not hosts else []
    return MissionPhrase(
        start=start,
        end=end,
        stop=stop,
        head=page.doc[start:end].root,
        kind=_singular(page.doc[start:end]),
        vague=vague,
        senders=() if capital else tuple(_senders(page, start, end, hosts)),
        hosts=tuple(hosts or capital),
    )


def _capital_before(page: Page, start: int) -> list[Party]:
    """Return whose capital the word before a mission is: "the Lima embassy" is in Peru."""
    mention = page.actors.covering(start - 1) if start else None
    if mention is None or mention.end != start or mention.form != "metonym":
        return []
    called = page.gazetteer.lookup(mention.words)
    is_capital = bool(called) and called[0].form == "capital"
    return [Party(mention, r) for r in mention.referents if is_capital and is_party(r)]


def _singular(words: Span) -> str:
    """Return what one such mission is called: of "their embassies" each is an embassy."""
    last = words[-1]
    if last.tag_ not in {"NNS", "NNPS"}:
        return words.text
    one = last.lemma_.title() if last.text[0].isupper() else last.lemma_
    return f"{words[:-1].text} {one}".strip()


def _senders(page: Page, start: int, end: int, hosts: list[Party]) -> list[Party]:
    """Return whose a mission is: who stands right before it, else "of" whom it is."""
    position = start - 1
    while position >= 0 and page.doc[position].tag_ in {"JJ", "CD", "POS"}:
        mention = page.actors.covering(position)
        if mention is not None and mention.end <= start:
            break
        position -= 1
    mention = page.actors.covering(position) if position >= 0 else None
    if mention is not None and mention.end <= start:
        return [Party(mention, r) for r in mention.referents if is_party(r)]
    found = [p for p in owners(page, page.doc[start:end].root) if is_party(p.referent)]
    if found:
        return [p for p in found if p.mention.end <= start]
    return _of(page, end)


def _after_owner(page: Page, end: int) -> int:
    """Return where an owner ends that the place can follow: "the Legation *of Mali* in Peru"."""
    stop = max((party.mention.end for party in _of(page, end)), default=end)
    return stop if stop < len(page.doc) and page.doc[stop].lower_ in PLACING else end


def _of(page: Page, end: int) -> list[Party]:
    if end + 1 >= len(page.doc) or page.doc[end].lower_ != "of":
        return []
    return _named_from(page, end + 1)


def _hosts(page: Page, sentence: Span, end: int) -> tuple[list[Party], int]:
    """Return where a mission is, by the name or the place right after it, and where that ends."""
    if end >= sentence.end:
        return [], end
    if page.doc[end].lower_ not in PLACING:
        beside = page.mention_from(end)
        if beside is None or beside.form not in {"name", "metonym"}:
            return [], end
        return [Party(beside, r) for r in beside.referents if is_party(r)], beside.end
    found = _named_from(page, end + 1)
    stop = max((party.mention.end for party in found), default=end)
    return found, stop


def _named_from(page: Page, start: int) -> list[Party]:
    """Return the actors named from `start` on, small words passed over: "the city of Kabul"."""
    for position in range(start, min(start + REACH, len(page.doc))):
        mention = page.mention_from(position)
        if mention is not None and mention.form in {"name", "metonym", "pronoun", "description"}:
            first = [Party(mention, r) for r in mention.referents if is_party(r)]
            return [*first, *_coordinated(page, mention.end)] if first else []
        if page.doc[position].lower_ not in LEADING:
            return []
    return []


def _coordinated(page: Page, end: int) -> list[Party]:
    """Return the second of two places: "in Algiers and Washington"."""
    if end + 1 >= len(page.doc) or page.doc[end].lower_ != "and":
        return []
    mention = page.mention_from(end + 1)
    if mention is None or mention.form not in {"name", "metonym"}:
        return []
    return [Party(mention, r) for r in mention.referents if is_party(r)]
