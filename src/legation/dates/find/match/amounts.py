"""Amounts of time and what is told with them: two months ago, a week after May 4, 18-month."""

from __future__ import annotations

from typing import Final

from legation.dates.find.match.base import Match, Rule, possessive, skip
from legation.dates.find.numerals import count
from legation.dates.find.shapes.distance import BesideEvent, Distance, Duration, Frequency
from legation.dates.find.shapes.period import Period
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import APOSTROPHES, DAY_PARTS, UNITS, WEEKDAYS, word_set

_FILLERS: Final = word_set(
    "more full consecutive straight long short further extra additional whole successive solid "
    "working business calendar odd or so"
)
_NIGHT_BEFORE: Final = (["the", "night", "before"], ["the", "evening", "before"])
_BEFORE: Final = frozenset({"before", "earlier", "previously", "beforehand", "prior"})
_AFTER: Final = frozenset({"after", "later", "afterwards", "afterward", "following", "since"})
_ALONE: Final = frozenset({"earlier", "later", "previously", "afterwards", "afterward", "on"})
_FREQUENCIES: Final = {
    "daily": (1, "day"),
    "weekly": (1, "week"),
    "monthly": (1, "month"),
    "yearly": (1, "year"),
    "annually": (1, "year"),
    "quarterly": (1, "quarter"),
}
FREQUENCY_WORDS: Final = frozenset(_FREQUENCIES)


