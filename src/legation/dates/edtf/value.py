"""What all values have in common."""

from __future__ import annotations

import abc
import datetime as dt
import functools

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.calendar import NO_END, NO_START, as_date


@functools.total_ordering
class Edtf(abc.ABC):
    """A date, interval or collection of dates in the Extended Date/Time Format (ISO 8601-2).

    Values are immutable, equal when they print the same, and totally ordered: by the first
    possible day, then the last, then as printed. `str(value)` is canonical EDTF.
    """

    __slots__ = ()

    @abc.abstractmethod
    def __str__(self) -> str: ...

    @abc.abstractmethod
    def day_range(self) -> tuple[int, int]:
        """Return the first and last possible day as day numbers, as written.

        Qualifiers (`?`, `~`, `%`) do not widen it; NO_START and NO_END stand for an unknown or
        open end.
        """

    @property
    @abc.abstractmethod
    def bounds(self) -> Bounds:
        """Between which days it begins and ends; a qualifier widens it (see `Date.leeway`)."""

    @property
    def first(self) -> dt.date | None:
        """The first possible day as written, None if unknown, open or out of Python's calendar."""
        number = self.day_range()[0]
        return None if number == NO_START else as_date(number)

    @property
    def last(self) -> dt.date | None:
        """The last possible day as written, None if unknown, open or out of Python's calendar."""
        number = self.day_range()[1]
        return None if number == NO_END else as_date(number)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Edtf):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[tuple[int, int], str]:
        return self.day_range(), str(self)
