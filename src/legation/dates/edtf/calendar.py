"""Day numbers and month lengths for any year, before 1 and after 9999 too.

A day number counts days in the proleptic Gregorian calendar (ISO 8601); 1 is 0001-01-01, as in
`datetime.date.toordinal`. Year 0 is 1 BC. `datetime.date` alone ends at the years 1 and 9999.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097  # days in 400 Gregorian years
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Every day number of a calendar lies between these two, which stand for "without beginning" and
# "without end". Integers, so that strict comparison and counting hold for them as for any day.
NO_START: Final = -(10**18)
NO_END: Final = 10**18


def is_leap(year: int) -> bool:
    """Tell whether a proleptic Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days in a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Return the day number of a date that exists."""
    if 1 <= year <= dt.MAXYEAR:
        return dt.date(year, month, day).toordinal()
    cycles, rest = divmod(year - 1, _CYCLE_YEARS)
    return dt.date(rest + 1, month, day).toordinal() + cycles * _CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """Return the (year, month, day) of a day number."""
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    day = dt.date.fromordinal(rest + 1)
    return day.year + cycles * _CYCLE_YEARS, day.month, day.day


def as_date(number: int) -> dt.date | None:
    """Return a day number as a `datetime.date`, None where that type has no such day."""
    return dt.date.fromordinal(number) if 1 <= number <= dt.date.max.toordinal() else None


def shifted(number: int, months: int, days: int) -> int:
    """Return the day number that lies some months and days from another.

    Where the month reached is too short, its last day stands for the one it lacks.
    """
    year, month, day = civil(number)
    year, month = add_months(year, month, months)
    return day_number(year, month, min(day, month_length(year, month))) + days


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the (year, month) that lies `months` after (before, if negative) a month."""
    total = year * 12 + (month - 1) + months
    return total // 12, total % 12 + 1
