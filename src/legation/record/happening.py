"""Claims of one happening, told by several reports: which belong together, and by which rule.

Two claims can tell of one happening if they stand in different reports, have the same type (and
mode, where both give one), name an actor in common on either side, have dates that agree or can
agree, and a status that can agree. A claim joins a happening only if it agrees with every claim
already in it, so that a vague date never ties two days together. Each step is done in an order
that follows from the claims alone: the same claims always make the same happenings.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from legation.model import STATUSES
from legation.record.canonical import digest
from legation.record.days import FOREVER, Days
from legation.record.facts import EventFact
from legation.record.identity import affiliation, is_whole, may_be_one_person
from legation.record.rows import EventRow, Merge, Party
from legation.record.support import cited, most_used, reports, sources, values

# A date longer than this (in days) agrees only with the same date: "in 1994" and "in May 1994"
# could be anything that happened that year.
_SHORT: Final = 31
# Undated claims can tell of the same news if published within so many days of each other.
_SAME_NEWS: Final = 7
# Actors on one side that count for finding a happening again: beyond, a list is only a list.
_MOST_ACTORS: Final = 16

Pairs = Collection[frozenset[str]]

SAME_DATE: Final = "same type and actors, same date"
DATES_CAN_AGREE: Final = "same type and actors, dates that can agree"
SAME_NEWS: Final = "same type and actors, undated, published within a week"
SAME_WORDS: Final = "same type and actors, undated, in the same words"


@dataclass(slots=True, eq=False)
class Happening:
    """One happening: its claims, the first one leading, and the rule that added each further."""

    facts: list[EventFact]
    rules: list[str] = field(default_factory=list)
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Name it after its first claim, so that later reports of it leave its id alone."""
        self.id = digest("event", self.facts[0].id)


def agreement(a: EventFact, b: EventFact) -> str | None:
    """Return the rule by which two claims can tell of one happening, status aside, or None."""
    if a.type != b.type or a.source.report == b.source.report:
        return None
    if a.mode and b.mode and a.mode != b.mode:
        return None
    return _dates_agree(a, b) if _actors_agree(a, b) else None


def happenings(facts: Iterable[EventFact], apart: Pairs = frozenset()) -> list[Happening]:
    """Return the happenings that the claims tell of, in the order of their first claims.

    `facts` must be closed under `agreement`: whatever could agree with one of them is among them.
    `apart` are pairs of claims that a person judged to tell of two.
    """
    found: list[Happening] = []
    by_slot: dict[str, list[Happening]] = {}
    for fact in sorted(facts, key=_order):
        marks = slots(fact)
        near = {id(h): h for mark in marks for h in by_slot.get(mark, ())}
        home = _home(fact, [h for h in near.values() if not _is_apart(fact, h, apart)])
        if home is None:
            home = Happening([fact])
            found.append(home)
        for mark in marks:
            at_mark = by_slot.setdefault(mark, [])
            if home not in at_mark:
                at_mark.append(home)
    return found


def slots(fact: EventFact) -> list[str]:
    """Return marks such that any two claims in `agreement` share one.

    Type, a pair of affiliations, and a stretch of 31 days; for a long date the date itself; for
    an undated claim the week of its publication and the next, and its words.
    """
    times = _times(fact)
    pairs = [
        _pair(fact, a, b) for a in _affiliations(fact.sources) for b in _affiliations(fact.targets)
    ]
    return [f"{fact.type}|{pair}|{time}" for pair in dict.fromkeys(pairs) for time in times]


def row_of(happening: Happening) -> EventRow:
    """Return what the claims of a happening tell together."""
    facts = happening.facts
    lead = facts[0]
    dates = values(facts, lambda fact: fact.date)
    statuses = values(facts, lambda fact: fact.status, STATUSES.index)
    first_cited, last_cited = cited(facts)
    return EventRow(
        id=happening.id,
        type=lead.type,
        mode=most_used(fact.mode for fact in facts if fact.mode),
        # What has come about is no longer planned.
        status="actual" if any(s.value == "actual" for s in statuses) else statuses[0].value,
        date=dates[0].value if dates else None,
        source=_parties(lead, facts, ("sources", "targets")),
        target=_parties(lead, facts, ("targets", "sources")),
        place=most_used(fact.place for fact in facts if fact.place),
        dates=dates,
        statuses=statuses,
        first_cited=first_cited,
        last_cited=last_cited,
        reports=reports(facts),
        sources=sources(facts),
        why="; ".join(dict.fromkeys(happening.rules)) or None,
        merges=tuple(
            Merge(fact.id, rule) for fact, rule in zip(facts[1:], happening.rules, strict=True)
        ),
    )


def sides_of(happening: Happening) -> set[tuple[str, str]]:
    """Return what a happening is found by: its actors and those they act for, each with its side.

    Where both sides do the same, each is on both.
    """
    found = set()
    for fact in happening.facts:
        for side, keys in (("source", fact.sources), ("target", fact.targets)):
            places = ("source", "target") if fact.is_mutual else (side,)
            found |= {(k, p) for key in keys for k in (key, affiliation(key)) for p in places}
    return found


