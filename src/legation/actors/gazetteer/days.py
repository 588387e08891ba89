"""EDTF values as the first and last day they can mean, which is all that a lookup needs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from legation.actors.gazetteer.entry import Entry, Name
from legation.model import UsageError

# Days are numbers, 20160504 for 4 May 2016; these two stand for open and unknown ends.
FIRST: Final = 0
LAST: Final = 99999999

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")


@lru_cache(maxsize=4096)
def days(edtf: str) -> tuple[int, int]:
    """Return the first and last day of an EDTF date or interval (level 0 and ~ ? % of level 1).

    Raises UsageError for anything else.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _first(edtf), _last(edtf)
    return (_first(start) if start not in ("", "..") else FIRST), (
        _last(end) if end not in ("", "..") else LAST
    )


def overlap(start: str | None, end: str | None, on: tuple[int, int]) -> bool:
    """Tell whether the days `on` may lie between two EDTF dates, None being open."""
    begins = days(start)[0] if start else FIRST
    ends = days(end)[1] if end else LAST
    return begins <= on[1] and on[0] <= ends


def borne(entry: Entry, name: Name) -> tuple[str | None, str | None]:
    """Return from when to when an entry bears a name, None being open.

    A name without dates lasts as long as its entry. One with an end only was borne before the entry
    began as well: a colony's name belongs to the state that it became.
    """
    start = name.start or (entry.start if name.end is None else None)
    return start, name.end or entry.end


def _first(date: str) -> int:
    year, month, day = _fields(date)
    return int(year) * 10000 + int(month or "01") * 100 + int(day or "01")


def _last(date: str) -> int:
    year, month, day = _fields(date)
    return int(year) * 10000 + int(month or "12") * 100 + int(day or "31")


def _fields(date: str) -> tuple[str, str | None, str | None]:
    found = _DATE.fullmatch(date)
    if not found:
        raise UsageError(f"{date!r} is no date: write it as 2016, 2016-05 or 2016-05-03.")
    return found[1], found[2], found[3]
