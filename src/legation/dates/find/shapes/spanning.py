"""A stretch between two expressions that stand as one: 3-5 May, Monday-Friday."""

from __future__ import annotations

from dataclasses import dataclass

from legation.dates.edtf import Date, between
from legation.dates.find.context import Context, Reading
from legation.dates.find.shapes.base import Shape


@dataclass(frozen=True, slots=True)
class Spanning(Shape):
    """From one date to another."""

    start: Shape
    end: Shape

    def read(self, context: Context) -> Reading:
        """Return the interval, None if either end cannot be placed or they are out of order."""
        first, why = self.start.read(context)
        last, last_why = self.end.read(context)
        if not isinstance(first, Date) or not isinstance(last, Date):
            return Reading(None, why if first is None else last_why)
        if first.day_range()[0] > last.day_range()[1]:
            return Reading(None, f"{first} comes after {last}")
        return Reading(between(first, last), why)
