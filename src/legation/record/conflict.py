"""Claims that cannot both hold, found by declared rules; vagueness that can agree is none.

Each rule is a name and a sentence, below. A rule compares what claims say for certain (see
`holding`), so that two claims are set against each other only if no reading of their dates lets
both hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, NamedTuple

from legation.record.canonical import digest
from legation.record.days import Days, days
from legation.record.facts import EventFact, Fact, StandingFact
from legation.record.happening import SAME_DATE, Happening, agreement
from legation.record.identity import may_be_one_person
from legation.record.lists import key_of_lists, lists_without, outside
from legation.record.overlap import (
    Dated,
    ended_by,
    ended_on,
    firm_no,
    joined,
    long_yes,
    never,
    overlap,
    yes,
)
from legation.record.rows import Value
from legation.record.standing import Interval

OFF_LIST: Final = "not on a complete list"
RULES: Final[dict[str, str]] = {
    "held and not held": "one standing is said to hold and not to hold on the same day",
    "held and ended": "a standing is said to have ended within a time over which it held",
    "held and never held": "a standing is said to hold or to have held, and never to have held",
    "two starts": "one standing is said to have begun at two times that exclude each other",
    "two ends": "one standing is said to have ended at two times that exclude each other",
    "two holders": "an office that one person holds at a time is said to have two on one day",
    "done and denied": "one thing is said to have been done and not to have been done",
    OFF_LIST: "a state is said to be what a complete list, which does not have it, is of",
}

# Standings that begin and end once in a while. Objections, sanctions, forces and conflicts come
# and go between the same two, and two starts may be of two of them.
_SINGLE: Final = frozenset(
    [
        "member",
        "partner",
        "candidate",
        "suspended",
        "mission",
        "envoy",
        "office",
        "party",
        "relations",
        "recognition",
    ]
)


# What is said otherwise of a day on which a standing is said to hold, and by what either is told.
_Speaks = Callable[[StandingFact], Days | None]
_HELD: Final[dict[str, tuple[str, *tuple[tuple[_Speaks, _Speaks], ...]]]] = {
    "held and not held": ("not to hold", (yes, firm_no)),
    "held and ended": ("to have ended", (yes, ended_on), (long_yes, ended_by)),
    "held and never held": ("never to have held", (yes, never)),
}


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sides that contradict each other by a rule. `scope` is what the rule was asked of.

    `days` are those that they contradict each other about.
    """

    rule: str
    scope: str
    says: str
    sides: tuple[tuple[str, tuple[Fact, ...]], tuple[str, tuple[Fact, ...]]]
    days: tuple[Days, ...]

    @property
    def id(self) -> str:
        """A hash of what is contradicted: the rule, its scope, and the two things said."""
        return digest("contradiction", self.rule, self.scope, *(says for says, _ in self.sides))


class _Holder(NamedTuple):
    """Who is said to hold an office: all claims that say when, and those that say a time."""

    key: str
    at_all: Dated
    over_a_time: Dated


def in_standing(
    scope: str,
    facts: Sequence[StandingFact],
    starts: Sequence[Value],
    ends: Sequence[Value],
) -> list[Clash]:
    """Return the contradictions between claims of one interval of a standing.

    `starts` and `ends` are the values that they give, the best supported first.
    """
    found = list(_held(scope, facts))
    if facts[0].relation in _SINGLE and _is_one_thing(facts[0]):
        kept = [fact for fact in facts if fact.holds in ("yes", "ended")]
        found += _two_values("two starts", scope, kept, starts, lambda fact: fact.start)
        found += _two_values("two ends", scope, kept, ends, lambda fact: fact.end)
    return found


def of_standing(
    told: Sequence[Interval], lists: Mapping[str, Sequence[StandingFact]]
) -> Iterator[Clash]:
    """Give the contradictions between all claims of one standing, and with complete lists.

    `lists` are their claims, by the keys of their standings.
    """
    facts = [fact for one in told for fact in one.facts]
    without = lists_without(facts, lists.get(key_of_lists(facts[0]), ()))
    for one in told:
        yield from in_standing(one.row.id, one.facts, one.row.starts, one.row.ends)
        yield from off_lists(one.row.id, one.facts, without)


def off_lists(
    scope: str, facts: Sequence[StandingFact], lists: Sequence[StandingFact]
) -> Iterator[Clash]:
    """Give what is said of a state, in one interval of a standing, on days of lists without it."""
    if not lists:
        return
    found = overlap(Dated([fact for fact in facts if fact.by_state], yes), Dated(lists, outside))
    if found:
        says = f"{_what(facts[0])} is said to hold on a day of a complete list without it."
        sides = ("holds", _sorted(found.ones)), ("complete without it", _sorted(found.others))
        yield Clash(OFF_LIST, scope, says, sides, tuple(found.days))