def amount(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match a number of units, with "ago", "later", "before May 4" and the like.

    `dated` is the rule for a date that such a distance may be counted from.
    """
    counted = count(tokens, i)
    if counted is None:
        return None
    k = counted.end
    if tokens.words[k] in ("-", "‐", "‑"):
        return _hyphenated(tokens, counted.number, k + 1)
    for _ in range(2):
        k += tokens.words[k] in _FILLERS
    unit = UNITS.get(tokens.words[k])
    if unit is None or (unit == "second" and tokens.words[k] == "second"):
        return None
    number, k = counted.number, k + 1
    if tokens.words[k : k + 3] == ["and", "a", "half"] and number is not None:
        number, k = number + 0.5, k + 3
    if tokens.words[i - 1] == "for" and tokens.words[k] == "from":
        return Match(Duration(number, unit), k)  # "for six months from 1 February"
    return _placed(tokens, number, unit, k, dated)


def _hyphenated(tokens: Tokens, number: float | None, k: int) -> Match | None:
    """Match 16-hour, five-year; not 44-year-old."""
    unit = UNITS.get(tokens.words[k])
    if unit is None or "old" in tokens.words[k + 1 : k + 3]:
        return None
    return Match(Duration(number, unit), k + 1 + 2 * (tokens.words[k + 2] == "long"))


def bare_units(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match units without a number: decades ago, for weeks, the days before the vote."""
    word = tokens.words[i]
    unit = UNITS[word]
    end = i + 1
    if word == unit:
        return _the_unit(tokens, i, dated) if tokens.words[i - 1] == "the" else None
    if tokens.words[end] == "and" and tokens.words[end + 1] in UNITS:
        end += 2
    if tokens.words[i - 1] in ("the", "in") and tokens.words[end] in _AFTER | _BEFORE | {"leading"}:
        return Match(BesideEvent(unit), end)
    if tokens.words[end] == "ago" or tokens.words[end] in _ALONE | {"before", "after"}:
        return _placed(tokens, None, unit, end, dated)
    if tokens.words[i - 1] in ("for", "over", "within", "recent", "after", "in", "took", "of"):
        return Match(Duration(None, unit), end)
    return None


def _the_unit(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match the day after, the week before the vote."""
    sign = tokens.words[i + 1]
    if sign not in ("before", "after", "prior", "following") or UNITS[tokens.words[i]] == "second":
        return None
    unit, side = UNITS[tokens.words[i]], -1 if sign in _BEFORE else 1
    k = skip(tokens, i + 2, "to")
    found = dated(tokens, skip(tokens, k, "the"))
    if found is not None:
        return Match(Distance(1, unit, side, of=found.shape), found.end)
    if unit in ("day", "week", "month", "year") and _clause_ends(tokens, k):
        return Match(Period(unit, side, "focus"), k)
    return Match(BesideEvent(unit, 1), i + 1)


def _placed(tokens: Tokens, number: float | None, unit: str, k: int, dated: Rule) -> Match | None:
    """Read what stands after an amount; by itself it is a duration."""
    sign = tokens.words[k]
    if sign == "old" or (sign in ("-", "of") and tokens.words[k + 1] in ("old", "age")):
        return None
    if sign == "ago":
        return Match(Distance(number, unit, -1, ago=True), _after_ago(tokens, k + 1))
    if sign in ("from", "hence"):
        return _from(tokens, number, unit, k, dated)
    if sign in APOSTROPHES and _in_time(tokens, k):
        return Match(Distance(number, unit, 1, ago=True), _in_time(tokens, k))
    return _earlier_or_later(tokens, number, unit, k, dated)


def _earlier_or_later(
    tokens: Tokens, number: float | None, unit: str, k: int, dated: Rule
) -> Match | None:
    sign = tokens.words[k]
    if sign in _ALONE and not (sign == "on" and tokens.words[k + 1] not in (",", ".")):
        return Match(Distance(number, unit, -1 if sign in _BEFORE else 1), k + 1)
    if sign in _BEFORE or sign in _AFTER:
        return _beside(tokens, number, unit, k, dated)
    return Match(Duration(number, unit), k)


def _after_ago(tokens: Tokens, k: int) -> int:
    """Take in "ago today", "ago this month"."""
    if tokens.words[k] == "today":
        return k + 1
    return k + 2 if tokens.words[k] == "this" and tokens.words[k + 1] in UNITS else k


def _in_time(tokens: Tokens, k: int) -> int:
    """Return the token after the 's time or ' time of "in two years' time", 0 if there is none."""
    k = k + 2 if possessive(tokens, k) else k + 1
    return k + 1 if tokens.words[k] == "time" else 0


def _from(tokens: Tokens, number: float | None, unit: str, k: int, dated: Rule) -> Match:
    if tokens.words[k] == "hence" or tokens.words[k + 1] in ("now", "today"):
        return Match(Distance(number, unit, 1, ago=True), k + 1 + (tokens.words[k] == "from"))
    found = dated(tokens, k + 1)
    if found is None:
        return Match(Duration(number, unit), k)
    return Match(Distance(number, unit, 1, of=found.shape), found.end)


def _beside(tokens: Tokens, number: float | None, unit: str, k: int, dated: Rule) -> Match | None:
    """Read two days before Christmas, ten days after (that), a week after the shooting."""
    side = -1 if tokens.words[k] in _BEFORE else 1
    after = skip(tokens, k + 1, "to")
    found = dated(tokens, skip(tokens, after, "the", "last"))
    if found is not None:
        return Match(Distance(number, unit, side, of=found.shape), found.end)
    if _clause_ends(tokens, after) and tokens.words[k] != "since":
        return Match(Distance(number, unit, side), after)
    return Match(BesideEvent(unit, number), k)


def _clause_ends(tokens: Tokens, k: int) -> bool:
    word = tokens.words[k]
    return not word or word in ".,;:!?)”\"'’" or word in ("and", "but", "in", "at", "when", "on")


def part_of_day(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match the night of Friday, Oct. 23; the morning of May 4; the night before."""
    if tokens.words[i - 1 : i + 2] in _NIGHT_BEFORE and _clause_ends(tokens, i + 2):
        return Match(Period("day", -1, "focus"), i + 2)
    if tokens.words[i + 1] != "of" or tokens.words[i - 1] != "the":
        return None
    return dated(tokens, i + 2)


def frequency(tokens: Tokens, i: int) -> Match | None:
    """Match daily, every day, each year, every two weeks, annually."""
    word = tokens.words[i]
    if word in _FREQUENCIES:
        return Match(Frequency(*_FREQUENCIES[word]), i + 1)
    k = skip(tokens, i + 1, "other", "single")
    number: float | None = 2 if tokens.words[k - 1] == "other" else 1
    if (counted := count(tokens, k)) is not None:
        number, k = counted.number, counted.end
    if tokens.words[k] in DAY_PARTS:
        return Match(Frequency(1, "day"), k + 1)
    if tokens.words[k] in WEEKDAYS and tokens.capital(k):
        return Match(Frequency(number, "week"), k + 1)
    unit = UNITS.get(tokens.words[k])
    return Match(Frequency(number, unit), k + 1) if unit else None
