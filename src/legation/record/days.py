"""EDTF values as the first and last day they can mean, which is what the rules compare.

Days are proleptic Gregorian ordinals (1 January of year 1 is 1), so that they compare and subtract
as numbers.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from legation.dates import parse
from legation.model import UsageError

# Before and after every day there is.
NEVER: Final = 0
FOREVER: Final = date.max.toordinal() + 1


class Days(NamedTuple):
    """First and last day, both possible, as ordinals."""

    first: int
    last: int

    @property
    def exact(self) -> bool:
        """Tell whether this is one day."""
        return self.first == self.last

    def meets(self, other: Days) -> bool:
        """Tell whether some day is in both."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=1 << 16)
def days(edtf: str) -> Days:
    """Return the days that an EDTF value can mean; raises UsageError where it is none.

    A qualifier (`~`, `?`) widens it as `legation.dates` says. An unknown or open end reaches to
    `NEVER` or `FOREVER`.
    """
    bounds = parse(edtf).bounds
    return Days(max(bounds.earliest_start, NEVER), min(bounds.latest_end, FOREVER))


def days_or_none(edtf: str | None) -> Days | None:
    """Return `days`, and None for None."""
    return None if edtf is None else days(edtf)


def day(edtf: str) -> int:
    """Return the one day that `edtf` names, as an ordinal; raises UsageError for more or less."""
    value = days(edtf)
    if not value.exact:
        raise UsageError(f"{edtf!r} is not one day: write it as 2016-05-03.")
    return value.first


@lru_cache(maxsize=1 << 14)
def iso(ordinal: int) -> str:
    """Return a day as YYYY-MM-DD, `..` for one that never comes."""
    if ordinal <= NEVER or ordinal >= FOREVER:
        return ".."
    return date.fromordinal(ordinal).isoformat()
