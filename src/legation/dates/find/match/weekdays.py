"""Weekdays with what belongs to them: Friday, Oct. 23; Monday next week; Thursday morning."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from legation.dates.find.match.base import Match, hyphen, skip
from legation.dates.find.match.dates import day_first, month_first
from legation.dates.find.shapes.calendar_date import CalendarDate
from legation.dates.find.shapes.named import Weekday
from legation.dates.find.shapes.nth_weekday import LAST, NthWeekday
from legation.dates.find.shapes.spanning import Spanning
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import (
    DAY_PARTS,
    HYPHENS,
    ORDINALS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    WHICH,
    word_set,
)

# Names of days and papers that are no time: Bloody Sunday, the Sunday Times.
_NAMED_BY: Final = word_set("black bloody super fat cyber man ruby")
_NAMING: Final = word_set(
    "times telegraph mirror mail express herald post world tribune observer star agreement"
)
# British: "Monday week" is the Monday a week after the coming one.
_WEEKS_LATER: Final = {"week": 1, "fortnight": 2}


def weekday(tokens: Tokens, i: int) -> Match | None:
    """Match a weekday."""
    word = tokens.words[i]
    if not tokens.capital(i) or (tokens.words[i - 1] in _NAMED_BY and tokens.capital(i - 1)):
        return None
    end = i + 1
    if tokens.words[end] in _NAMING and tokens.capital(end):
        return None
    if word in SHORT_WEEKDAYS:
        end += tokens.words[end] == "." and tokens.glued(end)
        return _with_date(tokens, WEEKDAYS[word], end)
    return weekday_from(tokens, Weekday(WEEKDAYS[word]), end)


def nth_weekday(tokens: Tokens, i: int) -> Match | None:
    """Match the first Monday of May, the second Sunday in June 2016, the last Friday of March."""
    name = tokens.words[i + 1]
    if name not in WEEKDAYS or tokens.words[i + 2] not in ("of", "in"):
        return None
    month = month_first(tokens, i + 3)
    if month is None or not isinstance(month.shape, CalendarDate) or month.shape.day is not None:
        return None
    number = ORDINALS.get(tokens.words[i], LAST)
    return Match(NthWeekday(number, WEEKDAYS[name], month.shape), month.end)


def weekday_from(tokens: Tokens, day: Weekday, end: int) -> Match:
    """Take in what follows a weekday that ends before token `end`."""
    dated = _with_date(tokens, day.weekday, end)
    if dated is not None:
        return dated
    later = _WEEKS_LATER.get(tokens.words[end])
    if later is not None and _ends_there(tokens, end + 1):
        return Match(replace(day, later=later), end + 1)
    end = day_part(tokens, end)
    i = skip(tokens, end, "of", ",")
    if tokens.words[i] in WHICH and tokens.words[i + 1] == "week":
        return Match(replace(day, week=WHICH[tokens.words[i]]), i + 2)
    return Match(day, end)


def _ends_there(tokens: Tokens, i: int) -> bool:
    """Say whether nothing at token `i` goes on with "Monday week": no hyphen, no "of"."""
    return tokens.words[i] not in (*HYPHENS, "of")


def day_part(tokens: Tokens, end: int) -> int:
    """Return the token after "morning", "night", … at `end`, or `end` itself."""
    i = skip(tokens, hyphen(tokens, end), "early", "late")
    return i + 1 if tokens.words[i] in DAY_PARTS else end


def _with_date(tokens: Tokens, number: int, end: int) -> Match | None:
    """Match the date after a weekday: Friday, Oct. 23, 1998; Tuesday 3 May; Sunday (Sept. 18)."""
    i = skip(tokens, day_part(tokens, end), ",")
    i = skip(tokens, i, "the", "(")
    found = month_first(tokens, i) or day_first(tokens, i)
    if found is None:
        return None
    close = found.end + (tokens.words[i - 1] == "(" and tokens.words[found.end] == ")")
    if isinstance(found.shape, CalendarDate) and found.shape.day is not None:
        return Match(replace(found.shape, weekday=number), close)
    return Match(found.shape, close) if isinstance(found.shape, Spanning) else None
