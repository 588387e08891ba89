"""Parts of periods: early May, late on Tuesday, the end of 2023, the first half of next year."""

from __future__ import annotations

from typing import Final

from legation.dates.find.match.base import Match, Rule, hyphen, possessive, skip, year_number
from legation.dates.find.match.counted import is_counted
from legation.dates.find.match.decades import decade
from legation.dates.find.mention import Part
from legation.dates.find.shapes.base import Shape
from legation.dates.find.shapes.calendar_date import BareYear
from legation.dates.find.shapes.distance import Distance
from legation.dates.find.shapes.named import Season
from legation.dates.find.shapes.period import Half, Period, Quarter, WeekOf
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import HYPHENS, ORDINALS, SEASONS, UNITS, WHICH, word_set

_PARTS: Final[dict[str, Part]] = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "earlier": "earlier",
    "later": "later",
    "beginning": "early",
    "start": "early",
    "end": "late",
    "close": "late",
    "latter": "late",
}
_NEED_OF: Final = frozenset({"beginning", "start", "middle", "end", "close"})
PART_WORDS: Final = frozenset(_PARTS)
_EDGES: Final[dict[str, Part]] = {"first": "early", "last": "late", "final": "late"}
_THE_UNITS: Final = frozenset({"day", "week", "month", "year", "decade", "century"})