def position(happening: Happening, when: Days | None) -> str:
    """Return text that sorts happenings by date, and undated ones after, by first publication."""
    said = [fact.source.said.first for fact in happening.facts if fact.source.said]
    days = when or Days(min(said, default=FOREVER), FOREVER)
    return f"{int(when is None)} {days.first:08d} {days.last:08d} {happening.id}"


def statuses_agree(a: EventFact, b: EventFact) -> bool:
    """Tell whether two claims' statuses can be of one happening: a plan can come about."""
    if a.status == b.status:
        return True
    return a.date is not None and a.date == b.date and {a.status, b.status} == {"planned", "actual"}


def _order(fact: EventFact) -> tuple[int, int, int, str, int, str]:
    """Put the most precise dates first, then the earliest publications."""
    when = fact.when or Days(FOREVER, 2 * FOREVER)
    said = fact.source.said.first if fact.source.said else FOREVER
    return when.last - when.first, when.first, said, fact.source.report, fact.at, fact.id


def _home(fact: EventFact, near: Sequence[Happening]) -> Happening | None:
    """Return the happening that `fact` joins, having added it, or None.

    The one that shares most actors; if several days share as many, the claim could mean any of
    them, and stands alone.
    """
    fits = [(h, rule) for h in near if (rule := _rule_with_all(fact, h))]
    if not fits:
        return None
    shared = [_shared_actors(fact, home.facts[0]) for home, _ in fits]
    best = [fit for fit, score in zip(fits, shared, strict=True) if score == max(shared)]
    if len({home.facts[0].date for home, _ in best}) > 1:
        return None
    home, rule = best[0]
    home.facts.append(fact)
    home.rules.append(rule)
    return home


def _is_apart(fact: EventFact, home: Happening, apart: Pairs) -> bool:
    return bool(apart) and any(frozenset((fact.id, other.id)) in apart for other in home.facts)


def _rule_with_all(fact: EventFact, home: Happening) -> str | None:
    """Return the rule by which `fact` agrees with the leading claim, if it agrees with them all."""
    rules = [agreement(fact, other) for other in home.facts if statuses_agree(fact, other)]
    return rules[0] if len(rules) == len(home.facts) and all(rules) else None


def _shared_actors(a: EventFact, b: EventFact) -> float:
    keys_a, keys_b = {*a.sources, *a.targets}, {*b.sources, *b.targets}
    return len(keys_a & keys_b) / len(keys_a | keys_b) if keys_a | keys_b else 1.0


def _dates_agree(a: EventFact, b: EventFact) -> str | None:
    if a.date is None and b.date is None:
        told_a, told_b = a.source.said, b.source.said
        if told_a and told_b and abs(told_a.first - told_b.first) <= _SAME_NEWS:
            return SAME_NEWS
        return SAME_WORDS if a.words and a.words == b.words else None
    if a.date == b.date:
        return SAME_DATE
    if a.when is None or b.when is None:
        return None
    return DATES_CAN_AGREE if _short(a.when) and _short(b.when) and a.when.meets(b.when) else None


def _short(when: Days) -> bool:
    return when.last - when.first < _SHORT


def _actors_agree(a: EventFact, b: EventFact) -> bool:
    if _side(a.sources, b.sources) and _side(a.targets, b.targets):
        return True
    return a.is_mutual and _side(a.sources, b.targets) and _side(a.targets, b.sources)


def _side(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two sides have an actor in common, a state standing for its people."""
    if not some or not others:
        return not some and not others
    return any(_one_actor(a, b) for a in some[:_MOST_ACTORS] for b in others[:_MOST_ACTORS])


def _one_actor(a: str, b: str) -> bool:
    if affiliation(a) != affiliation(b):
        return False
    return is_whole(a) or is_whole(b) or may_be_one_person(a, b)


def _times(fact: EventFact) -> list[str]:
    when = fact.when
    if when is not None:
        if not _short(when):
            return [f"={fact.date}"]
        return [str(part) for part in range(when.first // _SHORT, when.last // _SHORT + 1)]
    words = [fact.words] if fact.words else []
    if fact.source.said is None:
        return words
    week = fact.source.said.first // _SAME_NEWS
    return [f"w{week}", f"w{week + 1}", *words]


def _affiliations(keys: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(affiliation(key) for key in keys[:_MOST_ACTORS])) or [""]


def _pair(fact: EventFact, a: str, b: str) -> str:
    return "|".join(sorted((a, b)) if fact.is_mutual else (a, b))


def _parties(
    lead: EventFact, facts: Sequence[EventFact], sides: tuple[str, str]
) -> tuple[Party, ...]:
    """Return the actors on one side: first those that most claims name, states before people.

    Where both sides do the same, a claim that has them the other way round is turned.
    """
    if len(facts) == 1:  # as most are
        names = dict(lead.names)
        alone = sorted(dict.fromkeys(getattr(lead, sides[0])), key=lambda key: not is_whole(key))
        return tuple(Party(key, names[key] or key) for key in alone)
    named: dict[str, list[str]] = {}
    for fact in facts:
        is_turned = not _side(lead.sources, fact.sources)
        keys = getattr(fact, sides[1] if is_turned else sides[0])
        names = dict(fact.names)
        for key in dict.fromkeys(keys):
            named.setdefault(key, []).append(names[key])
    ordered = sorted(named, key=lambda key: (-len(named[key]), not is_whole(key)))
    return tuple(Party(key, most_used(named[key]) or key) for key in ordered)
