"""Every predicate of a report that might be an event: framed, or a verb that no frame knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from legation.codebook import LightVerb
from legation.reading.events.reality import Reality, reality
from legation.reading.events.trigger import NO_EVENT, Triggered, triggered
from legation.reading.page import Page
from legation.reading.syntax import kids

Lent = dict[int, tuple[Token, LightVerb]]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A triggered frame, the light verb its noun hangs on, and how it stands towards the world."""

    found: Triggered
    lent: tuple[Token, LightVerb] | None
    stands: Reality

    @property
    def lender(self) -> Token | None:
        """The light verb, where there is one."""
        return self.lent[0] if self.lent is not None else None


def predicates(page: Page, sentence: Span) -> Iterator[Predicate]:
    """Yield the predicates of a sentence in text order."""
    everything = list(triggered(page, sentence))
    lent = _lent(page, everything)
    spent = _spent(everything, lent)
    for found in everything:
        if found.token.i in spent or found.frame.type == NO_EVENT:
            continue
        light = lent.get(found.token.i)
        lender = light[0] if light is not None else None
        yield Predicate(found, light, reality(page.books.lexicon, found.token, lender))


def _lent(page: Page, everything: list[Triggered]) -> Lent:
    """Return for event nouns the light verbs that they are the objects of."""
    nouns = (found.token for found in everything if found.kind == "noun")
    pairs = ((noun.i, page.books.lexicon.light(noun)) for noun in nouns)
    return {i: light for i, light in pairs if light is not None}


def _spent(everything: list[Triggered], lent: Lent) -> set[int]:
    """Return the tokens whose frame says no more than a larger frame around them.

    A verb's frame that asks for its object has used that noun up ("lift sanctions"); a light verb
    adds nothing to its noun ("hold talks").
    """
    spent: set[int] = set()
    for found in everything:
        spent.update(word.i for word in found.words[1:])
        if found.frame.object is not None and found.slots.object is not None:
            spent.update(_phrase(found.slots.object))
        for word, needed in found.frame.oblique:
            if needed is not None:
                spent.update(head.i for head in found.slots.under(word))
    spent.update(lender.i for noun, (lender, _) in lent.items() if noun not in spent)
    return spent


def _phrase(noun: Token) -> Iterator[int]:
    """Yield a noun and the nouns in front of it: "a *peace agreement*"."""
    yield noun.i
    for modifier in kids(noun, "compound", "amod"):
        yield modifier.i
