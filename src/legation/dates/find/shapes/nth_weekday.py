"""A weekday counted through its month: the first Monday of May, the last Friday in June."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from legation.dates.edtf import of_day
from legation.dates.edtf.calendar import month_length
from legation.dates.find.context import Context, Reading
from legation.dates.find.shapes.base import Shape
from legation.dates.find.shapes.calendar_date import CalendarDate

LAST: Final = -1


@dataclass(frozen=True, slots=True)
class NthWeekday(Shape):
    """A weekday (Monday is 0) of a month, counted from 1, or the `LAST` one."""

    number: int
    weekday: int
    month: CalendarDate

    def read(self, context: Context) -> Reading:
        """Count through the month; no value where it has no such day."""
        month, why = self.month.read(context)
        if month is None or month.first is None:
            return Reading(None, why)
        first = month.first
        length = month_length(first.year, first.month)
        days = range(1 + (self.weekday - first.weekday()) % 7, length + 1, 7)
        if self.number > len(days):
            return Reading(None, f"{month} has no such day")
        day = days[LAST if self.number == LAST else self.number - 1]
        return Reading(of_day(dt.date(first.year, first.month, day)), f"counted in {month}, {why}")
