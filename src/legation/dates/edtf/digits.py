"""Which numbers the digits of a date stand for, unspecified ones (`X`) included."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache

from legation.dates.edtf.calendar import month_length


@lru_cache(maxsize=256)
def matching(pattern: str, highest: int) -> tuple[int, ...]:
    """Return the numbers from 1 to `highest` that a two-digit pattern such as `0X` stands for."""
    return tuple(n for n in range(1, highest + 1) if fits(f"{n:02d}", pattern))


def fits(digits: str, pattern: str) -> bool:
    """Tell whether every specified digit of a pattern agrees."""
    return all(p in ("X", d) for d, p in zip(digits, pattern, strict=True))


def year_range(year: str) -> tuple[int, int]:
    """Return the first and last year that a year's text stands for.

    `199X` stands for 1990 to 1999; `1950S2` (two significant digits) for 1900 to 1999.
    """
    body, _, significant = year.lstrip("Y").partition("S")
    if significant:
        return _significant(int(body), int(significant))
    low, high = int(body.replace("X", "0")), int(body.replace("X", "9"))
    return (low, high) if low <= high else (high, low)


def _significant(year: int, digits: int) -> tuple[int, int]:
    step = 10 ** max(0, len(str(abs(year))) - digits)
    low = abs(year) // step * step
    high = low + step - 1
    return (low, high) if year >= 0 else (-high, -low)


def first_day(year: str, months: tuple[int, ...], days: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the earliest date with one of these months and days, None if no calendar has it."""
    return _search(_years(year, upward=True), months, days)


def last_day(year: str, months: tuple[int, ...], days: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the latest date with one of these months and days, None if no calendar has it."""
    return _search(_years(year, upward=False), months[::-1], days[::-1])


def _years(year: str, *, upward: bool) -> Iterator[int]:
    """Give the years that a year's text stands for, in order."""
    if "X" not in year:
        return iter((int(year.lstrip("Y")),))
    before_zero = year.startswith("-")
    digits = "0123456789" if upward != before_zero else "9876543210"
    choices = (digits if d == "X" else d for d in year.lstrip("-"))
    sign = -1 if before_zero else 1
    return (sign * int("".join(chosen)) for chosen in itertools.product(*choices))


def _search(
    years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]
) -> tuple[int, int, int] | None:
    for year in years:
        for month in months:
            length = month_length(year, month)
            for day in days:
                if day <= length:
                    return year, month, day
    return None
