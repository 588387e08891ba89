"""On which days a standing held: what one claim says of it, and what all of them say together.

A claim speaks for certain of few days. "Turkey, a NATO member" says yes for the day of publication;
"since 1952" says yes from the last day of 1952 on to the publication, and implies no before 1952;
"left in 2010" says no from 2011 to the publication, and implies no after it until something says
that it holds again. Everything else is maybe: an unknown end is not an open end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from legation.record.days import FOREVER, NEVER, Days, days_or_none
from legation.record.facts import Said, StandingFact

_first: Final = attrgetter("first")
_last: Final = attrgetter("last")

YES: Final = "yes"
NO: Final = "no"
DISPUTED: Final = "disputed"


# Between two days on which these hold, they hold; the others do so only over a gap of at most so
# many days, for they come and go (a president may be one twice).
_LASTING: Final = frozenset(["member", "partner", "mission", "party", "relations", "recognition"])
_LONGEST_GAP: Final = 366


class Stretch(NamedTuple):
    """Days over which the answer is the same: yes, no or disputed. In no stretch it is maybe."""

    first: int
    last: int
    answer: str


def said(fact: StandingFact) -> Said:
    """Return what one claim says of the days."""
    if fact.says is None:
        fact.says = _said(fact.holds, fact.start, fact.end, fact.source.said)
    return fact.says


# Thousands of claims of one standing say the same few things.
@lru_cache(maxsize=1 << 16)
def _said(holds: str, starts: str | None, ends: str | None, told: Days | None) -> Said:
    start, end = days_or_none(starts), days_or_none(ends)
    before = _stretch(NEVER, start.first - 1) if start else None
    if holds == "yes":
        yes = _held(start, end, told)
        return Said(yes=yes, before=before, after=_stretch(end.last + 1, FOREVER) if end else None)
    if holds == "ended":
        return Said(_held_once(start, end), _ended(end, told), before, _after_end(end, told))
    if holds == "no":
        return Said(no=_denied(start, end, told))
    return Said(before=before or _point(told))


def stretches(facts: Sequence[StandingFact], openings: Sequence[int] = ()) -> list[Stretch]:
    """Return the days that all claims of one standing together are certain of, in order.

    `openings` are the days on which it began again, of which what ended says nothing. What is said
    for certain goes before what is implied. Between two stretches with the same answer the answer
    stays the same unless something implies otherwise.
    """
    told = [_until_reopened(said(fact), openings) for fact in facts]
    yes = union(t.yes for t in told)
    no = union(t.no for t in told)
    implied = union(_trimmed(told, yes))
    certain = _filled(_certain(yes, no), implied, longest_gap(facts[0].relation))
    return list(_with_implied(certain, implied))


def longest_gap(relation: str) -> int:
    """Return over how many days a standing goes on between two days on which it held."""
    return FOREVER if relation in _LASTING else _LONGEST_GAP


def held_days(spans: Sequence[Stretch]) -> Days | None:
    """Return the first and the last day on which it is certain that it held, None for no day."""
    held = [one for one in spans if one[2] == "yes"]
    return Days(held[0][0], held[-1][1]) if held else None


def answer(spans: Sequence[Stretch], day: int) -> str:
    """Return yes, no, disputed or maybe for a day."""
    for first, last, answered in spans:  # a few: looking for the place would take longer
        if first <= day <= last:
            return answered
    return "maybe"


def union(parts: Iterable[Days | None]) -> list[Days]:
    """Return the same days in as few stretches as possible, in order."""
    joined: list[Days] = []
    for part in sorted({p for p in parts if p}):
        if joined and part.first <= joined[-1].last + 1:
            joined[-1] = Days(joined[-1].first, max(joined[-1].last, part.last))
        else:
            joined.append(part)
    return joined


def common(some: Sequence[Days], others: Sequence[Days]) -> list[Days]:
    """Return the days in both of two unions."""
    return [
        Days(max(a.first, b.first), min(a.last, b.last))
        for a in some
        for b in others[_reaching(others, a.first) : bisect_right(others, a.last, key=_first)]
    ]


def met(part: Days, others: Sequence[Days]) -> bool:
    """Tell whether a union has a day of `part`."""
    at = _reaching(others, part.first)
    return at < len(others) and others[at].first <= part.last


def _until_reopened(one: Said, openings: Sequence[int]) -> Said:
    """Return what a claim says if one that it ended says nothing of when it began again."""
    if not one.no or not one.after:
        return one
    reopened = min((day for day in openings if day >= one.no.first), default=FOREVER + 1)
    return one._replace(no=_stretch(one.no.first, min(one.no.last, reopened - 1)))


def _held(start: Days | None, end: Days | None, told: Days | None) -> Days | None:
    """Of "holds": from the start, or the publication, to the publication, or an earlier end."""
    if start is None:
        is_over = end and told and end.last < told.first
        return None if is_over else _point(told)
    if told is None:
        return _stretch(start.last, end.first if end else start.last)
    last = min(told.first, end.first) if end else told.first
    return _stretch(min(start.last, told.last), last) if start.first <= last else None


def _held_once(start: Days | None, end: Days | None) -> Days | None:
    """Of "no longer holds": between start and end, as far as they are known."""
    if start and end:
        return _stretch(start.last, end.first)
    return _point(start or end)


def _last_day(end: Days | None, told: Days | None) -> int | None:
    """Return the last day on which it can have held that "no longer holds"."""
    if end is None or told is None:
        return told.last - 1 if told else end.last if end else None
    return min(end.last, max(end.first, told.last - 1))


def _ended(end: Days | None, told: Days | None) -> Days | None:
    """Of "no longer holds": not from the end to the publication."""
    last = _last_day(end, told)
    return _stretch(last + 1, told.first) if last is not None and told else None


def _after_end(end: Days | None, told: Days | None) -> Days | None:
    last = _last_day(end, told)
    return _stretch(last + 1, FOREVER) if last is not None else None


def _denied(start: Days | None, end: Days | None, told: Days | None) -> Days | None:
    """Of "does not hold": from the start given to the end given or the publication.

    An open start means never: not on any day before.
    """
    if start and start.first <= NEVER:
        start = Days(NEVER, NEVER)
    last = end.first if end else told.first if told else None
    if last is None:
        return _stretch(start.last, start.last) if start else None
    if start:
        return _stretch(start.last, last)
    return _stretch(last, last) if end else _point(told)


def _point(told: Days | None) -> Days | None:
    return told if told and told.exact else None


def _stretch(first: int, last: int) -> Days | None:
    return Days(first, last) if NEVER <= first <= last <= FOREVER else None


def _trimmed(told: Iterable[Said], yes: Sequence[Days]) -> Iterator[Days | None]:
    """Give the implied stretches as far as they reach before they meet a day that is said yes."""
    for before in {one.before for one in told if one.before}:
        at = bisect_right(yes, before.last, key=_first)
        last_yes = yes[at - 1].last if at else NEVER - 1
        yield _stretch(max(before.first, last_yes + 1), before.last)
    for after in {one.after for one in told if one.after}:
        at = _reaching(yes, after.first)
        next_yes = yes[at].first if at < len(yes) else FOREVER + 1
        yield _stretch(after.first, min(after.last, next_yes - 1))


def _certain(yes: Sequence[Days], no: Sequence[Days]) -> Iterator[Stretch]:
    """Give the days that are said yes, said no, or both."""
    edges = sorted({d for part in (*yes, *no) for d in (part.first, part.last + 1)})
    for first, beyond in pairwise(edges):
        is_yes, is_no = _covers(yes, first), _covers(no, first)
        if is_yes or is_no:
            both = DISPUTED if is_yes and is_no else YES if is_yes else NO
            yield Stretch(first, beyond - 1, both)


def _covers(parts: Sequence[Days], day: int) -> bool:
    at = bisect_right(parts, day, key=_first) - 1
    return at >= 0 and parts[at].last >= day


def _reaching(parts: Sequence[Days], day: int) -> int:
    """Return the place of the first part of a union that ends on `day` or later."""
    return bisect_left(parts, day, key=_last)


def _filled(certain: Iterable[Stretch], implied: Sequence[Days], gap: int) -> list[Stretch]:
    """Join neighbours with the same answer over the days between them, at most `gap`."""
    joined: list[Stretch] = []
    for span in certain:
        if joined and _may_join(joined[-1], span, implied, gap):
            joined[-1] = Stretch(joined[-1].first, span.last, span.answer)
        else:
            joined.append(span)
    return joined


def _may_join(one: Stretch, two: Stretch, implied: Sequence[Days], gap: int) -> bool:
    missing = two.first - one.last - 1
    if one.answer != two.answer or missing > gap:
        return False
    if missing == 0 or one.answer == NO:
        return True
    between = Days(one.last + 1, two.first - 1)
    return one.answer == YES and not any(between.meets(part) for part in implied)


def _with_implied(certain: list[Stretch], implied: Sequence[Days]) -> Iterator[Stretch]:
    """Add the implied noes where nothing is said, but not between two days that are said yes."""
    free_from = NEVER
    earlier: str | None = None
    parts = [*certain, Stretch(FOREVER + 1, FOREVER + 1, "")]
    for span in parts:
        gap = Days(free_from, span.first - 1)
        if not (earlier == YES and span.answer == YES):
            yield from (
                Stretch(max(part.first, gap.first), min(part.last, gap.last), NO)
                for part in implied
                if gap.first <= gap.last and part.meets(gap)
            )
        if span.answer:
            yield span
        free_from, earlier = span.last + 1, span.answer
