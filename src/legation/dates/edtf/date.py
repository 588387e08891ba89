"""A single date: a day, month, part of a year, year, decade, century, or longer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.calendar import add_months, day_number, month_length, shifted
from legation.dates.edtf.digits import first_day, last_day, matching, year_range
from legation.dates.edtf.value import Edtf

# Codes 21 to 41 in the place of the month (Library of Congress, EDTF specification, levels 1 and
# 2): first month and number of months. Seasons are the meteorological ones; a winter, or a
# southern summer, runs into the next year. 21 to 24 say no hemisphere and are read as northern.
SUB_YEAR: Final[dict[str, tuple[int, int]]] = {
    "21": (3, 3),
    "22": (6, 3),
    "23": (9, 3),
    "24": (12, 3),
    "25": (3, 3),
    "26": (6, 3),
    "27": (9, 3),
    "28": (12, 3),
    "29": (9, 3),
    "30": (12, 3),
    "31": (3, 3),
    "32": (6, 3),
    "33": (1, 3),
    "34": (4, 3),
    "35": (7, 3),
    "36": (10, 3),
    "37": (1, 4),
    "38": (5, 4),
    "39": (9, 4),
    "40": (1, 6),
    "41": (7, 6),
}

NO_MARKS: Final = ("", "", "")
_PART_MONTHS: Final = (12, 1, 0)  # by how many months a doubtful year, month or day is out


@dataclass(frozen=True, slots=True)
class Date(Edtf):
    """A date as its parts are written; an absent part is empty.

    `year` is four digits, `X` for those unspecified, or one of the longer forms (`-0044`,
    `1950S2`, `Y170000002`); `month` is 01 to 12, a code of `SUB_YEAR` or has an `X`; `time` is
    what follows the day, from the `T`. `marks` are the qualifiers of year, month and day: ""
    for none, `?` uncertain, `~` approximate, `%` both.
    """

    year: str
    month: str = ""
    day: str = ""
    marks: tuple[str, str, str] = NO_MARKS
    time: str = ""

    def __str__(self) -> str:
        parts = [part for part in (self.year, self.month, self.day) if part]
        if self.marks == NO_MARKS:
            return "-".join(parts) + self.time
        return _marked(parts, self.marks) + self.time

    @property
    def precision(self) -> str:
        """What it names: "day", "month", "season" (any part of a year), "year" or "years"."""
        if "X" in self.day or "X" in self.month:
            return "month" if self.month.isdigit() else "year"
        if self.day:
            return "day"
        if self.month:
            return "month" if self.month <= "12" else "season"
        return "years" if "X" in self.year or "S" in self.year else "year"

    @property
    def uncertain(self) -> bool:
        """Some part of it is doubtful (`?` or `%`)."""
        return any(mark in ("?", "%") for mark in self.marks)

    @property
    def approximate(self) -> bool:
        """Some part of it is approximate (`~` or `%`)."""
        return any(mark in ("~", "%") for mark in self.marks)

    def day_range(self) -> tuple[int, int]:
        """Return the first and last possible day as day numbers, qualifiers aside."""
        if self.month in SUB_YEAR:
            return _sub_year_range(self.year, *SUB_YEAR[self.month])
        if not self.month:
            low, high = year_range(self.year)
            return day_number(low, 1, 1), day_number(high, 12, 31)
        return _month_or_day_range(self.year, self.month, self.day or "XX")

    @property
    def bounds(self) -> Bounds:
        """It lies somewhere between its first and last possible day, more or less (`leeway`)."""
        first, last = self.day_range()
        if self.marks != NO_MARKS:
            months, days = self.leeway
            first = shifted(first, -months, -days)
            last = shifted(last + 1, months, days) - 1
        return Bounds(first, last, first, last)

    @property
    def leeway(self) -> tuple[int, int]:
        """By how many months and days its qualifiers widen it either way.

        EDTF leaves "about" to its reader. Here a date qualified as a whole is out by as much as it
        is long (`1994~`: 1993 to 1995), a date with one doubtful part by one of that part; `%`
        counts twice.
        """
        marked = [i for i, mark in enumerate(self.marks) if mark]
        if not marked:
            return 0, 0
        factor = 2 if "%" in self.marks else 1
        present = sum(1 for part in (self.year, self.month, self.day) if part)
        months = _PART_MONTHS[marked[0]] if len(marked) < present else self._months_long()
        return (months * factor, 0) if months else (0, factor)

    def _months_long(self) -> int:
        """Return its length in months, 0 for a day."""
        if self.precision == "day":
            return 0
        if self.month in SUB_YEAR:
            return SUB_YEAR[self.month][1]
        low, high = year_range(self.year)
        return 1 if self.precision == "month" else 12 * (high - low + 1)


def exists(date: Date) -> bool:
    """Tell whether a calendar has the month and day of a date."""
    if not date.month or date.month in SUB_YEAR:
        return not date.day
    months = matching(date.month, 12)
    return first_day(date.year, months, matching(date.day or "XX", 31)) is not None


def _month_or_day_range(year: str, month: str, day: str) -> tuple[int, int]:
    if len(year) == 4 and (year + month).isdigit():
        y, m = int(year), int(month)
        if day == "XX":
            return day_number(y, m, 1), day_number(y, m, month_length(y, m))
        if day.isdigit():
            number = day_number(y, m, int(day))
            return number, number
    months, days = matching(month, 12), matching(day, 31)
    first, last = first_day(year, months, days), last_day(year, months, days)
    if first is None or last is None:
        raise ValueError(f"no calendar has {year}-{month}-{day}")
    return day_number(*first), day_number(*last)


def _sub_year_range(year: str, first_month: int, months: int) -> tuple[int, int]:
    low, high = year_range(year)
    last_year, last_month = add_months(high, first_month, months - 1)
    last = day_number(last_year, last_month, month_length(last_year, last_month))
    return day_number(low, first_month, 1), last


def _marked(parts: list[str], marks: tuple[str, str, str]) -> str:
    """Print parts with their qualifiers: one behind the longest run it holds for, others before."""
    run = 0
    while run < len(parts) and marks[run] and marks[run] == marks[0]:
        run += 1
    out = [
        part if i < run else marks[i] + part for i, part in enumerate(parts)
    ]  # a mark before a part is that part's alone
    if run:
        out[run - 1] += marks[0]
    return "-".join(out)
