"""Weekdays, weekends, seasons and the turn of a century."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.dates.edtf import Date, of_day, of_month
from legation.dates.find.context import Context, Reading, pick, unpublished
from legation.dates.find.periods import period_of
from legation.dates.find.shapes.base import Shape

_WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Weekday(Shape):
    """A day of the week (Monday is 0), "last" (-1), "this" (0) or "next" (+1) or neither.

    `week` is the week it lies in, counted from that of the publication ("Friday of last week");
    `later` how many weeks it lies after the coming one ("Monday week": 1).
    """

    weekday: int
    which: int | None = None
    week: int | None = None
    later: int = 0

    def read(self, context: Context) -> Reading:
        """Find the day near the publication: without more, the last one, or the day itself."""
        today = context.day
        if today is None:
            return unpublished("a weekday")
        monday = today - dt.timedelta(days=today.weekday())
        week = 1 if self.which == 1 else self.week
        if week is not None:
            why = "in the week of publication" if week == 0 else "counted from the publication week"
            return Reading(of_day(monday + week * _WEEK + dt.timedelta(self.weekday)), why)
        back = (today.weekday() - self.weekday) % 7
        if self.later:
            coming = today + dt.timedelta(-back % 7)
            return Reading(of_day(coming + self.later * _WEEK), "counted from the coming one")
        return self._near(today, back, context)

    def _near(self, today: dt.date, back: int, context: Context) -> Reading:
        """Return the day that many days `back`, or the one a week after it."""
        if self.which == -1:
            return Reading(of_day(today - dt.timedelta(back or 7)), "the last before publication")
        if back == 0:
            return Reading(of_day(today), "the day of publication")
        if context.tense == "future" or (self.which == 0 and context.tense is None):
            return Reading(of_day(today + dt.timedelta(7 - back)), "the next after publication")
        return Reading(of_day(today - dt.timedelta(back)), "the last before publication")


@dataclass(frozen=True, slots=True)
class Weekend(Shape):
    """A weekend: "last" (-1), "this" (0) or "next" (+1) one, or neither."""

    which: int | None = None

    def read(self, context: Context) -> Reading:
        """Find Saturday and Sunday: the last begun, unless the clause tells of the future."""
        if context.day is None or context.published is None:
            return unpublished("a weekend")
        begun = context.day.weekday() >= 5
        if self.which == 0 or (self.which is None and context.tense == "future"):
            ahead = self.which == 0 and context.tense == "past" and not begun
            return Reading(period_of(context.published, "weekend", -ahead), "by its week")
        if self.which == 1:
            return Reading(period_of(context.published, "weekend", 1), "that of the next week")
        offset = 0 if begun and self.which is None else -1
        return Reading(period_of(context.published, "weekend", offset), "the last begun")


@dataclass(frozen=True, slots=True)
class Season(Shape):
    """A season by its EDTF code, in a year or near the publication."""

    code: int
    year: int | None = None
    which: int | None = None
    year_offset: int | None = None

    def read(self, context: Context) -> Reading:
        """Place the season in the year it names, or in one near the publication."""
        if self.year is not None:
            return Reading(of_month(self.year, self.code), "as written")
        if context.year is not None and self.year_offset is not None:
            year = context.year + self.year_offset
            return Reading(of_month(year, self.code), f"in {year}, counted from the publication")
        if context.month is None:
            return unpublished("no year is named")
        return self._near(*context.month, context)

    def _near(self, year: int, month: int, context: Context) -> Reading:
        begins = 3 * (self.code - 20)  # March, June, September, December
        # How many months ago the season last began: 0 to 2 means that it is on.
        ago = (month - begins) % 12
        last = year - (begins > month)
        if ago <= 2 and self.which != -1:
            chosen, why = last + (self.which == 1), "the season of publication"
        elif self.which == -1:
            chosen, why = last - (ago <= 2), "the last before publication"
        elif self.which == 1:
            chosen, why = last + 1, "the next after publication"
        else:
            return self._picked(last, dt.date(year, month, 1), context)
        return Reading(of_month(chosen, self.code), why)

    def _picked(self, last: int, today: dt.date, context: Context) -> Reading:
        begins = 3 * (self.code - 20)
        earlier, later = dt.date(last, begins, 1), dt.date(last + 1, begins, 1)
        if self.which == 0 and context.tense is None and later.year == today.year:
            return Reading(of_month(today.year, self.code), "in the year of publication")
        chosen, why = pick(earlier, later, today, context)
        return Reading(of_month(chosen.year, self.code), why)


@dataclass(frozen=True, slots=True)
class Turn(Shape):
    """The turn of a century or millennium, `years` long: the one nearest to the publication."""

    years: int

    def read(self, context: Context) -> Reading:
        """Find the nearest year that is a multiple of `years`; it is only about that year."""
        if context.year is None:
            return unpublished("a turn of the century")
        nearest = (context.year + self.years // 2) // self.years * self.years
        return Reading(Date(f"{nearest:04d}~"), "the turn nearest to the publication")