def in_seat(seat: str, facts: Sequence[StandingFact]) -> list[Clash]:
    """Return the contradictions between holders of one sole office."""
    by_holder: dict[str, list[StandingFact]] = {}
    for fact in sorted(facts, key=_place):
        by_holder.setdefault(fact.subject, []).append(fact)
    holders = [_Holder(who, Dated(of, yes), Dated(of, long_yes)) for who, of in by_holder.items()]
    return [
        clash
        for one, other in combinations(sorted(holders, key=lambda holder: holder.key), 2)
        if not may_be_one_person(one.key, other.key)
        for clash in _two_holders(seat, one, other)
    ]


def between(happenings: Sequence[Happening]) -> list[Clash]:
    """Return the contradictions between happenings said to be done and said not to be."""
    done = [h for h in happenings if any(fact.status == "actual" for fact in h.facts)]
    denied = [h for h in happenings if h.facts[0].status == "denied"]
    return [clash for no in denied if (clash := _done_and_denied(no, done))]


def _done_and_denied(no: Happening, done: Sequence[Happening]) -> Clash | None:
    """Return all that is said to be done of what `no` says was not."""
    fact = no.facts[0]
    same = [yes for yes in done if agreement(yes.facts[0], fact) == SAME_DATE]
    if not same:
        return None
    says = f"{fact.type} by {_who(fact)} is said to be done and denied."
    sides = ("done", tuple(f for yes in same for f in yes.facts)), ("denied", tuple(no.facts))
    when = (fact.when,) if fact.when else ()
    return Clash("done and denied", no.id, says, sides, when)


def _held(scope: str, facts: Sequence[StandingFact]) -> Iterator[Clash]:
    """Give what is said to hold, and by others to be otherwise on the same day, rule by rule."""
    doubting = [fact for fact in facts if fact.holds != "yes" or fact.end]  # no other can
    if not doubting:
        return
    held_by: dict[_Speaks, Dated] = {way: Dated(facts, way) for way in (yes, long_yes)}
    for rule, (words, *pairs) in _HELD.items():
        found = joined(
            *(overlap(held_by[held], Dated(doubting, otherwise)) for held, otherwise in pairs)
        )
        if found:
            says = f"{_what(facts[0])} is said to hold and {words} on the same day."
            sides = ("holds", _sorted(found.ones)), (words, _sorted(found.others))
            yield Clash(rule, scope, says, sides, tuple(found.days))


def _two_values(
    rule: str,
    scope: str,
    facts: Sequence[StandingFact],
    told: Sequence[Value],
    value_of: Callable[[StandingFact], str | None],
) -> Iterator[Clash]:
    """Give each value that excludes the best supported one, in a report that does not give it."""
    for other in told[1:]:
        if days(other.value).meets(days(told[0].value)):
            continue
        sides = [
            tuple(fact for fact in facts if value_of(fact) == value.value)
            for value in (told[0], other)
        ]
        if {f.source.report for f in sides[0]}.isdisjoint(f.source.report for f in sides[1]):
            says = f"{_what(facts[0])}: {told[0].value} against {other.value}."
            both = (told[0].value, sides[0]), (other.value, sides[1])
            yield Clash(rule, scope, says, both, (_hull(told[0].value, other.value),))


def _two_holders(seat: str, one: _Holder, other: _Holder) -> Iterator[Clash]:
    """Give the days that both are said to hold the office, for at least one of them over a time.

    Two reports of one day that each name another holder may be those of a handover.
    """
    found = joined(overlap(one.over_a_time, other.at_all), overlap(one.at_all, other.over_a_time))
    if found:
        ones, others = _sorted(found.ones), _sorted(found.others)
        names = ones[0].names[0], others[0].names[0]
        says = f"{names[0]} and {names[1]} are both said to be {seat} on the same day."
        sides = (one.key, ones), (other.key, others)
        yield Clash("two holders", seat, says, sides, tuple(found.days))


def _hull(one: str, other: str) -> Days:
    """Return the days from the first to the last that two values can mean."""
    a, b = days(one), days(other)
    return Days(min(a.first, b.first), max(a.last, b.last))


def _is_one_thing(fact: StandingFact) -> bool:
    """Tell whether the object has a name: "an agreement" may be any."""
    return any(letter.isupper() for letter in fact.names[1])


def _place(fact: Fact) -> tuple[str, int, str]:
    return fact.source.report, fact.at, fact.id


def _sorted(facts: Iterable[StandingFact]) -> tuple[StandingFact, ...]:
    return tuple(sorted(facts, key=_place))


def _what(fact: StandingFact) -> str:
    (_, subject), (_, thing) = fact.ends
    return f"{subject}, {fact.role or fact.relation} ({thing})"


def _who(fact: EventFact) -> str:
    return dict(fact.names)[fact.sources[0]] if fact.sources else "someone"
