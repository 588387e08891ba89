"""Amounts of time, and dates told by an amount: two years later, a week ago, the past month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from legation.dates.edtf import Date, Edtf, Interval, of_day
from legation.dates.edtf.build import approximately
from legation.dates.find.context import Context, Reading, unpublished
from legation.dates.find.mention import Kind
from legation.dates.find.periods import moved, period_of
from legation.dates.find.shapes.base import Shape
from legation.dates.find.words import CLOCK_UNITS, DURATION_LETTERS


def iso_amount(number: float | None, unit: str) -> str:
    """Return an ISO 8601 duration, `X` for a number that is not told."""
    letter, times = DURATION_LETTERS[unit]
    digits = "X" if number is None else f"{number * times:g}"
    return f"P{'T' * (unit in CLOCK_UNITS)}{digits}{letter}"


@dataclass(frozen=True, slots=True)
class Duration(Shape):
    """An amount of time, which no calendar can place."""

    kind: ClassVar[Kind] = "duration"
    number: float | None
    unit: str

    @property
    def amount(self) -> str:
        """The ISO 8601 duration."""
        return iso_amount(self.number, self.unit)

    def read(self, context: Context) -> Reading:
        """Return no value."""
        return Reading(None, "an amount of time")


@dataclass(frozen=True, slots=True)
class Frequency(Duration):
    """How often: every day, weekly."""

    kind: ClassVar[Kind] = "set"

    def read(self, context: Context) -> Reading:
        """Return no value."""
        return Reading(None, "how often, not when")


@dataclass(frozen=True, slots=True)
class Trailing(Duration):
    """An amount of time that reaches up to the publication (-1) or begins with it (+1)."""

    side: int = -1

    def read(self, context: Context) -> Reading:
        """Return the interval between now and then, as exact as the unit."""
        if context.day is None or self.number is None:
            return Reading(None, "an amount of time, counted from now")
        if self.unit in CLOCK_UNITS:
            return Reading(of_day(context.day), "the day of publication")
        then = moved(context.day, self.side * self.number, self.unit)
        then = then if isinstance(then, Date) else _same_weekday(self, context)
        now = of_day(context.day)
        if then is None:
            return Reading(None, "out of the calendar")
        why = f"{self.amount} up to the publication" if self.side < 0 else f"{self.amount} from it"
        return Reading(Interval(then, now) if self.side < 0 else Interval(now, then), why)


def _same_weekday(amount: Trailing, context: Context) -> Date | None:
    if context.published is None or amount.number is None:
        return None
    days = amount.side * int(amount.number * DURATION_LETTERS[amount.unit][1] * 7)
    found = period_of(context.published, "day", days)
    return found if isinstance(found, Date) else None


@dataclass(frozen=True, slots=True)
class Distance(Shape):
    """A time that lies an amount before (-1) or after (+1) another.

    `of` is the date it is counted from, None for the publication (`ago`) or the date last spoken
    of.
    """

    number: float | None
    unit: str
    side: int
    ago: bool = False
    of: Shape | None = None

    @property
    def amount(self) -> str:
        """The ISO 8601 duration between the two."""
        return iso_amount(self.number, self.unit)

    def read(self, context: Context) -> Reading:
        """Count from the date it rests on, as exactly as the unit goes."""
        base, why = self._base(context)
        if base is None or self.number is None:
            return Reading(None, why if base is None else f"an untold number of {self.unit}s")
        if self.unit in CLOCK_UNITS:
            return Reading(period_of(base, "day") if self.number < 24 else None, why)
        value = self.counted(base)
        return Reading(value, why if value else f"{base} is not exact enough to count from")

    def _base(self, context: Context) -> Reading:
        if self.of is not None:
            base, why = self.of.read(context)
            return Reading(base, f"counted from {base}, {why}" if base else why)
        if self.ago:
            published = context.published
            return Reading(published, "counted from the publication") if published else _UNKNOWN
        rests_on = context.focus_for(self.unit) or context.published
        return Reading(rests_on, f"counted from {rests_on}") if rests_on else _UNKNOWN

    def counted(self, base: Edtf) -> Edtf | None:
        """Return what lies so far from a date, None where that is not exact enough."""
        number = self.side * (self.number or 0)
        if base.first is None:
            return None
        if base.first == base.last:
            value = moved(base.first, number, self.unit)
        elif number == int(number) and self.unit not in ("decade", "century"):
            value = period_of(base, self.unit, int(number))
        else:
            value = None
        if self.unit in ("decade", "century") and isinstance(value, Date):
            return approximately(value)
        return value


_UNKNOWN = unpublished("counted from another date")


@dataclass(frozen=True, slots=True)
class BesideEvent(Shape):
    """A time told only by an event it lies next to: "the weeks before the shooting"."""

    unit: str
    number: float | None = None

    @property
    def amount(self) -> str:
        """The ISO 8601 duration."""
        return iso_amount(self.number, self.unit)

    def read(self, context: Context) -> Reading:
        """Return no value: only the event's date could tell."""
        return Reading(None, "told by an event, whose date it takes")
