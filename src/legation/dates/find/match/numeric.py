"""Dates in digits: 2016-05-04, 4/5/2016, 04.05.2016, 9/11."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.dates.edtf import Collection, Date, of_day, of_month
from legation.dates.find.context import Context, Reading
from legation.dates.find.match.base import Match, glued
from legation.dates.find.shapes.base import Shape
from legation.dates.find.shapes.calendar_date import Written
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import HYPHENS

_SIGNS = frozenset("/.-")
_COMPACT = len("20160504")
_VERBS = frozenset({"was", "is", "has", "does", "as"})
# Words and signs before a number that is no date.
_NUMBERED = frozenset(
    {"flight", "no", "number", "nr", "id", "case", "ref", "#", "$", "€", "£", "."}
)


@dataclass(frozen=True, slots=True)
class Numeric(Shape):
    """Two numbers and a year, in an order that must be known: 4/5/2016."""

    first: int
    second: int
    year: int

    def read(self, context: Context) -> Reading:
        """Return the date in the declared order; without one, the only date, or one of two."""
        day_first = _day(self.year, self.second, self.first)
        month_first = _day(self.year, self.first, self.second)
        if context.order is not None:
            chosen = day_first if context.order == "dmy" else month_first
            order = "day first" if context.order == "dmy" else "month first"
            return Reading(chosen, f"{order}, as declared")
        if day_first is None or month_first is None or day_first == month_first:
            return Reading(day_first or month_first, "the only order that a calendar has")
        if context.published in (day_first, month_first):
            return Reading(context.published, "the order in which it is the day of publication")
        either = Collection.of([day_first, month_first], one_of=True)
        return Reading(either, "day first or month first: the order is not declared")


def _day(year: int, month: int, day: int) -> Date | None:
    try:
        return of_day(dt.date(year, month, day))
    except ValueError:
        return None


def numeric_date(tokens: Tokens, i: int) -> Match | None:
    """Match a date in digits that begins at token `i`."""
    words = tokens.words
    if len(words[i]) == _COMPACT:
        return _compact(tokens, i)
    sign = words[i + 1]
    if (sign not in _SIGNS and sign not in HYPHENS) or not glued(tokens, i, 2):
        return None
    if not words[i + 2].isdecimal() or len(words[i]) > 4 or len(words[i + 2]) > 2:
        return None
    if tokens.glued(i) and words[i - 1] in ("/", ".", ",", "$", "€", "£", "-"):
        return None
    if words[i + 3] == sign and words[i + 4].isdecimal() and glued(tokens, i + 2, 2):
        return _three(tokens, i, sign)
    return _two(tokens, i, sign)


def _compact(tokens: Tokens, i: int) -> Match | None:
    """Match the basic form of ISO 8601, 20160504, where nothing makes it another number."""
    digits, before, after = tokens.words[i], tokens.words[i - 1], tokens.words[i + 1]
    if before in _NUMBERED or (tokens.glued(i) and before not in "(["):
        return None
    if tokens.glued(i + 1) and (after.isalnum() or after in "/%-" or _is_fraction(tokens, i + 1)):
        return None
    if after.isalpha() and after.endswith("s") and after not in _VERBS:  # so many dollars
        return None
    date = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    recent = "1800" <= digits[:4] <= "2199"
    return Match(Written(date, "as written: year, month, day"), i + 1) if date and recent else None


def _is_fraction(tokens: Tokens, i: int) -> bool:
    """Say whether a sign leads to more digits: 20160504.25, 20160504,000."""
    return tokens.glued(i + 1) and tokens.words[i + 1].isdecimal()


def _three(tokens: Tokens, i: int, sign: str) -> Match | None:
    one, two, three = (tokens.words[k] for k in (i, i + 2, i + 4))
    end = i + 5
    if len(three) > 4 or (tokens.glued(end) and tokens.words[end].isdecimal()):
        return None
    if len(one) == 4 and len(three) <= 2:
        date = _day(int(one), int(two), int(three))
        return Match(Written(date), _after_clock(tokens, end)) if date else None
    if len(one) > 2 or len(three) not in (2, 4) or (len(three) == 2 and sign != "/"):
        return None
    year = int(three) if len(three) == 4 else int(three) + (1900 if int(three) >= 50 else 2000)
    return _ordered(int(one), int(two), year, sign, end)


def _ordered(one: int, two: int, year: int, sign: str, end: int) -> Match | None:
    if sign == ".":  # full stops are written day first wherever they are
        date = _day(year, two, one)
        return Match(Written(date), end) if date else None
    if _day(year, one, two) is None and _day(year, two, one) is None:
        return None
    return Match(Numeric(one, two, year), end)


def _after_clock(tokens: Tokens, end: int) -> int:
    """Take in the time of an ISO date and time: T10:30:00Z."""
    if tokens.words[end] != "t" or not glued(tokens, end - 1, 2):
        return end
    k = end + 1
    while tokens.glued(k) and k < end + 12 and _in_clock(tokens, k):
        k += 1
    return k


def _in_clock(tokens: Tokens, k: int) -> bool:
    word = tokens.words[k]
    if word in (":", ".", "+", "-"):
        return tokens.words[k + 1].isdecimal() and tokens.glued(k + 1)
    return word.isdecimal() or word == "z"


def _two(tokens: Tokens, i: int, sign: str) -> Match | None:
    """Match 2016-05, and 9/11 for the day of the attacks of 2001."""
    one, two = tokens.words[i], tokens.words[i + 2]
    if tokens.glued(i + 3) and (tokens.words[i + 3] in "/-–" or tokens.words[i + 3].isalnum()):
        return None
    if len(one) == 4 and len(two) == 2 and sign == "-" and "01" <= two <= "12":
        return Match(Written(of_month(int(one), int(two))), i + 3)
    if (one, sign, two) == ("9", "/", "11"):
        return Match(Written(of_day(dt.date(2001, 9, 11)), "the attacks of that day"), i + 3)
    return None
