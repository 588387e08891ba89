"""Decades and centuries: the 1990s, the nineties, the 20th century, the turn of the century."""

from __future__ import annotations

from typing import Final

from legation.dates.edtf import Date
from legation.dates.find.match.base import Match, glued, hyphen, skip
from legation.dates.find.shapes.calendar_date import Written
from legation.dates.find.shapes.named import Turn
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import (
    APOSTROPHES,
    DECADE_WORDS,
    HYPHENS,
    ORDINAL_ENDINGS,
    ORDINALS,
)

# What turns, and how many years it is long.
_TURNING: Final = {"century": 100, "millennium": 1000}


def decade(tokens: Tokens, i: int) -> Match | None:
    """Match 1990s, 1990's and '90s."""
    word, end = tokens.words[i], i + 1
    if word in APOSTROPHES:
        return _short_decade(tokens, i)
    if len(word) != 4 or word[3] != "0" or not "1000" <= word <= "2190":
        return None
    end += tokens.words[end] in APOSTROPHES and tokens.glued(end)
    if tokens.words[end] != "s" or not glued(tokens, i, end - i):
        return None
    # "The 1900s" is the century as often as the decade; "the 2000s" is mostly the decade.
    return Match(Written(Date(word[:3] + "X")), end + 1)


def _short_decade(tokens: Tokens, i: int) -> Match | None:
    digits = tokens.words[i + 1]
    if len(digits) != 2 or not digits.isdecimal() or digits[1] != "0" or tokens.words[i + 2] != "s":
        return None
    if not glued(tokens, i, 2):
        return None
    hundreds = "19" if digits >= "30" else "20"
    return Match(Written(Date(hundreds + digits[0] + "X")), i + 3)


def decade_word(tokens: Tokens, i: int) -> Match | None:
    """Match the nineties; not "in his nineties"."""
    if tokens.words[i - 1] not in ("the", "early", "mid", "late", "-"):
        return None
    return Match(Written(Date(f"19{DECADE_WORDS[tokens.words[i]] // 10}X")), i + 1)


def century(tokens: Tokens, i: int) -> Match | None:
    """Match the 20th century, the nineteenth century, the 15th of "15th to the 19th century"."""
    first = _ordinal(tokens, i)
    if first is None:
        return None
    end = hyphen(tokens, first[1])
    if tokens.words[end] not in ("century", "centuries"):
        return _first_century(tokens, *first)
    if tokens.words[end + 1] in ("bc", "bce", "b"):
        return None
    return _century(first[0], end + 1)


def _first_century(tokens: Tokens, number: int, end: int) -> Match | None:
    k = skip(tokens, end, "and", "to", "or", *HYPHENS)
    second = _ordinal(tokens, skip(tokens, k, "the")) if k > end else None
    if second is None or tokens.words[hyphen(tokens, second[1])] not in ("century", "centuries"):
        return None
    return _century(number, end)


def _century(number: int, end: int) -> Match | None:
    why = f"the hundred years from {number - 1}00"
    return Match(Written(Date(f"{number - 1:02d}XX"), why), end) if 1 <= number <= 30 else None


def turn(tokens: Tokens, i: int) -> Match | None:
    """Match the turn of the century, of the 20th century, of the millennium."""
    if tokens.words[i + 1 : i + 3] != ["of", "the"]:
        return None
    if tokens.words[i + 3] in _TURNING:
        return Match(Turn(_TURNING[tokens.words[i + 3]]), i + 4)
    numbered = _ordinal(tokens, i + 3)
    if numbered is None or tokens.words[numbered[1]] != "century" or not 11 <= numbered[0] <= 22:
        return None
    why = "the years about the beginning of that century"
    return Match(Written(Date(f"{numbered[0] - 1}00~"), why), numbered[1] + 1)


def _ordinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return the number of 19th, nineteenth or twenty-first at token `i` and the token after it."""
    word = tokens.words[i]
    if word == "twenty" and (k := hyphen(tokens, i + 1)) > i + 1:
        unit = ORDINALS.get(tokens.words[k], 99)
        return (20 + unit, k + 1) if unit < 10 else None
    if word in ORDINALS:
        return ORDINALS[word], i + 1
    if not word.isdecimal() or len(word) > 2 or tokens.words[i + 1] not in ORDINAL_ENDINGS:
        return None
    return int(word), i + 2
