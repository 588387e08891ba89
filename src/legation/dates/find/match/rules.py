"""Which rules are tried at which word."""

from __future__ import annotations

from typing import Final

from legation.dates.find.match.amounts import (
    FREQUENCY_WORDS,
    amount,
    bare_units,
    frequency,
    part_of_day,
)
from legation.dates.find.match.base import Match, Rule, day_number, year_number
from legation.dates.find.match.clocks import NOON, clock, noon
from legation.dates.find.match.dates import day_first, ends_days, month_first
from legation.dates.find.match.decades import century, decade, decade_word, turn
from legation.dates.find.match.feasts import FEAST_STARTS, feast
from legation.dates.find.match.numeric import numeric_date
from legation.dates.find.match.parts import (
    PART_WORDS,
    half_or_quarter,
    part,
    period_of,
    season,
    short_quarter,
    year_end,
)
from legation.dates.find.match.relative import deictic_day, which
from legation.dates.find.match.weekdays import nth_weekday, weekday
from legation.dates.find.match.years import bare_year, fiscal_year, spoken_year, year_run
from legation.dates.find.shapes.distance import Trailing
from legation.dates.find.shapes.named import Weekend
from legation.dates.find.shapes.period import DayOfMonth, Period
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import (
    APOSTROPHES,
    DAY_PARTS,
    DECADE_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
    WHICH,
)


def _number(tokens: Tokens, i: int) -> Match | None:
    """Match what may begin with digits, short of an amount of time."""
    return (
        numeric_date(tokens, i)
        or decade(tokens, i)
        or year_run(tokens, i)
        or clock(tokens, i)
        or day_first(tokens, i)
        or century(tokens, i)
        or _day_of_month(tokens, i)
        or (_dated_year(tokens, i) or bare_year(tokens, i))
    )


def _dated_year(tokens: Tokens, i: int) -> Match | None:
    """Leave a year before "financial year" to be read as one."""
    if year_number(tokens, i) is None or tokens.words[i + 1] not in ("fiscal", "financial"):
        return None
    return bare_year(tokens, i)


def _weekend(tokens: Tokens, i: int) -> Match | None:
    if tokens.words[i - 1] not in ("the", "at", "over"):
        return None
    return Match(Weekend(), i + 1)


def _day_around_today(tokens: Tokens, i: int) -> Match | None:
    """Match the day before yesterday, the day after tomorrow."""
    pair = tokens.words[i + 1 : i + 3]
    if pair == ["before", "yesterday"]:
        return Match(Period("day", -2), i + 3)
    return Match(Period("day", 2), i + 3) if pair == ["after", "tomorrow"] else None


def _beyond_the_next(tokens: Tokens, i: int) -> Match | None:
    """Match the year before last, the week after next."""
    pair, unit = tokens.words[i + 1 : i + 3], tokens.words[i]
    if pair == ["before", "last"]:
        return Match(Period(unit, -2), i + 3)
    return Match(Period(unit, 2), i + 3) if pair == ["after", "next"] else None


def _day_of_month(tokens: Tokens, i: int) -> Match | None:
    """Match "on the 25th"; not "the 25th anniversary"."""
    if tokens.words[i - 1] != "the" or tokens.words[i - 2] not in _DAY_PREPOSITIONS:
        return None
    day = day_number(tokens, i)
    if day is None or day[1] == i + 1 or not ends_days(tokens, day[1]):
        return None
    return Match(DayOfMonth(day[0]), day[1])


_DAY_PREPOSITIONS: Final = frozenset({"on", "by", "until", "since", "before", "from", "after"})


def _recent(tokens: Tokens, i: int) -> Match | None:
    """Match recent weeks: up to the publication, nobody says from when."""
    unit = UNITS.get(tokens.words[i + 1])
    return Match(Trailing(None, unit), i + 2) if unit not in (None, tokens.words[i + 1]) else None


# Dates by themselves: what a part ("early …") or a distance ("a week after …") may rest on.
_DATES: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (WEEKDAYS, weekday),
    (SEASONS, season),
    (DECADE_WORDS, decade_word),
    (ORDINALS, century),
    ((*ORDINALS, "last"), nth_weekday),
    (ORDINALS, day_first),
    (WHICH, which),
    (("same", "that"), which),
    (("yesterday", "today", "tonight", "tomorrow"), deictic_day),
    (("twenty",), century),
    (("seventeen", "eighteen", "nineteen", "twenty"), spoken_year),
    (NOON, noon),
    (APOSTROPHES, decade),
    (("fiscal", "fy", "financial"), fiscal_year),
    (("q", "h"), short_quarter),
    (("weekend",), _weekend),
    (("turn",), turn),
    (("day",), _day_around_today),
    (FEAST_STARTS, feast),
    (MONTHS, month_first),
):
    for _word in _words:
        _DATES[_word] = (*_DATES.get(_word, ()), _rule)


def dated(tokens: Tokens, i: int) -> Match | None:
    """Match a date that rests on no other expression."""
    word = tokens.words[i]
    if word.isdecimal():
        return _number(tokens, i)
    for rule in _DATES.get(word, ()):
        found = rule(tokens, i)
        if found is not None:
            return found
    return None


def _resting(rule: Rule, *words: str) -> tuple[Rule, tuple[str, ...]]:
    return rule, words


_COMPOSED: dict[str, tuple[Rule, ...]] = {}
for _composed, _starts in (
    _resting(_beyond_the_next, "week", "month", "year"),
    _resting(lambda t, i: part(t, i, dated), *PART_WORDS),
    _resting(lambda t, i: half_or_quarter(t, i, dated), *ORDINALS, "latter", "last", "final"),
    _resting(year_end, "year"),
    _resting(lambda t, i: period_of(t, i, dated), "week", "month", "year"),
    _resting(lambda t, i: part_of_day(t, i, dated), *DAY_PARTS, "hours"),
    _resting(lambda t, i: amount(t, i, dated), *NUMBERS, *VAGUE_NUMBERS, "a", "an", "half"),
    _resting(lambda t, i: amount(t, i, dated), "couple", "dozens"),
    _resting(lambda t, i: bare_units(t, i, dated), *UNITS),
    _resting(_recent, "recent"),
    _resting(frequency, *FREQUENCY_WORDS, "every", "each"),
):
    for _word in _starts:
        _COMPOSED[_word] = (*_COMPOSED.get(_word, ()), _composed)

STARTS: Final = frozenset(_DATES) | frozenset(_COMPOSED)


def expression(tokens: Tokens, i: int) -> Match | None:
    """Match a time expression that begins at token `i`."""
    word = tokens.words[i]
    if word in NUMBERS and (found := dated(tokens, i)) is not None:
        return found
    for rule in _COMPOSED.get(word, ()):
        found = rule(tokens, i)
        if found is not None:
            return found
    found = dated(tokens, i)
    if found is None and word.isdecimal():
        return amount(tokens, i, dated)
    return found
