"""Years, runs of years, financial years."""

from __future__ import annotations

from typing import Final

from legation.dates.edtf import Interval, approximately, of_year
from legation.dates.find.match.base import Match, glued, hyphen, year_number
from legation.dates.find.match.counted import NUMBERED, is_counted, is_numbered
from legation.dates.find.numerals import count
from legation.dates.find.shapes.calendar_date import BareYear, Written
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import (
    APOSTROPHES,
    HYPHENS,
    NUMBERS,
    word_set,
)

# Before a year and nothing else that is four digits long, or hardly.
_PREPOSITIONS: Final = word_set(
    "in since until till by from during before after between through throughout circa c mid early "
    "late following spring summer autumn fall winter year"
)
# Before a year, but before amounts as well.
_WEAK_PREPOSITIONS: Final = frozenset(
    {"for", "with", "than", "against", "calendar", "end", "around", "about"}
)
_COORDINATORS: Final = frozenset({"and", "or", ",", "to", "until", "through", "till", "versus"})
_DETERMINERS: Final = word_set(
    "the a an its his her their our this that my your any every each another"
)
_ROSE_TO: Final = word_set(
    "rose fell down dropped increased decreased amounted grew climbed close next came declined "
    "according addition jumped reduced raised cut expanded swelled compared"
)


def bare_year(tokens: Tokens, i: int) -> Match | None:
    """Match a year that its surroundings show to be one."""
    year = year_number(tokens, i)
    if year is None or is_counted(tokens, i + 1, year):
        return None
    if _is_limit(tokens, i):
        return Match(BareYear(year), i + 1)
    if is_numbered(tokens, i):
        return None
    if not (_after_preposition(tokens, i) or _before_noun(tokens, i) or _set_off(tokens, i)):
        return None
    return Match(BareYear(year), i + 1)


def _is_limit(tokens: Tokens, i: int) -> bool:
    """Tell whether a year follows "no later than"."""
    return tokens.words[i - 2 : i] in (["later", "than"], ["earlier", "than"])


def _after_preposition(tokens: Tokens, i: int) -> bool:
    before = tokens.words[i - 1]
    if before in _PREPOSITIONS:
        return True
    if before in _WEAK_PREPOSITIONS:
        return 1900 <= int(tokens.words[i]) <= 2100 and _may_be_year(tokens, i)
    if before == "of" and tokens.words[i - 3] in NUMBERED:
        return True  # "resolution 242 of 1967"
    return _after_two_words(tokens.words[i - 2], before)


def _may_be_year(tokens: Tokens, i: int) -> bool:
    """Tell whether a number after a weak preposition counts nothing, going by the next word."""
    if tokens.words[i - 1] in ("around", "about"):
        return not tokens.words[i + 1].isalpha()
    return not _plural(tokens, i + 1)


def _after_two_words(first: str, second: str) -> bool:
    """Tell whether words are as in back to 1994, as early as 1926, the coup of 1973, post-1959."""
    if second in HYPHENS:
        return first in ("post", "pre")
    if second == "to":
        return first not in _ROSE_TO
    if second == "as":
        return first in ("early", "late", "recently", "far")
    return second == "of" and first.isalpha()


def _plural(tokens: Tokens, i: int) -> bool:
    return tokens.words[i].endswith("s") and not tokens.capital(i)


def _before_noun(tokens: Tokens, i: int) -> bool:
    """As in "the 1998 bombing", "a landmark 1996 law", "Turkey's 2016 coup attempt"."""
    after = tokens.words[i + 1]
    earliest = 1500 if tokens.capital(i + 1) else 1700
    if not after.isalpha() or not earliest <= int(tokens.words[i]) <= 2100:
        return False
    before = tokens.words[i - 1]
    if before in _DETERMINERS or _possessive_before(tokens, i):
        return True
    described = before.isalpha() and not tokens.capital(i - 1)
    return described and (tokens.words[i - 2] in _DETERMINERS or _possessive_before(tokens, i - 1))


def _possessive_before(tokens: Tokens, i: int) -> bool:
    before = tokens.words[i - 1]
    return (before == "s" and tokens.words[i - 2] in APOSTROPHES) or before in ("’", "'")


def _set_off(tokens: Tokens, i: int) -> bool:
    """In brackets, in a list of years, or at the head of a line."""
    before, after = tokens.words[i - 1], tokens.words[i + 1]
    if before == "(":
        return after in (")", ",", ";", ":") or after in HYPHENS
    if after == ")" and before in (",", ";"):
        return True
    if before in _COORDINATORS:
        return year_number(tokens, i - 2) is not None or year_number(tokens, i - 3) is not None
    if not tokens.opens_sentence(i) or not 1900 <= int(tokens.words[i]) <= 2100:
        return False
    return after == ":" or (after.isalpha() and not _plural(tokens, i + 1))


def spoken_year(tokens: Tokens, i: int) -> Match | None:
    """Match nineteen ninety-eight, twenty fifteen, as transcripts have them."""
    hundreds = NUMBERS[tokens.words[i]]
    rest = count(tokens, hyphen(tokens, i + 1))
    if hundreds not in (17, 18, 19, 20) or rest is None or not tokens.words[rest.end - 1].isalpha():
        return None
    if rest.number is None or not 10 <= rest.number <= 99 or rest.number != int(rest.number):
        return None
    return Match(BareYear(hundreds * 100 + int(rest.number)), rest.end)


def year_run(tokens: Tokens, i: int) -> Match | None:
    """Match 1994-2005, 1994 - 2005, 2016-17, 2016/17."""
    first, sign = year_number(tokens, i), tokens.words[i + 1]
    if first is None or not (sign in HYPHENS or sign == "/"):
        return None
    if not glued(tokens, i, 2) and (sign == "/" or year_number(tokens, i + 2) is None):
        return None
    second = _run_end(first, tokens.words[i + 2], sign)
    if second is None or (tokens.glued(i + 3) and _number_goes_on(tokens, i + 3)):
        return None
    return Match(Written(Interval(of_year(first), of_year(second))), i + 3)


def _run_end(first: int, digits: str, sign: str) -> int | None:
    """Return the year a run ends in; 2016-05 is a month, 2004-05 two years."""
    if not digits.isdecimal() or len(digits) not in (2, 4) or not 1500 <= first <= 2100:
        return None
    second = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    if len(digits) == 2 and second <= first:
        second += 100 if first % 100 == 99 else 0
    longest = 1 if sign == "/" or (len(digits) == 2 and int(digits) <= 12) else 600
    return second if 0 < second - first <= longest else None


def _number_goes_on(tokens: Tokens, i: int) -> bool:
    sign = tokens.words[i]
    return sign.isalnum() or (sign in "-/" and tokens.words[i + 1].isdecimal())


def fiscal_year(tokens: Tokens, i: int) -> Match | None:
    """Match fiscal 2011, fiscal year 2016-17, FY2016: when it begins, each state decides."""
    end = i + 1
    if tokens.words[end] == "year":
        end += 1
    elif tokens.words[i] == "financial":
        return None
    run = year_run(tokens, end)
    if run is not None:
        return run
    year = _fiscal_number(tokens, end)
    if year is None:
        return None
    why = "a financial year, which may begin in the year before"
    return Match(Written(approximately(of_year(year)), why), end + 1)


def _fiscal_number(tokens: Tokens, i: int) -> int | None:
    word = tokens.words[i]
    if tokens.words[i - 1] == "fy" and word.isdecimal() and len(word) in (2, 4):
        return int(word) + (2000 if len(word) == 2 else 0)
    return year_number(tokens, i)
