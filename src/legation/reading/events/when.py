"""On which date an event happened, by the words nearest to it in the parse."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from legation.reading.page import Page
from legation.reading.syntax import Governor, children, governors, kids
from legation.reading.times import Time

# Prepositions of a time that limit an event's validity rather than say when it happened.
# Relations to a verb whose time is also that of what hangs on it.
SHARING = frozenset({"xcomp", "conj", "obj", "nsubj:pass", "nsubj"})
STORY = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
LIMITS = frozenset({"until", "till", "by", "before"})


@dataclass(frozen=True, slots=True)
class Dated:
    """An event's date as EDTF, and by which words it was found."""

    value: str | None
    why: str


def date_of(page: Page, token: Token, lender: Token | None, speaker: Token | None) -> Dated:
    """Return the date of the event at `token`.

    Nearest first: the event noun's own modifiers, its verb's, the verbs that it depends on, the
    verb of saying, and for the news of the day the publication date.
    """
    if token.pos_ in {"NOUN", "PROPN"}:
        found = _best(page.times.under(token))
        if found is not None:
            return found
    verbs = [lender or token, *_verbs_above(lender or token)]
    for verb in [verbs[0], *kids(verbs[0], "xcomp"), *verbs[1:]]:
        found = _best(page.times.of_verb(verb))
        if found is not None:
            return found
    if speaker is not None and not _is_earlier(verbs[0]):
        found = _best(page.times.of_verb(speaker))
        if found is not None:
            return found
    return _news_of_the_day(page, token, verbs[0])


def _verbs_above(token: Token) -> list[Token]:
    """Return the verbs whose time the event shares: coordinated, controlling, governing a noun."""
    found = []
    for above in governors(token):
        if above.dep not in SHARING and not _is_end(above):
            break
        if above.dep == "conj" and any(c.dep_ == "nsubj" for c in children(above.below)):
            break
        if above.token.pos_ in {"VERB", "AUX"}:
            found.append(above.token)
    return found


def _is_end(above: Governor) -> bool:
    """Say whether a clause tells what the verb above it was done for: "travelled to sign"."""
    return above.dep in {"advcl", "acl"} and any(c.tag_ == "TO" for c in children(above.below))


def _best(times: list[Time]) -> Dated | None:
    usable = [t for t in times if t.mention.relation not in LIMITS] or times
    if not usable:
        return None
    return Dated(usable[0].value, f"dated by “{usable[0].mention.text}”")


def _is_earlier(verb: Token) -> bool:
    """Say whether the verb speaks of a time before that of the clause that reports it."""
    return any(child.dep_.startswith("aux") and child.lower_ == "had" for child in children(verb))


def _news_of_the_day(page: Page, token: Token, verb: Token) -> Dated:
    """Give an undated act of the report's own story the day of that story, about.

    What the main clauses tell in the simple past or present is the story; what had been done, what
    a relative clause adds and what a noun names is background, and stays undated.
    """
    if page.news_day is None or verb.pos_ not in {"VERB", "AUX"} or _is_earlier(verb):
        return Dated(None, "undated")
    if verb.dep_ not in STORY or (token.i != verb.i and token.pos_ not in {"NOUN", "PROPN"}):
        return Dated(None, "undated")
    return Dated(f"{page.news_day}~", "of the day the report tells of")
