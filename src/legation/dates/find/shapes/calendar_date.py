"""Dates by the calendar: 4 May 2016, May 2016, Friday, Oct. 23, last November, 2016."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.dates.edtf import Date, Edtf, of_day, of_month, of_year
from legation.dates.edtf.calendar import month_length
from legation.dates.find.context import Context, Reading, pick, unpublished
from legation.dates.find.shapes.base import Shape


@dataclass(frozen=True, slots=True)
class Written(Shape):
    """A value that the words give in full."""

    value: Edtf
    why: str = "as written"

    def read(self, context: Context) -> Reading:
        """Return the value, whatever the context."""
        return Reading(self.value, self.why)


@dataclass(frozen=True, slots=True)
class CalendarDate(Shape):
    """A month, or a day of one; the year may be missing.

    `which` is -1, 0 or +1 for "last", "this" and "next" November; `year_offset` counts from the
    year of publication ("January of last year": -1). `weekday` (Monday is 0) helps to find a
    missing year.
    """

    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None
    which: int | None = None
    year_offset: int | None = None

    def read(self, context: Context) -> Reading:
        """Place the date in the year it names, or in one near the publication."""
        if self.year is not None:
            return Reading(self.in_year(self.year), "as written")
        if context.year is None:
            return self._unpublished(context)
        if self.year_offset is not None:
            year = context.year + self.year_offset
            return Reading(self.in_year(year), f"in {year}, counted from the year of publication")
        return self._near(context)

    def in_year(self, year: int) -> Date | None:
        """Return the date in a year, None if that year has no such day."""
        if not 0 <= year <= dt.MAXYEAR:
            return None
        if self.day is None:
            return of_month(year, self.month)
        if self.day > month_length(year, self.month):
            return None
        return Date(f"{year:04d}", f"{self.month:02d}", f"{self.day:02d}")

    def _unpublished(self, context: Context) -> Reading:
        """Place the date by the text alone: in the year of the day last spoken of, or its own."""
        if self.which or self.year_offset is not None:
            return unpublished("no year is named")
        if context.last_day is not None and context.last_day.first is not None:
            year = context.last_day.first.year
            return Reading(self.in_year(year), f"in {year}, the year of {context.last_day}")
        if context.own_year is not None:
            return Reading(self.in_year(context.own_year), f"in {context.own_year}, as the text is")
        return unpublished("no year is named")

    def _near(self, context: Context) -> Reading:
        """Choose the year from the publication date: the right weekday, "last", tense, nearness."""
        if self.day is None:
            return self._month_near(context)
        if context.day is None:
            year = context.year
            return Reading(self.in_year(year), "in the year of publication") if year else _NO_DAY
        return self._day_near(context.day, context)

    def _month_near(self, context: Context) -> Reading:
        if context.month is None or context.year is None:
            return _NO_DAY
        year, today = context.year, context.month[1]
        if self.which is not None:
            year += _years_away(self.month, today, self.which)
            return Reading(self.in_year(year), "counted from the month of publication")
        if self.month == today:
            return Reading(self.in_year(year), "the month of publication")
        earlier = dt.date(year - (self.month > today), self.month, 1)
        later = dt.date(year + (self.month < today), self.month, 1)
        chosen, why = pick(earlier, later, dt.date(year, today, 1), context)
        return Reading(of_month(chosen.year, chosen.month), why)

    def _day_near(self, today: dt.date, context: Context) -> Reading:
        days = [d for d in self._days(today.year) if self.weekday in (None, d.weekday())]
        if not days:
            return Reading(None, "no year near the publication has that day")
        if self.which == 0:
            days = [d for d in days if d.year == today.year] or days
        earlier = max(
            (d for d in days if d <= today and not self._excluded(d, today)), default=None
        )
        later = min((d for d in days if d >= today and not self._excluded(d, today)), default=None)
        if earlier is None or later is None or earlier == later or self.which in (-1, 1):
            only = (later or earlier) if self.which == 1 else (earlier or later)
            return Reading(of_day(only) if only else None, "counted from the day of publication")
        chosen, why = pick(earlier, later, today, context)
        return Reading(of_day(chosen), why)

    def _excluded(self, day: dt.date, today: dt.date) -> bool:
        """Tell whether "last" or "next" rules a day out: neither means the publication day."""
        return self.which in (-1, 1) and day == today

    def _days(self, year: int) -> list[dt.date]:
        """Return the day in the years around one; 29 February and weekdays may need eight."""
        reach = 8 if self.weekday is not None or (self.month, self.day) == (2, 29) else 1
        low, high = max(1, year - reach), min(dt.MAXYEAR, year + reach)
        dates = (self.in_year(near) for near in range(low, high + 1))
        return [date.first for date in dates if date is not None and date.first is not None]


_NO_DAY = Reading(None, "the publication date is not exact enough to count from")


def _years_away(month: int, today: int, which: int) -> int:
    """Return how many years "last", "this" or "next" month lies from the year of publication."""
    if which < 0:
        return -1 if month >= today else 0
    if which > 0:
        return 1 if month <= today else 0
    return 0


@dataclass(frozen=True, slots=True)
class OfThatYear(Shape):
    """A month or day of the year last spoken of."""

    date: CalendarDate

    def read(self, context: Context) -> Reading:
        """Place the date in the year of the date last spoken of."""
        year = context.focus.first.year if context.focus and context.focus.first else None
        if year is None:
            return Reading(None, "no year spoken of to count from")
        return Reading(self.date.in_year(year), f"in the year of {context.focus}")


@dataclass(frozen=True, slots=True)
class BareYear(Shape):
    """A year by its number."""

    year: int

    def read(self, context: Context) -> Reading:
        """Return the year, whatever the context."""
        return Reading(of_year(self.year), "as written")
