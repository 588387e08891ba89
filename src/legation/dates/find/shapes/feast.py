"""Feasts and days that a calendar fixes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from legation.dates.edtf import of_day
from legation.dates.find.context import Context, Reading, pick, unpublished
from legation.dates.find.shapes.base import Shape


def easter(year: int) -> dt.date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _nth(month: int, weekday: int, n: int) -> Callable[[int], dt.date]:
    """Return the n-th weekday of a month; the last one for n = -1."""

    def of(year: int) -> dt.date:
        if n > 0:
            first = dt.date(year, month, 1)
            return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))
        last = dt.date(year, month + 1, 1) - dt.timedelta(1)
        return last - dt.timedelta((last.weekday() - weekday) % 7)

    return of


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _from_easter(days: int) -> Callable[[int], dt.date]:
    return lambda year: easter(year) + dt.timedelta(days)


def _us_election(year: int) -> dt.date:
    """Return the Tuesday after the first Monday of November (2 U.S.C. § 7)."""
    return _nth(11, 0, 1)(year) + dt.timedelta(1)


# By name in lower case. United States holidays as 5 U.S.C. § 6103 has them; they are common in
# reports under names that mean nothing else.
FEASTS: dict[str, Callable[[int], dt.date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new year": _fixed(1, 1),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "may day": _fixed(5, 1),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "valentine's day": _fixed(2, 14),
    "fourth of july": _fixed(7, 4),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "labor day": _nth(9, 0, 1),
    "memorial day": _nth(5, 0, -1),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "columbus day": _nth(10, 0, 2),
    "election day": _us_election,
}
LONGEST_FEAST = max(len(name.replace("'s", " ' s").split()) for name in FEASTS)


@dataclass(frozen=True, slots=True)
class Feast(Shape):
    """A day by its name, in a year or near the publication."""

    name: str
    year: int | None = None
    which: int | None = None
    year_offset: int | None = None

    def read(self, context: Context) -> Reading:
        """Return the feast's day in its year."""
        falls = FEASTS[self.name]
        if self.year is not None:
            return Reading(of_day(falls(self.year)), "as written; the calendar fixes the day")
        if context.year is None or not 2 < context.year < dt.MAXYEAR - 1:
            return unpublished("no year is named")
        if self.year_offset is not None:
            return Reading(of_day(falls(context.year + self.year_offset)), "by its year")
        if context.day is None:
            return Reading(of_day(falls(context.year)), "in the year of publication")
        return self._near(context.day, context)

    def _near(self, today: dt.date, context: Context) -> Reading:
        falls = FEASTS[self.name]
        days = [falls(today.year + n) for n in (-1, 0, 1)]
        if today in days and self.which is None:
            return Reading(of_day(today), "the day of publication")
        earlier = max(day for day in days if day < today)
        later = min(day for day in days if day > today)
        if self.which == 0:
            return Reading(of_day(days[1]), "in the year of publication")
        if self.which is not None:
            return Reading(of_day(earlier if self.which < 0 else later), "counted from publication")
        chosen, why = pick(earlier, later, today, context)
        return Reading(of_day(chosen), why)
