"""Periods counted from the publication or from the date last spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.dates.edtf import Date, Edtf
from legation.dates.find.context import Context, Reading, unpublished
from legation.dates.find.periods import half, period_of, quarter
from legation.dates.find.shapes.base import Shape
from legation.dates.find.shapes.calendar_date import CalendarDate

Base = Literal["published", "focus"]


@dataclass(frozen=True, slots=True)
class Period(Shape):
    """The day, week, month, … of a date, or one `offset` units from it.

    "Last week", "this year", "tomorrow" count from the publication, "the following month", "that
    year", "the same day" from the date last spoken of.
    """

    unit: str
    offset: int
    base: Base = "published"

    def read(self, context: Context) -> Reading:
        """Count from the date it rests on."""
        if self.base == "focus":
            return self._from_focus(context)
        if context.published is None:
            return unpublished("counted from now")
        value = period_of(context.published, self.unit, self.offset)
        return Reading(value, f"the {self.unit} {_away(self.offset)} the publication")

    def _from_focus(self, context: Context) -> Reading:
        focus = context.focus_for(self.unit) or (context.published if self.offset == 0 else None)
        if focus is None:
            return Reading(None, "no date spoken of to count from")
        value = period_of(focus, self.unit, self.offset)
        return Reading(value, f"the {self.unit} {_away(self.offset)} {focus}")


def _away(offset: int) -> str:
    if offset == 0:
        return "of"
    side = "before" if offset < 0 else "after"
    return side if abs(offset) == 1 else f"{abs(offset)} {side}"


@dataclass(frozen=True, slots=True)
class Half(Shape):
    """The first or second half of a period; of a year where none is named."""

    number: int
    of: Shape

    def read(self, context: Context) -> Reading:
        """Halve the period."""
        whole, why = self.of.read(context)
        if whole is None:
            return Reading(None, why)
        return Reading(half(whole, self.number) or whole, f"half of {whole}, {why}")


@dataclass(frozen=True, slots=True)
class Quarter(Shape):
    """A quarter (1 to 4) of a year; `year` None: near the publication."""

    number: int
    year: int | None = None
    year_offset: int | None = None

    def read(self, context: Context) -> Reading:
        """Return the months of the quarter."""
        if self.year is not None:
            return Reading(quarter(self.year, self.number), "as written")
        if context.month is None:
            return unpublished("no year is named")
        year, month = context.month
        if self.year_offset is not None:
            return Reading(quarter(year + self.year_offset, self.number), "by its year")
        begins = 3 * self.number - 2
        if begins > month and context.tense != "future":
            year -= 1
        if begins + 2 < month and context.tense == "future":
            year += 1
        return Reading(quarter(year, self.number), "the one nearest to publication")


@dataclass(frozen=True, slots=True)
class DayOfMonth(Shape):
    """A day by its number alone ("on the 25th"): of the month last spoken of."""

    day: int

    def read(self, context: Context) -> Reading:
        """Place the day in the month last spoken of, or that of publication."""
        rests_on = _month_of(context.focus) or context.published
        if rests_on is None or rests_on.first is None or rests_on.precision not in ("day", "month"):
            return unpublished("no month is named")
        date = CalendarDate(rests_on.first.month, self.day).in_year(rests_on.first.year)
        return Reading(date, f"in the month of {rests_on}")


def _month_of(focus: Edtf | None) -> Date | None:
    return focus if isinstance(focus, Date) and focus.precision in ("day", "month") else None


@dataclass(frozen=True, slots=True)
class WeekOf(Shape):
    """The week in which a date lies."""

    of: Shape

    def read(self, context: Context) -> Reading:
        """Return Monday to Sunday."""
        date, why = self.of.read(context)
        return Reading(period_of(date, "week") if date else None, f"the week of {date}, {why}")
