"""Feasts: Christmas, Good Friday, New Year's Eve, Thanksgiving Day."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from legation.dates.find.match.base import Match, skip, year_number
from legation.dates.find.shapes.feast import FEASTS, LONGEST_FEAST, Feast
from legation.dates.find.shapes.period import WeekOf
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import APOSTROPHES, WHICH, word_set

# Things that are named after a feast: the Good Friday Agreement, the Christmas tree.
_NAMED_AFTER: Final = word_set(
    "agreement agreements accord accords deal island islands tree trees card cards rising uprising "
    "revolution parade shopping season"
)
_OTHER_CALENDARS: Final = word_set(
    "chinese lunar jewish orthodox persian iranian coptic ethiopian islamic hindu julian thai "
    "vietnamese khmer tibetan kurdish tamil buddhist"
)
FEAST_STARTS: Final = frozenset(name.split()[0].split("'")[0] for name in FEASTS)


def feast(tokens: Tokens, i: int, which: int | None = None) -> Match | None:
    """Match the name of a feast, the longest there is, with its year or week."""
    if not tokens.capital(i):
        return None
    found = _name(tokens, i)
    if found is None or _is_another(tokens, i, found[1]):
        return None
    name, end = found
    shape = Feast(name, which=which)
    if tokens.words[end] == "week":
        return Match(WeekOf(shape), end + 1)
    year = year_number(tokens, k := skip(tokens, end, ",", "of"))
    if year is not None:
        return Match(replace(shape, year=year), k + 1)
    if tokens.words[k] in WHICH and tokens.words[k + 1] == "year":
        return Match(replace(shape, year_offset=WHICH[tokens.words[k]]), k + 2)
    return Match(shape, end)


def _is_another(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the name is part of another: the Chinese New Year, a Christmas tree."""
    return tokens.words[start - 1] in _OTHER_CALENDARS or tokens.words[end] in _NAMED_AFTER


def _name(tokens: Tokens, i: int) -> tuple[str, int] | None:
    name, best = "", None
    for k in range(i, i + LONGEST_FEAST):
        word = tokens.words[k]
        if not word:
            break
        if word in APOSTROPHES:
            name += "'"
        elif name.endswith("'"):
            name += word
        else:
            name = f"{name} {word}".strip()
        if name in FEASTS:
            best = name, k + 1
    return best
