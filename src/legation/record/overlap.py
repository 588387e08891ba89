"""Which days claims speak of on both sides, allowing for a report that is some days behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from legation.record.days import NEVER, Days, days
from legation.record.facts import StandingFact
from legation.record.holding import common, met, said, union

# A report can be some days behind what happened; so much is no contradiction.
_BEHIND: Final = 3


class Dated:
    """Those of some claims that speak of days by some reading, each with its days."""

    def __init__(
        self, facts: Sequence[StandingFact], speaks: Callable[[StandingFact], Days | None]
    ) -> None:
        self._facts, self._speaks = facts, speaks

    @cached_property
    def claims(self) -> list[tuple[Days, StandingFact]]:
        """Those that speak of days."""
        return [(days, fact) for fact in self._facts if (days := self._speaks(fact))]

    @cached_property
    def days(self) -> list[Days]:
        """All the days that they speak of."""
        return union(days for days, _ in self.claims)


class Overlap(NamedTuple):
    """The claims on either side that speak of the same days, and these days."""

    ones: set[StandingFact]
    others: set[StandingFact]
    days: list[Days]

    def __bool__(self) -> bool:
        """Tell whether there is any such day."""
        return bool(self.days)


def overlap(ones: Dated, others: Dated) -> Overlap:
    """Return where two sides speak of the same days."""
    shared = common(ones.days, others.days) if others.claims else []
    return Overlap(_touching(ones, shared), _touching(others, shared), shared)


def joined(*parts: Overlap) -> Overlap:
    """Return several overlaps of the same two sides as one."""
    return Overlap(
        {fact for part in parts for fact in part.ones},
        {fact for part in parts for fact in part.others},
        union(days for part in parts for days in part.days),
    )


def yes(fact: StandingFact) -> Days | None:
    """Return the days that a claim says yes of: a time, or else the day of its report."""
    return long_yes(fact) or said(fact).yes


def long_yes(fact: StandingFact) -> Days | None:
    """Return the time that a claim says yes of, as far as its report cannot be behind."""
    held = said(fact).yes if fact.start else None
    if not held or held.last - held.first <= _BEHIND:
        return None
    return Days(held.first, held.last - _BEHIND)


def firm_no(fact: StandingFact) -> Days | None:
    """Return the days that a claim says no of without its ever having held."""
    return said(fact).no if fact.holds == "no" and not is_never(fact) else None


def never(fact: StandingFact) -> Days | None:
    """Return the days up to which a claim says that it had never held."""
    return said(fact).no if is_never(fact) else None


def ended_on(fact: StandingFact) -> Days | None:
    """Return the days after the end that a claim gives, where it is not merely behind."""
    no = said(fact).no if fact.end and fact.holds != "no" else None
    if not no or no.first + _BEHIND > no.last:
        return None
    return Days(no.first + _BEHIND, no.last)


def ended_by(fact: StandingFact) -> Days | None:
    """Return the day by which a claim says that it had ended, where it does not say when."""
    return said(fact).no if fact.holds == "ended" and not fact.end else None


def is_never(fact: StandingFact) -> bool:
    """Tell whether a claim says that it has never held: a denial whose start is open."""
    return fact.holds == "no" and fact.start is not None and days(fact.start).first <= NEVER


def _touching(dated: Dated, shared: Sequence[Days]) -> set[StandingFact]:
    return {fact for part, fact in dated.claims if met(part, shared)} if shared else set()
