"""Months and days: May 2016, Aug. 7, 1998, 4 May, the 4th of May, 3-5 May."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from legation.dates.edtf import of_day
from legation.dates.find.match.base import (
    Match,
    day_number,
    month_name,
    short_year,
    skip,
    year_number,
)
from legation.dates.find.match.counted import COUNTED, is_counted
from legation.dates.find.shapes.calendar_date import CalendarDate, OfThatYear, Written
from legation.dates.find.shapes.spanning import Spanning
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import DOUBTFUL_MONTHS, HYPHENS, SHORT_MONTHS, WHICH, word_set

_BEFORE_MONTH: Final = word_set(
    "in of since until till by last next this early late mid during through from to between and or "
    "before after the a every each for around about as on with following previous past coming "
    "throughout that both ( - – — , / s"
)
_ATTACKS: Final = word_set("attack attacks terrorist terror hijackers hijackings bombings")


def month_first(tokens: Tokens, i: int) -> Match | None:
    """Match a month with what follows it: a day, days, a year."""
    named = month_name(tokens, i)
    if named is None:
        return None
    month, end = named
    day = day_number(tokens, skip(tokens, end, "the")) if tokens.words[end] != "first" else None
    if day is not None and not _counts(tokens, i, day[1]):
        return _with_days(tokens, CalendarDate(month, day[0]), day[1])
    dated = _with_year(tokens, CalendarDate(month), end)
    if dated.end == end and not _is_month(tokens, i, end):
        return None
    return dated


def _counts(tokens: Tokens, month: int, i: int) -> bool:
    """Tell whether the number before token `i` counts: "in May 20 people", not after "on"."""
    word = tokens.words[i]
    counted = word in COUNTED and tokens.words[month - 1] != "on"
    return counted or (word in HYPHENS and tokens.words[i + 1] in ("day", "year", "hour"))


def _is_month(tokens: Tokens, i: int, end: int) -> bool:
    """Tell a month by itself from a name or another word: Theresa May, a march, Jan Egeland."""
    word, before = tokens.words[i], tokens.words[i - 1]
    if word in SHORT_MONTHS:
        return end > i + 1 and before in _BEFORE_MONTH
    if word not in DOUBTFUL_MONTHS:
        return True
    if before in _BEFORE_MONTH and (tokens.glued(i) or not tokens.opens_sentence(i)):
        return not tokens.capital(end) or before not in (
            "the",
            "a",
            "with",
            "and",
            "for",
            "by",
            ",",
        )
    return False


def _with_days(tokens: Tokens, date: CalendarDate, end: int) -> Match:
    """Take in a second day after a hyphen, and the year."""
    if tokens.words[end] in HYPHENS:
        second = day_number(tokens, end + 1)
        if second is not None and date.day is not None and second[0] > date.day:
            last = _with_year(tokens, replace(date, day=second[0]), second[1])
            return _run(date, last)
    if _is_day_of_attacks(tokens, date, end):
        day = CalendarDate(9, 11).in_year(2001)
        if day is not None and day.first is not None:
            return Match(Written(of_day(day.first), "the attacks of that day"), end)
    return _with_year(tokens, date, end)


def _is_day_of_attacks(tokens: Tokens, date: CalendarDate, end: int) -> bool:
    """Sept. 11 with no year, before "attacks"."""
    if (date.month, date.day) != (9, 11):
        return False
    after = end + 1 if tokens.words[end] in HYPHENS else end
    return tokens.words[after] in _ATTACKS


def _run(first: CalendarDate, last: Match) -> Match:
    """Return the run of two days of one month."""
    shape = last.shape
    if not isinstance(shape, CalendarDate):
        return last
    start = replace(first, year=shape.year, year_offset=shape.year_offset)
    return Match(Spanning(start, shape), last.end)


def _with_year(tokens: Tokens, date: CalendarDate, end: int) -> Match:
    """Take in the year of a date: 2016, of 2016, '98, (of) last year."""
    i = skip(tokens, end, ",", "of")
    year = year_number(tokens, i)
    if year is not None and not is_counted(tokens, i + 1, year):
        if date.in_year(year) is not None:
            return Match(replace(date, year=year), i + 1)
    elif (short := short_year(tokens, i)) is not None:
        return Match(replace(date, year=short[0]), short[1])
    elif tokens.words[i : i + 3] == ["the", "same", "year"]:
        return Match(OfThatYear(date), i + 3)
    elif tokens.words[i : i + 2] == ["that", "year"]:
        return Match(OfThatYear(date), i + 2)
    elif tokens.words[i] in WHICH and tokens.words[i + 1] == "year":
        return Match(replace(date, year_offset=WHICH[tokens.words[i]]), i + 2)
    return Match(date, end)


def day_first(tokens: Tokens, i: int) -> Match | None:
    """Match a day before its month: 4 May 2016, 4th of May, 3-5 May, the first of 3 and 4 May."""
    day = day_number(tokens, i)
    if day is None:
        return None
    of = skip(tokens, day[1], "of")
    if of == day[1] and tokens.words[i].isalpha():
        return None  # "at first May refused"
    named = month_name(tokens, of)
    if named is not None:
        date = CalendarDate(named[0], day[0])
        return _with_year(tokens, date, named[1]) if _possible(date) else None
    return _days_then_month(tokens, day)


def _days_then_month(tokens: Tokens, day: tuple[int, int]) -> Match | None:
    sign = tokens.words[day[1]]
    second = day_number(tokens, day[1] + 1)
    if second is None or second[0] <= day[0]:
        return None
    named = month_name(tokens, skip(tokens, second[1], "of"))
    if named is None:
        return None
    if sign in HYPHENS:
        last = _with_year(tokens, CalendarDate(named[0], second[0]), named[1])
        return _run(CalendarDate(named[0], day[0]), last)
    if sign in ("and", "or", "to", ",", "until", "through"):
        return Match(CalendarDate(named[0], day[0]), day[1])
    return None


def _possible(date: CalendarDate) -> bool:
    return date.in_year(2000) is not None


def more_days(tokens: Tokens, end: int, date: CalendarDate) -> tuple[int, Match] | None:
    """Match the 25 of "April 24 and 25": the token it begins at, and the match."""
    i = end
    if tokens.words[i] == "," and tokens.words[i + 1] in ("and", "or"):
        i += 1
    if tokens.words[i] not in ("and", "or", "to", "through", ",", "until"):
        return None
    day = day_number(tokens, i + 1)
    if day is None or not tokens.words[i + 1].isdecimal() or date.day is None or day[0] <= date.day:
        return None
    if tokens.words[i] == "," and tokens.words[day[1]] not in ("and", "or", ","):
        return None
    if not ends_days(tokens, day[1]):
        return None
    return i + 1, _with_year(tokens, replace(date, day=day[0]), day[1])


def ends_days(tokens: Tokens, i: int) -> bool:
    """Tell whether no noun stands at token `i` that a number before it could count."""
    word = tokens.words[i]
    return not word.isalpha() or word in (
        *("in", "at", "on", "and", "or", "to", "for", "with", "by", "of", "as", "when", "from"),
        *("after", "before", "was", "were", "will", "would", "has", "had", "is", "are"),
    )
