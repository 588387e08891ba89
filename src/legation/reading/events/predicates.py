"""Every word of a report that might be an event: framed, or a word that no frame knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from legation.codebook import LightVerb
from legation.reading.events.reality import Reality, reality
from legation.reading.events.trigger import UNFRAMED, Triggered, triggered
from legation.reading.page import Page
from legation.reading.syntax import Slots, kids, noun_slots, verb_slots

CONTENT = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})
Lent = dict[int, tuple[Token, LightVerb]]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A triggered frame, the light verb its noun hangs on, and how it stands towards the world.

    A `plain` one is a word without a frame of its own; `spent`, if a larger frame has used it up.
    Its arguments and how it stands are not yet told then: few are ever asked for, `whole` tells.
    """

    found: Triggered
    lent: tuple[Token, LightVerb] | None
    stands: Reality
    plain: bool = False
    spent: bool = False

    @property
    def lender(self) -> Token | None:
        """The light verb, where there is one."""
        return self.lent[0] if self.lent is not None else None


def predicates(page: Page, sentence: Span) -> Iterator[Predicate]:
    """Yield the predicates of a sentence in text order."""
    everything = list(triggered(page, sentence))
    lent = _lent(page, everything)
    spent = _spent(everything, lent)
    framed = {found.token.i: found for found in everything if found.token.i not in spent}
    for token in sentence:
        found = framed.get(token.i)
        if found is not None:
            light = lent.get(token.i)
            lender = light[0] if light is not None else None
            yield Predicate(found, light, reality(page.books.lexicon, token, lender))
        elif token.pos_ in CONTENT and not page.times.covers(token):
            yield _plain(page, token, spent=token.i in spent)


def _plain(page: Page, token: Token, *, spent: bool) -> Predicate:
    """Return a word without a frame as a predicate."""
    kind = "verb" if token.pos_ == "VERB" else "noun"
    found = Triggered(UNFRAMED, token, (token,), Slots(), kind)
    return Predicate(found, None, Reality(), plain=True, spent=spent)


def whole(page: Page, predicate: Predicate) -> Predicate:
    """Return a predicate with all that a plain one has not yet.

    Its arguments are where they usually are; besides, its light verb and how it stands.
    """
    if not predicate.plain:
        return predicate
    token = predicate.found.token
    slots = verb_slots(token) if predicate.found.kind == "verb" else noun_slots(token)
    found = replace(predicate.found, slots=slots)
    lent = page.books.lexicon.light(token)
    lender = lent[0] if lent is not None else None
    stands = reality(page.books.lexicon, token, lender)
    return replace(predicate, found=found, lent=lent, stands=stands)


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
