"""All claims of one standing together: its intervals, with their values and support.

Rules that close an interval, and there are no others: a claim that says when it ended. A claim of a
later start after such an end opens the next interval ("left in 1984, readmitted in 2017").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from legation.model import HOLDS, MUTUAL_RELATIONS
from legation.record.canonical import digest
from legation.record.days import FOREVER, NEVER, days
from legation.record.facts import StandingFact
from legation.record.holding import Stretch, stretches
from legation.record.rows import Party, StandingRow, Value
from legation.record.support import cited, most_used, reports, sources, values

_STANDING: Final = ("yes", "ended")


@dataclass(frozen=True, slots=True)
class Interval:
    """One interval of a standing: its row, the days it speaks for, the claims it rests on."""

    row: StandingRow
    spans: tuple[Stretch, ...]
    facts: tuple[StandingFact, ...]


def intervals(facts: Sequence[StandingFact]) -> list[Interval]:
    """Return the intervals that claims of one standing (one key) tell of, in order."""
    ordered = sorted(facts, key=lambda fact: (fact.source.report, fact.at, fact.id))
    openings = _reopenings(ordered)
    spans = stretches(ordered, openings)
    groups: dict[int, list[StandingFact]] = {}
    for fact in ordered:
        groups.setdefault(bisect_right(openings, _anchor(fact)), []).append(fact)
    bounds = [NEVER, *openings, FOREVER + 1]
    return [
        _interval(groups[n], number, _clipped(spans, bounds[n], bounds[n + 1] - 1))
        for number, n in enumerate(sorted(groups))
    ]


def bounds_told(facts: Iterable[StandingFact]) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    """Return the starts and the ends that claims give, of those that say that it held."""
    told = [fact for fact in facts if fact.holds in _STANDING]
    return values(told, lambda fact: fact.start), values(told, lambda fact: fact.end)


def _reopenings(facts: Iterable[StandingFact]) -> list[int]:
    """Return the days on which the standing opened again: a start after a known end."""
    told = [fact for fact in facts if fact.holds in _STANDING]
    starts = {(days(start).first, 1) for start in {fact.start for fact in told} if start}
    ends = {(days(end).last, 0) for end in {fact.end for fact in told} if end}
    openings, is_closed = [], False
    for day, is_start in sorted(starts | ends):
        if is_start and is_closed:
            openings.append(day)
        is_closed = not is_start
    return openings


def _anchor(fact: StandingFact) -> int:
    """Return the day that decides which interval a claim speaks of."""
    if fact.start:
        return days(fact.start).first
    if fact.end:
        return days(fact.end).first
    return fact.source.said.first if fact.source.said else FOREVER


def _clipped(spans: Iterable[Stretch], first: int, last: int) -> tuple[Stretch, ...]:
    inside = (Stretch(max(s.first, first), min(s.last, last), s.answer) for s in spans)
    kept = [span for span in inside if span.first <= span.last]
    before = [Stretch(NEVER, first - 1, "no")] if first > NEVER else []
    after = [Stretch(last + 1, FOREVER, "no")] if last < FOREVER else []
    return (*before, *kept, *after)


def _interval(facts: list[StandingFact], number: int, spans: tuple[Stretch, ...]) -> Interval:
    first = facts[0]
    starts, ends = bounds_told(facts)
    first_cited, last_cited = cited(facts)
    row = StandingRow(
        id=digest("standing", first.key, str(number)),
        relation=first.relation,
        subject=_party(facts, 0),
        object=_party(facts, 1),
        role=most_used(fact.role for fact in facts if fact.role),
        start=starts[0].value if starts else None,
        end=ends[0].value if ends else None,
        holds=_latest(facts),
        starts=starts,
        ends=ends,
        first_cited=first_cited,
        last_cited=last_cited,
        reports=reports(facts),
        sources=sources(facts),
    )
    return Interval(row, spans, tuple(facts))


def _party(facts: Sequence[StandingFact], end: int) -> Party:
    """Return the subject (0) or the object (1) by its key and the name most used."""
    key, _ = facts[0].ends[end]
    if facts[0].relation in MUTUAL_RELATIONS:
        names = [fact.ends[end][1] for fact in facts]
    else:
        names = [fact.names[end] for fact in facts]
    return Party(key, most_used(names) or key)


def _latest(facts: Sequence[StandingFact]) -> str:
    """Return what the last publication says; where it says several things, the best supported."""
    dated = [fact for fact in facts if fact.source.said]
    last = max((fact.source.said.first for fact in dated if fact.source.said), default=None)
    late = [f for f in dated if f.source.said and f.source.said.first == last] or list(facts)
    return values(late, lambda fact: fact.holds, HOLDS.index)[0].value
