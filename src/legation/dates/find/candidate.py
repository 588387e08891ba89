"""An expression that was recognised and not yet placed."""

from __future__ import annotations

from dataclasses import dataclass

from legation.dates.find.match.base import Match
from legation.dates.find.mention import Part
from legation.dates.find.shapes.base import Shape


@dataclass(slots=True)
class Candidate:
    """Tokens `start` up to `end` and what they say.

    `opens` and `closes` tell the two ends of a range that is told by two expressions.
    """

    start: int
    end: int
    shape: Shape
    part: Part | None = None
    opens: bool = False
    closes: bool = False

    @classmethod
    def of(cls, start: int, match: Match) -> Candidate:
        """Return the candidate for a match that begins at a token."""
        return cls(start, match.end, match.shape, match.part)
