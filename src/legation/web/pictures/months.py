"""Events as a picture by month: how many of each quadrant, and how they score.

An event that can have happened in several months is in none of them: it is counted with others of
the same days, and drawn over all of these.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from legation.codebook import load
from legation.model import QUADRANTS
from legation.record import Tally

QUADRANT_OF: Final = {kind: name for name, kinds in QUADRANTS.items() for kind in kinds}
COOPERATION: Final = frozenset(
    kind for name, kinds in QUADRANTS.items() if "cooperation" in name for kind in kinds
)
# The ways in the order in which they are shown.
WAYS: Final = ("did", "received", "together")


@dataclass(slots=True)
class Bar:
    """Events of one way in a month, or in days that are less certain.

    `first` and `last` are ISO days. `counts` has a number for each quadrant. `score` is the sum of
    the events' scores on the scale from -10 to 10 of the codebook's crosswalk.
    """

    way: str
    first: str
    last: str
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(QUADRANTS, 0))
    score: float = 0.0

    @property
    def events(self) -> int:
        """How many there are."""
        return sum(self.counts.values())

    @property
    def mean(self) -> float:
        """How they score on average."""
        return self.score / self.events if self.events else 0.0

    @property
    def month(self) -> str | None:
        """The month that all of them are in, None where that is not certain."""
        return self.first[:7] if self.first[:7] == self.last[:7] else None

    def add(self, tally: Tally) -> None:
        """Count events in."""
        self.counts[QUADRANT_OF[tally.type]] += tally.events
        self.score += score_of(tally.type, tally.mode) * tally.events


@dataclass(frozen=True, slots=True)
class Months:
    """Events by month (`sure`), those of longer days (`vague`), and the number of undated ones.

    An event that is only known to be before or after some day is undated, too.
    """

    sure: tuple[Bar, ...]
    vague: tuple[Bar, ...]
    undated: int

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All that can be drawn."""
        return (*self.sure, *self.vague)

    @property
    def events(self) -> int:
        """How many there are in all."""
        return self.undated + sum(bar.events for bar in self.bars)


@cache
def score_of(kind: str, mode: str | None) -> float:
    """Return the score of a type of event and its mode, from -10 to 10."""
    return load().cameo(kind, mode).score


def months(tallies: Iterable[Tally]) -> Months:
    """Return events as a picture by month, in order of way and date."""
    bars: dict[tuple[str, str, str], Bar] = {}
    undated = 0
    for tally in tallies:
        if tally.first is None or tally.last is None or ".." in (tally.first, tally.last):
            undated += tally.events
            continue
        in_one = tally.first[:7] == tally.last[:7]
        days = (tally.first[:7], tally.last[:7]) if in_one else (tally.first, tally.last)
        key = (tally.way, *days)
        bars.setdefault(key, Bar(tally.way, tally.first, tally.last)).add(tally)
    ordered = sorted(bars.values(), key=lambda bar: (WAYS.index(bar.way), bar.first, bar.last))
    return Months(
        tuple(bar for bar in ordered if bar.month),
        tuple(bar for bar in ordered if not bar.month),
        undated,
    )
