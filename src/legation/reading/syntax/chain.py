"""What governs a predicate, step by step up the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Governor:
    """A word above a predicate, and the relation by which the word below hangs on it."""

    token: Token
    dep: str
    below: Token


def governors(token: Token) -> Iterator[Governor]:
    """Yield what governs `token`, nearest first, up to the root of the sentence."""
    below = token
    for _ in range(40):
        if below.head.i == below.i:
            return
        yield Governor(below.head, below.dep_, below)
        below = below.head
