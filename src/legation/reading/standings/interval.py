"""From when to when a standing holds, by the times of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.reading.times import Time

STARTS = frozenset({"since", "from", "after", "as of"})
# What may stand before the date of a beginning as well as before any other.
BEGINNING = frozenset({"in", "on"})
# "Through 1983" is no end: it is the last that is told of. "From 1971 through 1983" is from, to.
ENDS = frozenset({"until", "till", "to"})


@dataclass(frozen=True, slots=True)
class Interval:
    """Start and end as EDTF; None is unknown, not open."""

    start: str | None = None
    end: str | None = None


def interval(times: Sequence[Time], *, told: bool = False) -> Interval:
    """Return what the times of a stative clause say: "since 1952", "from 1994 to 2005".

    `told` says that the clause tells what once began: "which included seven states in 1994".
    """
    starts = STARTS | BEGINNING if told else STARTS
    start = next((t.value for t in times if t.mention.relation in starts), None)
    end = next((t.value for t in times if t.mention.relation in ENDS), None)
    return Interval(start, end)
