"""Clock times: 10:35 a.m. (0735 GMT), 9 a.m. EST Tuesday, noon, 1500 GMT."""

from __future__ import annotations

from typing import Final

from legation.dates.find.match.base import Match, glued, skip
from legation.dates.find.match.weekdays import weekday
from legation.dates.find.shapes.clock import Clock
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import WEEKDAYS, word_set

_ZONES: Final = word_set("gmt utc est edt cst cdt mst mdt pst pdt cet cest bst msk ist local time")
_BEFORE_HOURS: Final = frozenset({"at", "about", "around", "until", "by", "before", "after"})
NOON: Final = frozenset({"noon", "midday", "midnight"})


def clock(tokens: Tokens, i: int) -> Match | None:
    """Match a time of day, with the weekday that follows it."""
    end = _hours(tokens, i)
    if end is None:
        return None
    end = _zones(tokens, end)
    if tokens.words[end] == "(":
        inner = _hours(tokens, end + 1)
        closed = _zones(tokens, inner) if inner is not None else end
        if inner is not None and tokens.words[closed] == ")":
            end = closed + 1
    day = skip(tokens, end, "on", ",")
    if tokens.words[day] in WEEKDAYS and (found := weekday(tokens, day)) is not None:
        return Match(Clock(found.shape), found.end)
    return Match(Clock(), end)


def noon(tokens: Tokens, i: int) -> Match | None:
    """Match noon, midday and midnight, but not as part of a name ("High Noon")."""
    if tokens.capital(i) and not tokens.opens_sentence(i):
        return None
    day = skip(tokens, i + 1, "on", "of")
    if tokens.words[day] in WEEKDAYS and (found := weekday(tokens, day)) is not None:
        return Match(Clock(found.shape), found.end)
    return Match(Clock(), i + 1)


def _zones(tokens: Tokens, end: int) -> int:
    while tokens.words[end] in _ZONES:
        end += 1
    return end


def _hours(tokens: Tokens, i: int) -> int | None:
    """Return the token after the hours, minutes and half of day that begin at `i`."""
    words = tokens.words
    if not words[i].isdecimal() or (tokens.glued(i) and words[i - 1] in (".", ",", ":")):
        return None
    if len(words[i]) == 4:
        return i + 1 if words[i] < "2400" and words[i + 1] in ("gmt", "utc", "hrs") else None
    if len(words[i]) > 2 or int(words[i]) > 24:
        return None
    end = i + 1
    if words[end] in (":", ".") and len(words[end + 1]) == 2 and glued(tokens, i, 2):
        end += 2 * words[end + 1].isdecimal()
    halved = _half_of_day(tokens, end)
    if halved is not None:
        return halved
    timed = end > i + 1 and (words[i + 1] == ":" or words[end] in _ZONES)
    return end if timed and int(words[end - 1]) < 60 and not tokens.glued(end) else None


def _half_of_day(tokens: Tokens, i: int) -> int | None:
    """Return the token after a.m., p.m., am, pm or o'clock at `i`."""
    words = tokens.words
    if words[i] in ("am", "pm"):
        return i + 1
    if words[i] in ("a", "p") and words[i + 1] == "." and words[i + 2] == "m":
        return (
            i + 3 + (words[i + 3] == "." and tokens.glued(i + 3)) if glued(tokens, i, 2) else None
        )
    if words[i] == "o" and words[i + 2] == "clock":
        return i + 3
    if words[i : i + 2] == ["in", "the"] and words[i - 2] in _BEFORE_HOURS:
        return i + 3 if words[i + 2] in ("morning", "afternoon", "evening") else None
    return None
