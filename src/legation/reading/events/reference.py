"""Whom pronouns, descriptions and bare noun phrases mean, as chances over a stretch's actors.

Resolution has said whom a pronoun or a description means, by rules; what it says is one cue among
others here. A bare noun phrase may mean an actor named before ("the two", "the island") or nobody
but itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from legation.reading.events.cues import Referring
from legation.reading.events.namings import BARE, Naming, nearest
from legation.reading.events.seen import Seen
from legation.reading.learned import Weights, with_one
from legation.reading.page import Page


@dataclass(frozen=True, slots=True)
class Option:
    """One actor that some words may mean, the words that name it, and what speaks for it."""

    key: str
    meant: Naming
    cues: tuple[str, ...]


def options(page: Page, seen: Seen, words: Naming) -> list[Option]:
    """Return all that some unsettled words may mean: every actor of the stretch, or themselves."""
    found = []
    referring = Referring.of(page, words)
    if words.form == BARE:
        found.append(Option(words.keys[0], words, referring.to_itself()))
    for key, named in seen.actors.items():
        meant = _nearest(words, key, named)
        if meant is not None:
            found.append(Option(key, meant, referring.to(key, meant)))
    return found


def _nearest(words: Naming, key: str, named: Sequence[Naming]) -> Naming | None:
    """Return the words that name an actor last before some words, else first after them.

    What names it may be the words themselves, if they are its only ones.
    """
    return nearest(named, words.head, words.head + 1) or (words if key in words.keys else None)


@dataclass(frozen=True)
class References:
    """The references of one stretch, each weighed when it is first asked for."""

    page: Page
    seen: Seen
    weights: Weights
    _known: dict[int, dict[str, float]] = field(default_factory=dict)

    def of(self, words: Naming) -> dict[str, float]:
        """Return the logarithms of the chances of whom some unsettled words mean, by key."""
        if words.head not in self._known:
            self._known[words.head] = self._weighed(words)
        return self._known[words.head]

    def _weighed(self, words: Naming) -> dict[str, float]:
        possible = options(self.page, self.seen, words)
        cues = self.weights.references.added(option.cues for option in possible)
        scores = self._compared(words, possible) + cues[:, 0]
        logs = scores - np.logaddexp.reduce(scores)
        return {option.key: float(log) for option, log in zip(possible, logs, strict=True)}

    def _compared(self, words: Naming, possible: Sequence[Option]) -> np.ndarray:
        """Return how the vectors of the words and of those that name each option agree."""
        outputs, first = self.seen.outputs, self.seen.first
        heads = [option.meant.head - first for option in possible]
        referring = with_one(outputs.referring[words.head - first])
        agreed: np.ndarray = with_one(outputs.meant[heads]) @ (referring @ self.weights.reference)
        return agreed
