"""Between which days a stretch of time begins and ends."""

from __future__ import annotations

from typing import NamedTuple

from legation.dates.edtf.calendar import NO_END, NO_START, as_date, civil


class Bounds(NamedTuple):
    """The four bounds of a stretch of days, as day numbers, all four inclusive.

    It begins no earlier than `earliest_start` and no later than `latest_start`, and its last day
    lies between `earliest_end` and `latest_end`. NO_START and NO_END stand for no bound: an open
    end has both of its bounds there, an unknown end only the outer one.
    """

    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int

    @property
    def open_start(self) -> bool:
        """It is said to have no beginning."""
        return self.latest_start == NO_START

    @property
    def open_end(self) -> bool:
        """It is said to have no end."""
        return self.earliest_end == NO_END

    @property
    def unknown_start(self) -> bool:
        """It has a beginning, and nothing says how early."""
        return self.earliest_start == NO_START != self.latest_start

    @property
    def unknown_end(self) -> bool:
        """It has an end, and nothing says how late."""
        return self.latest_end == NO_END != self.earliest_end

    def iso(self) -> tuple[str, str, str, str]:
        """Return the four bounds as ISO dates, ".." where there is none."""
        one, two, three, four = (_iso(number) for number in self)
        return one, two, three, four


def _iso(number: int) -> str:
    if number in (NO_START, NO_END):
        return ".."
    if (day := as_date(number)) is not None:
        return day.isoformat()
    year, month, day_of_month = civil(number)
    digits = f"{year:0{4 + (year < 0)}d}" if abs(year) < 10_000 else f"Y{year}"
    return f"{digits}-{month:02d}-{day_of_month:02d}"
