"""A stretch from one date to another."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.calendar import NO_END, NO_START
from legation.dates.edtf.date import Date
from legation.dates.edtf.value import Edtf


class Edge(enum.Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Interval(Edtf):
    """From some time in `start` to some time in `end`, both included.

    An OPEN edge says that there is no beginning or end, an UNKNOWN one that there is, and nobody
    says when.
    """

    start: Date | Edge
    end: Date | Edge

    def __str__(self) -> str:
        return f"{_edge(self.start)}/{_edge(self.end)}"

    def day_range(self) -> tuple[int, int]:
        """Return the first day of the start and the last day of the end."""
        first = self.start.day_range()[0] if isinstance(self.start, Date) else NO_START
        last = self.end.day_range()[1] if isinstance(self.end, Date) else NO_END
        return first, last

    @property
    def bounds(self) -> Bounds:
        """The start lies within its date, the end within its own and not before the start."""
        start = _edge_range(self.start, NO_START)
        end = _edge_range(self.end, NO_END)
        return Bounds(start[0], min(start[1], end[1]), max(end[0], start[0]), end[1])


def _edge(edge: Date | Edge) -> str:
    return str(edge.value) if isinstance(edge, Edge) else str(edge)


def _edge_range(edge: Date | Edge, beyond: int) -> tuple[int, int]:
    if edge is Edge.OPEN:
        return beyond, beyond
    if edge is Edge.UNKNOWN:
        return NO_START, NO_END
    bounds = edge.bounds
    return bounds.earliest_start, bounds.latest_start
