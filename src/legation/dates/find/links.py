"""What neighbouring expressions tell about each other: ranges, and the year they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from legation.dates.find.candidate import Candidate
from legation.dates.find.shapes.calendar_date import CalendarDate
from legation.dates.find.shapes.clock import Clock
from legation.dates.find.shapes.distance import Duration
from legation.dates.find.shapes.named import Season, Weekday
from legation.dates.find.shapes.period import Period
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import HYPHENS

_TO: Final = frozenset({"to", "until", "till", "through", "til"})
_AND: Final = frozenset({"and", "or", ",", "&", "/"})
_PASSED_OVER: Final = frozenset({"the", "in", "on", "of", "early", "late"})
_LONGEST_GAP: Final = 3


def link(tokens: Tokens, candidates: Sequence[Candidate]) -> None:
    """Mark ranges, share years and give clock times their day, in place.

    Goes through the list backwards, so that "May, June and July 2016" all get the year.
    """
    for one, two in reversed(list(pairwise(candidates))):
        if two.start - one.end > _LONGEST_GAP and not isinstance(one.shape, Clock):
            continue
        sign = _connector(tokens, one.end, two.start)
        if sign is not None:
            _connect(tokens, one, two, sign)
        elif isinstance(one.shape, Clock) and one.shape.of is None:
            _give_day(tokens, one, two)
    for one, two in pairwise(candidates):
        if two.start - one.end <= _LONGEST_GAP and _connector(tokens, one.end, two.start):
            _hand_on_year(one, two)


def _connector(tokens: Tokens, start: int, end: int) -> str | None:
    """Return the one word that joins two expressions, prepositions aside."""
    if end - start > _LONGEST_GAP:
        return None
    words = [w for w in tokens.words[start:end] if w not in _PASSED_OVER]
    if len(words) == 2 and words[0] == ",":
        words = words[1:]
    if len(words) != 1:
        return None
    sign = "-" if words[0] in HYPHENS else words[0]
    return sign if sign == "-" or sign in _TO or sign in _AND else None


def _connect(tokens: Tokens, one: Candidate, two: Candidate, sign: str) -> None:
    if isinstance(one.shape, Duration) or isinstance(two.shape, Duration):
        return
    opened = _words_before(tokens, one.start)
    ranged = sign in _TO or (sign == "-" and type(one.shape) is type(two.shape))
    if ranged or (sign == "and" and "between" in opened):
        one.opens = two.closes = True
    _share_year(one, two)


def _words_before(tokens: Tokens, i: int) -> list[str]:
    return tokens.words[max(0, i - 2) : i]


def _share_year(one: Candidate, two: Candidate) -> None:
    """Give the first of two dates the year of the second."""
    first, second = one.shape, two.shape
    if isinstance(first, Season) and isinstance(second, Season) and second.year is not None:
        if (first.year, first.which, first.year_offset) == (None, None, None):
            one.shape = replace(first, year=second.year - (first.code > second.code))
        return
    if not isinstance(first, CalendarDate) or not isinstance(second, CalendarDate):
        return
    if (first.year, first.which, first.year_offset) != (None, None, None):
        return
    if second.year is not None:
        one.shape = replace(first, year=second.year - (first.month > second.month))
    elif second.year_offset is not None:
        one.shape = replace(first, year_offset=second.year_offset - (first.month > second.month))


def _hand_on_year(one: Candidate, two: Candidate) -> None:
    """Give the second of two dates the year of the first."""
    first, second = one.shape, two.shape
    if not isinstance(first, CalendarDate) or not isinstance(second, CalendarDate):
        return
    if (second.year, second.which, second.year_offset) != (None, None, None):
        return
    if first.year is not None:
        two.shape = replace(second, year=first.year + (first.month > second.month))
    elif one.opens and first.year_offset is not None:
        two.shape = replace(second, year_offset=first.year_offset + (first.month > second.month))


def _give_day(tokens: Tokens, clock: Candidate, following: Candidate) -> None:
    """Let a clock time lie on the day that is named next in the same sentence."""
    if following.start - clock.end > 8 or "." in tokens.words[clock.end : following.start]:
        return
    if _is_day(following):
        clock.shape = Clock(following.shape)


def _is_day(candidate: Candidate) -> bool:
    shape = candidate.shape
    if isinstance(shape, CalendarDate):
        return shape.day is not None
    return isinstance(shape, Weekday) or (isinstance(shape, Period) and shape.unit == "day")
