"""The next or last month, season or weekday, counted from the date last spoken of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from legation.dates.edtf import Edtf, of_day, of_month
from legation.dates.find.context import Context, Reading
from legation.dates.find.shapes.base import Shape


@dataclass(frozen=True, slots=True)
class BesideFocus(Shape):
    """The following spring, the previous January, the following Monday.

    `number` is the month, the EDTF code of the season, or the weekday (Monday is 0); `side` is -1
    for the last one before the date last spoken of and +1 for the next after it.
    """

    unit: Literal["month", "season", "weekday"]
    number: int
    side: int

    def read(self, context: Context) -> Reading:
        """Count from the date last spoken of."""
        focus = context.focus
        if focus is None or focus.first is None or focus.last is None:
            return Reading(None, "no date spoken of to count from")
        side = "after" if self.side > 0 else "before"
        return Reading(self._value(focus.first, focus.last), f"the one {side} {focus}")

    def _value(self, first: dt.date, last: dt.date) -> Edtf | None:
        if self.unit == "weekday":
            base, ahead = (last, 1) if self.side > 0 else (first, -1)
            days = ahead * (self.number - base.weekday()) % 7 or 7
            return of_day(base + ahead * dt.timedelta(days)) if first == last else None
        if self.side > 0:
            found = min(start for start in self._starts(last.year) if start > last)
        else:
            found = max(start for start in self._starts(first.year) if start < first)
        return of_month(found.year, found.month if self.unit == "month" else self.number)

    def _starts(self, year: int) -> Iterator[dt.date]:
        month = self.number if self.unit == "month" else 3 * (self.number - 20)
        return (dt.date(near, month, 1) for near in (year - 1, year, year + 1))