def part(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match a part of a period that `dated` matches; the value is the whole period."""
    word = tokens.words[i]
    k = _inner(tokens, i)
    if k is None:
        return None
    found = year_alone(tokens, k) or dated(tokens, k) or _the_unit(tokens, k)
    if found is None:
        return None
    return Match(found.shape, found.end, found.part or _PARTS[word])


def _inner(tokens: Tokens, i: int) -> int | None:
    """Return the token at which the period begins, None if the word opens none."""
    word, k = tokens.words[i], i + 1
    if word in _NEED_OF:
        if _ends_compound(tokens, i):
            return None
        of = skip(tokens, hyphen(tokens, k), "of")
        return skip(tokens, of, "the") if of > k else None
    k = hyphen(tokens, k)
    k = skip(tokens, k, "hours", "days", "weeks", "months", "years", "part", "morning", "evening")
    k = skip(tokens, k, "in", "on", "of")
    k = skip(tokens, k, "on")
    return skip(tokens, k, "the")


def _ends_compound(tokens: Tokens, i: int) -> bool:
    """Tell whether the word ends another: "year-end"."""
    return tokens.words[i - 1] == "-" and tokens.glued(i)


def year_alone(tokens: Tokens, i: int) -> Match | None:
    """Match a year after a word that lets nothing else follow."""
    if (found := decade(tokens, i)) is not None:
        return found
    year = year_number(tokens, i)
    if year is None or is_counted(tokens, i + 1, year):
        return None
    return Match(BareYear(year), i + 1)


def _the_unit(tokens: Tokens, i: int) -> Match | None:
    """Match "the year", "the month" as parts have them: those of publication.

    "Later in the day" is on the day last spoken of.
    """
    if tokens.words[i] not in _THE_UNITS or tokens.words[i - 1] != "the":
        return None
    unit = tokens.words[i]
    return Match(Period(unit, 0, "focus" if unit == "day" else "published"), i + 1)


def half_or_quarter(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match the second half of 2016, the third quarter, the first week of May, Q3 2016."""
    number, k = _part_number(tokens, i)
    k = hyphen(tokens, k)
    if tokens.words[k] == "half" and number <= 2:
        return _half(tokens, number, k + 1, dated)
    if tokens.words[k] == "quarter" and number <= 4:
        return _quarter(tokens, number, k + 1)
    if UNITS.get(tokens.words[k]) in ("day", "week", "month") and tokens.words[k + 1] == "of":
        return _first_of(tokens, i, k + 2, dated)
    return None


def _part_number(tokens: Tokens, i: int) -> tuple[int, int]:
    word = tokens.words[i]
    if word == "latter":
        return 2, i + 1
    if word in ("last", "final") and tokens.words[i + 1 : i + 3] == ["quarter", "of"]:
        return 4, i + 1
    return ORDINALS.get(word, 99), i + 1


def _half(tokens: Tokens, number: int, k: int, dated: Rule) -> Match | None:
    """Match a half with its period; alone it is any half (of a match, of the people)."""
    of = skip(tokens, k, "of", "in")
    inner = skip(tokens, of, "the")
    found = year_alone(tokens, inner) or dated(tokens, inner) or _the_unit(tokens, inner)
    return Match(Half(number, found.shape), found.end) if found is not None else None


def _quarter(tokens: Tokens, number: int, k: int) -> Match:
    i = skip(tokens, skip(tokens, k, "of", "in"), "the")
    year = year_number(tokens, i)
    if year is not None:
        return Match(Quarter(number, year), i + 1)
    if tokens.words[i] in WHICH and tokens.words[i + 1] == "year":
        return Match(Quarter(number, year_offset=WHICH[tokens.words[i]]), i + 2)
    return Match(Quarter(number), k)


def _first_of(tokens: Tokens, i: int, k: int, dated: Rule) -> Match | None:
    inner = skip(tokens, k, "the")
    found = year_alone(tokens, inner) or dated(tokens, inner) or _the_unit(tokens, inner)
    if found is None:
        return None
    which: Part = _EDGES.get(tokens.words[i], "mid")
    return Match(found.shape, found.end, which)


def short_quarter(tokens: Tokens, i: int) -> Match | None:
    """Match Q3 2016, H1 2016, Q3."""
    number = tokens.words[i + 1]
    if not tokens.glued(i + 1) or number not in ("1", "2", "3", "4") or not tokens.capital(i):
        return None
    k = skip(tokens, i + 2, ",", "of")
    year = year_number(tokens, k)
    if tokens.words[i] == "q":
        if year is None and tokens.words[i - 1] not in _SEASON_PREPOSITIONS | {"for", "of", "the"}:
            return None
        return Match(Quarter(int(number), year), k + 1 if year is not None else i + 2)
    if year is None or number not in ("1", "2"):
        return None
    return Match(Half(int(number), BareYear(year)), k + 1)


def season(tokens: Tokens, i: int) -> Match | None:
    """Match summer 2016, the spring of last year, in the autumn; not "a fall", "to spring"."""
    code, k = SEASONS[tokens.words[i]], skip(tokens, i + 1, "of", ",")
    year = year_number(tokens, k)
    if year is not None:
        return Match(Season(code, year), k + 1)
    if tokens.words[k] in WHICH and tokens.words[k + 1] == "year":
        return Match(Season(code, year_offset=WHICH[tokens.words[k]]), k + 2)
    after_in = tokens.words[i - 1] == "the" and tokens.words[i - 2] in _SEASON_PREPOSITIONS
    if not after_in and tokens.words[i - 1] not in ("early", "mid", "late", "since", "until"):
        return None
    return Match(Season(code), i + 1) if tokens.words[i + 1] != "of" else None


_SEASON_PREPOSITIONS: Final = word_set("in during by until since before after over early")


def year_end(tokens: Tokens, i: int) -> Match | None:
    """Match year-end, year's end, year-end 2016; and year-earlier, year-ago."""
    words, k = tokens.words, i + 1
    if possessive(tokens, k) and words[k + 2] == "end":
        return Match(Period("year", 0), k + 3, "late")
    if words[k] not in HYPHENS:
        return None
    if words[k + 1] in ("earlier", "ago"):
        return Match(Distance(1, "year", -1, ago=words[k + 1] == "ago"), k + 2)
    if words[k + 1] != "end":
        return None
    year = year_alone(tokens, k + 2)
    return Match(year.shape if year else Period("year", 0), year.end if year else k + 2, "late")


def period_of(tokens: Tokens, i: int, dated: Rule) -> Match | None:
    """Match the week of May 4, the month of May, the year 2016."""
    k = skip(tokens, i + 1, "of")
    if tokens.words[i] == "year":
        return year_alone(tokens, k)
    if k == i + 1:
        return None
    found = dated(tokens, skip(tokens, k, "the"))
    if found is None:
        return None
    shape: Shape = WeekOf(found.shape) if tokens.words[i] == "week" else found.shape
    return Match(shape, found.end)
