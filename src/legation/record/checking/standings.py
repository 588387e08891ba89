"""A claim of a standing beside those that a record has of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from legation.record.checking.finding import Against, Finding, opposing
from legation.record.checking.lists import agreeing, lists_missing, unlisted
from legation.record.conflict import Clash, in_seat, in_standing
from legation.record.days import Days, days, iso
from legation.record.facts import Fact, Said, StandingFact
from legation.record.holding import NO, answer, longest_gap, said, stretches
from legation.record.standing import bounds_told, intervals
from legation.record.support import values
from legation.record.view import View

OUTSIDE: Final = "held outside its time"
# A report can be some days behind an end.
_BEHIND: Final = 3
# What a claim can be supported by: what was a member has been one, what was planned came about.
_AGREEING: Final = {
    "yes": ("yes", "ended"),
    "ended": ("ended",),
    "no": ("no", "ended"),
    "future": ("future", "yes"),
}


def check_standing(view: View, mine: StandingFact) -> Finding:
    """Return what the record says to a claim of a standing."""
    others = _others((fact for _, facts in view.of_standings([mine.key]) for fact in facts), mine)
    near = _same_interval(mine, others)
    against = opposing(mine, [*_clashes(mine, near), *_rivalries(view, mine)])
    against = against or list(_outside(mine, others))
    lists = lists_missing(view, mine, others)
    against = against or list(unlisted(mine, lists))
    opposed = {fact.id for one in against for fact in one.facts}
    support = [fact for fact in near if fact.id not in opposed and _supports(fact, mine)]
    support += agreeing(mine, lists)
    starts = values([f for f in near if f.holds in _AGREEING["yes"]], lambda fact: fact.start)
    return Finding(
        support=tuple(support),
        against=tuple(against),
        since=starts[0].value if starts else None,
        in_part=bool(support) and not _dates_are_given(mine, support),
        undatable=bool(others) and said(mine) == Said(),
    )


def _others(facts: Iterable[Fact], mine: StandingFact) -> list[StandingFact]:
    """Return the standings among facts that another report claims."""
    standings = (fact for fact in facts if isinstance(fact, StandingFact))
    return [fact for fact in standings if fact.source.report != mine.source.report]


def _same_interval(mine: StandingFact, others: Sequence[StandingFact]) -> list[StandingFact]:
    """Return the claims of the interval that the claim speaks of: a state can leave and return."""
    for interval in intervals([mine, *others]):
        if mine in interval.facts:
            return [fact for fact in interval.facts if fact is not mine]
    return []


def _clashes(mine: StandingFact, near: Iterable[StandingFact]) -> Iterator[Clash]:
    for other in near:
        yield from in_standing(mine.key, [mine, other], *bounds_told([mine, other]))


def _rivalries(view: View, mine: StandingFact) -> list[Clash]:
    """Return the contradictions with others who are said to hold the same sole office."""
    if mine.seat is None:
        return []
    told = (fact for _, facts in view.of_seats([mine.seat]) for fact in facts)
    return in_seat(mine.seat, [mine, *_others(told, mine)])


def _outside(mine: StandingFact, others: Sequence[StandingFact]) -> Iterator[Against]:
    """Yield what gives the standing a time that the day of which the claim speaks is outside of.

    A claim that gives a start of its own speaks of another time, or is compared start by start.
    """
    yes = said(mine).yes
    dated = tuple(fact for fact in others if fact.start or fact.end)
    if not yes or mine.start or not dated:
        return
    spans = stretches(others)
    if answer(spans, yes.last) == answer(spans, yes.last - _BEHIND) == NO:
        bounds = " ".join(_bounds(dated))
        yield Against(OUTSIDE, f"holds on {iso(yes.last)}", f"held {bounds}", dated)


def _bounds(facts: Sequence[StandingFact]) -> Iterator[str]:
    for word, given in (
        ("from", values(facts, lambda fact: fact.start)),
        ("to", values(facts, lambda fact: fact.end)),
    ):
        if given:
            yield f"{word} {given[0].value}"


def _supports(fact: StandingFact, mine: StandingFact) -> bool:
    """Tell whether a claim, which nothing sets against the other, says the same."""
    if fact.holds not in _AGREEING[mine.holds]:
        return False
    ours, theirs = said(mine), said(fact)
    if mine.holds == "yes":
        return _near(ours.yes, theirs.yes, longest_gap(mine.relation))
    if mine.holds == "no":
        return _near(ours.no, theirs.no, 0)
    if mine.holds == "future" and fact.holds == "yes":
        return bool(fact.start and ours.before and days(fact.start).last > ours.before.last)
    return all(_can_agree(a, b) for a, b in ((mine.start, fact.start), (mine.end, fact.end)))


def _near(some: Days | None, others: Days | None, gap: int) -> bool:
    """Tell whether there are at most `gap` days between the two."""
    if not some or not others:
        return False
    return some.first - gap <= others.last and others.first - gap <= some.last


def _can_agree(one: str | None, other: str | None) -> bool:
    return not one or not other or days(one).meets(days(other))


def _dates_are_given(mine: StandingFact, support: Sequence[StandingFact]) -> bool:
    """Tell whether each date that the claim gives is given by one that supports it."""
    return all(
        any(other and days(other).meets(days(value)) for other in others)
        for value, others in (
            (mine.start, [fact.start for fact in support]),
            (mine.end, [fact.end for fact in support]),
        )
        if value
    )
