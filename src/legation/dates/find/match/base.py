"""What a rule finds, and the small pieces that rules share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from legation.dates.find.mention import Part
from legation.dates.find.shapes.base import Shape
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import (
    APOSTROPHES,
    HYPHENS,
    MONTHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    SHORT_MONTHS,
)

EARLIEST_YEAR: Final = 1000
LATEST_YEAR: Final = 2199


class Match(NamedTuple):
    """A time expression from the token a rule began at up to, not including, token `end`."""

    shape: Shape
    end: int
    part: Part | None = None


Rule = Callable[[Tokens, int], Match | None]


def glued(tokens: Tokens, i: int, n: int) -> bool:
    """Tell whether tokens `i` to `i + n` stand without a space between them."""
    return all(tokens.glued(k) for k in range(i + 1, i + n + 1))


def month_name(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return a month and the token after its name (and the full stop of a short name)."""
    word = tokens.words[i]
    month = MONTHS.get(word)
    if month is None or not tokens.capital(i):
        return None
    dot = word in SHORT_MONTHS and tokens.words[i + 1] == "." and tokens.glued(i + 1)
    return month, i + 1 + dot


def day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return a day of the month and the token after it: 4, 4th, fourth."""
    word = tokens.words[i]
    if word in ORDINALS:
        return ORDINALS[word], i + 1
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31 or _goes_on(tokens, i):
        return None
    ordinal = tokens.words[i + 1] in ORDINAL_ENDINGS and tokens.glued(i + 1)
    return int(word), i + 1 + ordinal


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Tell whether the digits are part of something longer: 4:30, 4.5, 4,000, 4%, 4x."""
    after = tokens.words[i + 1]
    if not tokens.glued(i + 1) or after in ORDINAL_ENDINGS:
        return False
    return after.isalpha() or after == "%" or (after in ":.,/" and _digit_glued(tokens, i + 2))


def _year_goes_on(tokens: Tokens, i: int) -> bool:
    """As `_goes_on`, but a slash may divide two years."""
    return tokens.words[i + 1] != "/" and _goes_on(tokens, i)


def _digit_glued(tokens: Tokens, i: int) -> bool:
    return tokens.words[i].isdecimal() and tokens.glued(i)


def year_number(tokens: Tokens, i: int) -> int | None:
    """Return the year that token `i` may be: four digits that are no part of a longer number."""
    word = tokens.words[i]
    if len(word) != 4 or not word.isdecimal():
        return None
    if tokens.glued(i) and not _may_touch_year(tokens, i):
        return None
    if _year_goes_on(tokens, i) or not EARLIEST_YEAR <= int(word) <= LATEST_YEAR:
        return None
    return int(word)


def _may_touch_year(tokens: Tokens, i: int) -> bool:
    """Tell whether a year may touch the token before it: a bracket, quote, dash or slash."""
    before = tokens.words[i - 1]
    if tokens.words[i - 2].isdecimal() and tokens.glued(i - 1):
        return False
    return not (before.isalnum() or before in "$€£#@")


def short_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return the year of '98 and the token after it; 50 to 99 are of the twentieth century."""
    digits = tokens.words[i + 1]
    if tokens.words[i] not in APOSTROPHES or not tokens.glued(i + 1):
        return None
    if len(digits) != 2 or not digits.isdecimal() or (tokens.glued(i + 2) and digits[1] == "0"):
        return None
    return (1900 if int(digits) >= 50 else 2000) + int(digits), i + 2


def possessive(tokens: Tokens, i: int) -> bool:
    """Tell whether token `i` and the next are an 's."""
    return tokens.words[i] in APOSTROPHES and tokens.words[i + 1] == "s" and tokens.glued(i + 1)


def hyphen(tokens: Tokens, i: int) -> int:
    """Return the token after a hyphen or dash at `i`, or `i` itself if there is none."""
    return i + 1 if tokens.words[i] in HYPHENS else i


def skip(tokens: Tokens, i: int, *words: str) -> int:
    """Return the token after a word at `i`, if it is one of these."""
    return i + 1 if tokens.words[i] in words else i
