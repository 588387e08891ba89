"""When an agreement that a noun tells of was made: by its own date, or the verb of its clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from legation.reading.events.reality import reality
from legation.reading.page import Page
from legation.reading.standings.force import takes_effect
from legation.reading.standings.lasting import begun_before
from legation.reading.standings.moment import moment
from legation.reading.syntax import kids

# Verbs whose object is an agreement as it comes about.
MAKING = frozenset(
    {"sign", "co-sign", "initial", "reach", "broker", "mediate", "conclude", "announce", "agree"}
    | {"seal", "strike", "finalise", "finalize", "declare"}
)
PLACES = frozenset({"nsubj", "nsubj:pass", "obj"})


@dataclass(frozen=True, slots=True)
class Made:
    """From when an agreement is, as EDTF, and what that says of its holding (None: nothing)."""

    start: str | None = None
    holds: str | None = None


def made(page: Page, agreement: Token) -> Made:
    """Return when an agreement was made, or is to be."""
    own = begun_before(page, agreement)
    if own is not None:
        return Made(own)
    for verb in _verbs(agreement):
        stands = reality(page.books.lexicon, verb)
        if stands.status in {"actual", "planned"} and not stands.purpose:
            holds = "future" if stands.status == "planned" else None
            return Made(moment(page, verb, stands), holds)
    return Made()


def _verbs(agreement: Token) -> Iterator[Token]:
    """Yield the verb of making that an agreement stands with: "is going to be signed"."""
    if agreement.dep_ not in PLACES:
        return
    for verb in (agreement.head, *kids(agreement.head, "xcomp")):
        passive = agreement.dep_ != "nsubj" or verb.dep_ == "xcomp"
        if (verb.lemma_.lower() in MAKING and passive) or takes_effect(verb):
            yield verb
