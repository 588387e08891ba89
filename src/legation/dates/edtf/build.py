"""Making values from days, months and years."""

from __future__ import annotations

import datetime as dt

from legation.dates.edtf.calendar import NO_END, NO_START, civil, month_length
from legation.dates.edtf.date import NO_MARKS, Date
from legation.dates.edtf.interval import Edge, Interval


def of_year(year: int) -> Date:
    """Return a year of the years 0 to 9999; raises OverflowError for any other."""
    return Date(_four_digits(year))


def of_month(year: int, month: int) -> Date:
    """Return a month, or a part of a year by its EDTF code.

    Raises OverflowError outside of the years 0 to 9999.
    """
    return Date(_four_digits(year), f"{month:02d}")


def _four_digits(year: int) -> str:
    if not 0 <= year <= dt.MAXYEAR:
        raise OverflowError(f"the year {year} has no four digits")
    return f"{year:04d}"


def of_day(day: dt.date) -> Date:
    """Return a day."""
    return Date(f"{day.year:04d}", f"{day.month:02d}", f"{day.day:02d}")


def spanning(first: int, last: int) -> Date | Interval:
    """Return the stretch between two day numbers, both included, in its coarsest form.

    Whole years are written as years and whole months as months; a single one is a date. Years of
    five digits, to which EDTF gives no months, are always whole.
    """
    start = _parts(first, NO_START)
    end = _parts(last, NO_END)
    dropped = min(_droppable_at_start(start), _droppable_at_end(end))
    one, two = _cut(start, dropped), _cut(end, dropped)
    return one if one == two and isinstance(one, Date) else Interval(one, two)


def between(start: Date, end: Date) -> Date | Interval:
    """Return the interval of two dates, or the date if they are the same."""
    return start if start == end else Interval(start, end)


def approximately(date: Date) -> Date:
    """Return a date qualified as approximate as a whole; one that is qualified stays as it is."""
    if date.marks != NO_MARKS:
        return date
    marks = tuple("~" if part else "" for part in (date.year, date.month, date.day))
    return Date(date.year, date.month, date.day, (marks[0], marks[1], marks[2]), date.time)


_Parts = tuple[int, int, int] | None


def _parts(number: int, beyond: int) -> _Parts:
    return None if number == beyond else civil(number)


def _droppable_at_start(parts: _Parts) -> int:
    """Return how many parts can be left out (month, day) because the start is implied."""
    if parts is None:
        return 2
    return 2 if parts[1:] == (1, 1) else 1 if parts[2] == 1 else 0


def _droppable_at_end(parts: _Parts) -> int:
    if parts is None:
        return 2
    year, month, day = parts
    if (month, day) == (12, 31):
        return 2
    return 1 if day == month_length(year, month) else 0


def _cut(parts: _Parts, dropped: int) -> Date | Edge:
    if parts is None:
        return Edge.OPEN
    year, month, day = parts
    if abs(year) > dt.MAXYEAR:
        return Date(f"Y{year}")
    digits = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return Date(digits, f"{month:02d}" * (dropped < 2), f"{day:02d}" * (dropped < 1))
