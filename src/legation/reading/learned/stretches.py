"""A report cut into stretches that the network can see whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Places of the network that a stretch may take, and how many of them the sentences before it.
LIMIT, BEFORE = 500, 120


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences [first, end) as the network sees them; those before `start` are there to be seen.

    Each sentence of a report is read in exactly one stretch.
    """

    first: int
    start: int
    end: int


def stretches(lengths: Sequence[int]) -> list[Stretch]:
    """Return the stretches of a report whose sentences take `lengths` places of the network."""
    found: list[Stretch] = []
    start = 0
    while start < len(lengths):
        first, seen = _before(lengths, start)
        end = start + 1
        total = seen + lengths[start]
        while end < len(lengths) and total + lengths[end] <= LIMIT:
            total += lengths[end]
            end += 1
        found.append(Stretch(first, start, end))
        start = end
    return found


def _before(lengths: Sequence[int], start: int) -> tuple[int, int]:
    """Return the first sentence to show before `start`, and the places that takes."""
    first, seen = start, 0
    while first > 0 and seen + lengths[first - 1] <= BEFORE:
        first -= 1
        seen += lengths[first]
    return first, seen
