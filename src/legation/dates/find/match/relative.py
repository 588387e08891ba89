"""Last, this and next; that and the same; yesterday, today, tomorrow."""

from __future__ import annotations

from typing import Final

from legation.dates.find.match.base import Match, day_number, month_name, skip
from legation.dates.find.match.dates import month_first
from legation.dates.find.match.feasts import feast
from legation.dates.find.match.weekdays import weekday_from
from legation.dates.find.numerals import count
from legation.dates.find.shapes.base import Shape
from legation.dates.find.shapes.beside_focus import BesideFocus
from legation.dates.find.shapes.calendar_date import CalendarDate
from legation.dates.find.shapes.distance import Duration, Trailing
from legation.dates.find.shapes.named import Season, Weekday, Weekend
from legation.dates.find.shapes.period import Base, Period
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import DAY_PARTS, SEASONS, UNITS, WEEKDAYS, WHICH, word_set

_DEICTIC_DAYS: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FROM_FOCUS: Final = {"previous": -1, "preceding": -1, "following": 1, "same": 0, "that": 0}
_LONG: Final = word_set("day week month quarter year decade century")


def deictic_day(tokens: Tokens, i: int) -> Match | None:
    """Match yesterday, today, tonight, tomorrow, with "morning" and the like."""
    if tokens.capital(i) and not tokens.opens_sentence(i):
        return None  # USA Today, Today's Zaman
    end = i + 1
    return Match(
        Period("day", _DEICTIC_DAYS[tokens.words[i]]), end + (tokens.words[end] in DAY_PARTS)
    )


def which(tokens: Tokens, i: int) -> Match | None:
    """Match last week, this month, next Friday, last November, that year, the past two months."""
    word = tokens.words[i]
    definite = tokens.words[i - 1] == "the"
    if word in _FROM_FOCUS and word in WHICH | {"same": 0, "that": 0}:
        found = _from_focus(tokens, i)
        if found is not None:
            return found
    if word not in WHICH:
        return None
    return (
        _unit(tokens, i, definite=definite)
        or _named(tokens, i, WHICH[word])
        or _amount(tokens, i, WHICH[word])
    )


def _from_focus(tokens: Tokens, i: int) -> Match | None:
    """Match that year, the same day, the following month, the previous night."""
    word = tokens.words[i]
    k = skip(tokens, i + 1, "same", "very", "calendar")
    unit = tokens.words[k]
    if word == "that" and (tokens.words[k + 1] in ("that", "which") and unit == "year"):
        return None
    if unit in DAY_PARTS:
        return Match(Period("day", _FROM_FOCUS[word], "focus"), k + 1)
    if unit in _LONG or unit == "weekend":
        return Match(Period(unit, _FROM_FOCUS[word], "focus"), k + 1)
    return _named_beside(tokens, k, _FROM_FOCUS[word]) if tokens.words[i - 1] == "the" else None


def _named_beside(tokens: Tokens, k: int, side: int) -> Match | None:
    """Match the following spring, the previous January, the following Monday."""
    word = tokens.words[k]
    if side == 0:
        return None
    if word in SEASONS:
        return Match(BesideFocus("season", SEASONS[word], side), k + 1)
    if (month := month_name(tokens, k)) is not None and day_number(tokens, month[1]) is None:
        return Match(BesideFocus("month", month[0], side), month[1])
    if word in WEEKDAYS and len(word) > 5:
        return Match(BesideFocus("weekday", WEEKDAYS[word], side), k + 1)
    return None


def _unit(tokens: Tokens, i: int, *, definite: bool) -> Match | None:
    """Match a unit of the calendar: last week, the past year, this morning, the next day."""
    word, offset = tokens.words[i], WHICH[tokens.words[i]]
    k = skip(tokens, i + 1, "calendar", "financial", "fiscal", "academic")
    unit = tokens.words[k]
    if unit in DAY_PARTS:
        return _day_part(word, offset, k + 1, definite=definite)
    if unit == "weekend":
        return Match(Weekend(offset), k + 1)
    if unit not in _LONG or (word, unit) in (("this", "day"), ("last", "day")):
        return None
    if word == "past" or (word in ("last", "coming") and definite):
        return Match(Trailing(1, unit, side=offset), k + 1)
    return Match(_calendar_unit(word, unit, offset, definite=definite), k + 1)


def _calendar_unit(word: str, unit: str, offset: int, *, definite: bool) -> Shape:
    counted_on = word in ("previous", "preceding", "following") or (word == "next" and definite)
    base: Base = "focus" if counted_on or (unit == "day" and word != "this") else "published"
    return Period(unit, offset, base)


def _day_part(word: str, offset: int, end: int, *, definite: bool) -> Match:
    """Match this morning, last night, the next evening."""
    if word == "next" or (word == "following" and definite):
        return Match(Period("day", 1, "focus"), end)
    return Match(Period("day", offset), end)


def _named(tokens: Tokens, i: int, offset: int) -> Match | None:
    """Match a weekday, month, season or feast after "last", "this" or "next"."""
    name = tokens.words[i + 1]
    if name in WEEKDAYS and tokens.capital(i + 1) and len(name) > 5:
        return weekday_from(tokens, Weekday(WEEKDAYS[name], which=offset), i + 2)
    if name in SEASONS:
        return Match(Season(SEASONS[name], which=offset), i + 2)
    if month_name(tokens, i + 1) is not None:
        found = month_first(tokens, i + 1)
        return _which_month(found, offset) if found is not None else None
    return feast(tokens, i + 1, which=offset)


def _which_month(found: Match, offset: int) -> Match:
    date = found.shape
    if isinstance(date, CalendarDate) and date.year is None and date.year_offset is None:
        return Match(CalendarDate(date.month, date.day, which=offset), found.end)
    return found


def _amount(tokens: Tokens, i: int, offset: int) -> Match | None:
    """Match the past two months, the next five years, recent days."""
    number, k = None, i + 1
    if (counted := count(tokens, k)) is not None:
        number, k = counted
    k = skip(tokens, k, "or", "consecutive", "full", "straight")
    unit = UNITS.get(tokens.words[k])
    if unit is None or (k == i + 1 and unit == tokens.words[k]):
        return None
    if tokens.words[i] in _FROM_FOCUS and tokens.words[i - 1] != "the":
        return None  # "following three years of talks"
    if offset == 0 or tokens.words[i] in _FROM_FOCUS:
        return Match(Duration(number, unit), k + 1)
    return Match(Trailing(number, unit, side=offset), k + 1)
