"""From when to when a standing holds, by the times of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.reading.times import Time

STARTS = frozenset({"since", "from", "after", "as of"})
ENDS = frozenset({"until", "till", "to", "through"})


@dataclass(frozen=True, slots=True)
class Interval:
    """Start and end as EDTF; None is unknown, not open."""

    start: str | None = None
    end: str | None = None


def interval(times: Sequence[Time]) -> Interval:
    """Return what the times of a stative clause say: "since 1952", "from 1994 to 2005"."""
    start = next((t.value for t in times if t.mention.relation in STARTS), None)
    end = next((t.value for t in times if t.mention.relation in ENDS), None)
    return Interval(start, end)
