"""Reading EDTF: levels 0 and 1, and the parts of level 2 that reports need."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Final

from legation.dates.edtf.collection import Collection, Run
from legation.dates.edtf.date import SUB_YEAR, Date, exists
from legation.dates.edtf.errors import EdtfError
from legation.dates.edtf.interval import Edge, Interval
from legation.dates.edtf.value import Edtf

_LONGEST: Final = 10_000  # characters; a set of a thousand dates still fits
_LONGEST_CACHED: Final = 64

_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_PLAIN_INTERVAL = re.compile(
    r"(([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?)/(([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?)"
)
_FULL = re.compile(
    r"""
    ([?~%]?)
    (-?[0-9X]{4}(?:S[0-9]{1,2})?|Y-?[0-9]{1,15}(?:E[0-9]{1,2})?(?:S[0-9]{1,2})?)
    ([?~%]?)
    (?:-([?~%]?)([0-9X]{2})([?~%]?)
        (?:-([?~%]?)([0-9X]{2})([?~%]?)
            (T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?
        )?
    )?
    """,
    re.VERBOSE,
)
_TIME = re.compile(
    r"T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00)"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)
_MONTHS: Final = frozenset(f"{month:02d}" for month in range(1, 13))
_EVERY_MONTH_HAS: Final = frozenset(f"{day:02d}" for day in range(1, 29))
# One mark for several on the same part, which may be both uncertain and approximate.
_ONE_MARK: Final = {
    "".join(marks): "%" if len(set(marks) | {""}) > 2 else "".join(marks)[:1]
    for marks in itertools.product(("", "?", "~", "%"), repeat=4)
}


def parse(text: str) -> Edtf:
    """Return the value that an EDTF text stands for.

    Raises EdtfError, in time linear in the text, if it stands for none: the text is not EDTF, no
    calendar has its date, or an interval in it ends before it begins.
    """
    if not isinstance(text, str):
        raise EdtfError(f"an EDTF date is a text, not {type(text).__name__}")
    return _remembered(text) if len(text) <= _LONGEST_CACHED else _parse(text)


def _parse(text: str) -> Edtf:
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return _plain_date(plain, text)
    if len(text) > _LONGEST:
        raise EdtfError(f"an EDTF date of {len(text)} characters is longer than any")
    if "/" in text:
        return _interval(text)
    if text[:1] in ("{", "["):
        return _collection(text)
    return _date(text)


_remembered = lru_cache(maxsize=8192)(_parse)


def _plain_date(found: re.Match[str], text: str) -> Date:
    """Return a date of digits only, by far the commonest."""
    year, month, day = found.groups("")
    return _checked(Date(year, month, day), text)


def _checked(date: Date, text: str) -> Date:
    """Return a date that a calendar has; most are seen to exist at a glance."""
    month, day = date.month, date.day
    if (not month or month in _MONTHS) and (not day or day in _EVERY_MONTH_HAS):
        return date
    if (day or month not in SUB_YEAR) and not exists(date):
        raise EdtfError(f"{_shown(text)} is in no calendar")
    return date


def _date(text: str) -> Date:
    found = _FULL.fullmatch(text)
    if found is None:
        raise EdtfError(f"{_shown(text)} is not an EDTF date")
    qy, year, gy, qm, month, gm, qd, day, gd, time = found.groups("")
    if time and not _TIME.fullmatch(time):
        raise EdtfError(f"{_shown(text)} has a time that no clock shows")
    marks = (_ONE_MARK[qy + gy + gm + gd], _ONE_MARK[qm + gm + gd], _ONE_MARK[qd + gd])
    return _checked(Date(_year(year, month, text), month, day, marks, time), text)


def _year(year: str, month: str, text: str) -> str:
    """Return a year in its canonical form: no exponent, `Y` only where it is needed."""
    if "S" in year and (month or year.endswith(("S0", "S00"))):
        raise EdtfError(f"{_shown(text)}: significant digits belong to a whole year, one at least")
    if year == "-0000":
        raise EdtfError(f"{_shown(text)}: year 0 has no sign")
    if not year.startswith("Y"):
        return year
    number, _, significant = year[1:].partition("S")
    mantissa, _, exponent = number.partition("E")
    value = int(mantissa) * 10 ** min(int(exponent or 0), 15)
    if not 10_000 <= abs(value) < 10**15 or month:
        raise EdtfError(f"{_shown(text)}: Y is for whole years of five to fifteen digits")
    return f"Y{value}" + (f"S{int(significant)}" if significant else "")


def _interval(text: str) -> Interval:
    plain = _PLAIN_INTERVAL.fullmatch(text)
    if plain is not None and (found := _plain_interval(plain)) is not None:
        return found
    start, _, end = text.partition("/")
    interval = Interval(_interval_edge(start), _interval_edge(end))
    if interval.start is Edge.UNKNOWN and interval.end is Edge.UNKNOWN:
        raise EdtfError(f"{_shown(text)} says nothing")
    first, last = interval.day_range()
    if first > last:
        raise EdtfError(f"{_shown(text)} ends before it begins")
    return interval


def _plain_interval(found: re.Match[str]) -> Interval | None:
    """Return an interval of digits only, if what both ends name shows at a glance their order."""
    start, year, month, day, end, end_year, end_month, end_day = found.groups("")
    shorter = min(len(start), len(end))
    if start[:shorter] > end[:shorter] or month > "12" or end_month > "12":
        return None  # a part of a year, or an error to be told
    first = _checked(Date(year, month, day), start)
    return Interval(first, _checked(Date(end_year, end_month, end_day), end))


def _interval_edge(text: str) -> Date | Edge:
    if not text:
        return Edge.UNKNOWN
    if text == "..":
        return Edge.OPEN
    return _untimed(text)


def _untimed(text: str) -> Date:
    plain = _PLAIN.fullmatch(text)
    date = _plain_date(plain, text) if plain else _date(text)
    if date.time:
        raise EdtfError(f"{_shown(text)}: a clock time belongs to a date by itself")
    return date


def _collection(text: str) -> Collection:
    closing = {"{": "}", "[": "]"}[text[0]]
    if len(text) < 3 or text[-1] != closing:
        raise EdtfError(f"{_shown(text)} is not an EDTF collection")
    members = [_member(part.strip(" "), text) for part in text[1:-1].split(",")]
    return Collection.of(members, one_of=text[0] == "[")


def _member(part: str, text: str) -> Date | Run:
    if ".." not in part:
        return _untimed(part)
    start, _, end = part.partition("..")
    if not start and not end:
        raise EdtfError(f"{_shown(text)} says nothing")
    run = Run(_untimed(start) if start else None, _untimed(end) if end else None)
    first, last = run.day_range()
    if first > last:
        raise EdtfError(f"{_shown(text)} has a run that ends before it begins")
    return run


def _shown(text: str) -> str:
    """Quote a text for an error, shortened if it is long."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
