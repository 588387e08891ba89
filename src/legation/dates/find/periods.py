"""Days, weeks, months, quarters, years: which one a day lies in, and which lies how far away."""

from __future__ import annotations

import datetime as dt

from legation.dates.edtf import Date, Edtf, Interval, between, of_day, of_month, of_year, spanning
from legation.dates.edtf.calendar import add_months, day_number, month_length

_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def period_of(value: Edtf, unit: str, offset: int = 0) -> Date | Interval | None:
    """Return the unit of the calendar that a value lies in, or the one `offset` units from it.

    None if the value lies in more than one, or no calendar of four-digit years has the result.
    Weeks run from Monday to Sunday, and a weekend is the Saturday and Sunday of its week.
    """
    first, last = value.first, value.last
    if first is None or last is None:
        return None
    try:
        one, two = _index(first, unit), _index(last, unit)
        return _period(one + offset, unit) if one == two else None
    except (ValueError, OverflowError):
        return None


def _index(day: dt.date, unit: str) -> int:
    """Return the number of the unit that a day lies in, counted through the calendar."""
    if unit in _DAYS:
        # Day 1 of the calendar is a Monday.
        return (day.toordinal() - 1) // (7 if unit == "fortnight" else _DAYS[unit])
    if unit in _YEARS:
        return day.year // _YEARS[unit]
    return (day.year * 12 + day.month - 1) // (3 if unit == "quarter" else 1)


def _period(index: int, unit: str) -> Date | Interval:
    if unit in _DAYS:
        return _days_period(index, unit)
    if unit == "quarter":
        return quarter(index // 4, index % 4 + 1)
    if unit == "month":
        return _within_four_digits(of_month(index // 12, index % 12 + 1), index // 12)
    if unit == "year":
        return _within_four_digits(of_year(index), index)
    digits, years = (3, 10) if unit == "decade" else (2, 100)
    written = f"{index:0{digits}d}" + "X" * (4 - digits)
    return _within_four_digits(Date(written), index * years)


def _days_period(index: int, unit: str) -> Date | Interval:
    if unit == "day":
        return of_day(dt.date.fromordinal(index + 1))
    monday = dt.date.fromordinal(index * 7 + 1)
    start = monday + dt.timedelta(days=5) if unit == "weekend" else monday
    end = monday + dt.timedelta(days=13 if unit == "fortnight" else 6)
    return between(of_day(start), of_day(end))


def _within_four_digits(date: Date, year: int) -> Date:
    if not 1 <= year <= dt.MAXYEAR:
        raise OverflowError
    return date


def months_of(year: int, first: int, months: int) -> Date | Interval:
    """Return a run of months: the first month's number and how many there are."""
    end_year, end_month = add_months(year, first, months - 1)
    return between(of_month(year, first), of_month(end_year, end_month))


def quarter(year: int, number: int) -> Date | Interval:
    """Return a quarter (1 to 4) as a range of months."""
    return months_of(year, 3 * number - 2, 3)


def half(value: Edtf, number: int) -> Edtf | None:
    """Return the first or second half of a year, month or decade; None for anything else."""
    if not isinstance(value, Date) or value.first is None or value.last is None:
        return None
    year, month = value.first.year, value.first.month
    if value.precision == "year":
        return months_of(year, 1 if number == 1 else 7, 6)
    if value.precision == "month":
        days = (1, 15) if number == 1 else (16, month_length(year, month))
        return spanning(day_number(year, month, days[0]), day_number(year, month, days[1]))
    if value.precision == "years" and value.last.year - year == 9:
        start = year if number == 1 else year + 5
        return between(of_year(start), of_year(start + 4))
    return None


def moved(day: dt.date, number: float, unit: str) -> Date | Interval | None:
    """Return the unit of the calendar that lies a number of units from a day.

    The result is as exact as the unit: three days from a day is a day, two months from it a month,
    a week from it that week. Parts of a unit count in the next smaller one.
    """
    if number != int(number):
        finer = {"year": (12, "month"), "month": (30, "day"), "week": (7, "day")}
        finer |= {"decade": (10, "year"), "century": (10, "decade")}
        if unit not in finer:
            return None
        number, unit = number * finer[unit][0], finer[unit][1]
    if unit == "fortnight":
        number, unit = number * 2, "week"
    if unit in ("decade", "century"):
        number, unit = number * _YEARS[unit], "year"
    return period_of(of_day(day), unit, int(number))
