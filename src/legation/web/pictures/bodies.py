"""An organisation on a day: who stands to it in which way, and what changed in a period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from legation.dates import parse
from legation.record import Lifeline, Party, StandingRow
from legation.web.pictures.lanes import UNBOUNDED, stands_for

# What a page of an organisation shows, in this order, with what it is called.
SECTIONS: Final = {
    "member": "Members",
    "suspended": "Suspended",
    "candidate": "Candidates",
    "partner": "Partners",
    "mission": "Missions",
    "envoy": "Envoys",
    "office": "Offices",
}
# The surest first.
_ANSWERS: Final = ("yes", "disputed", "maybe", "no")


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody is to an organisation; `told` has a word for each stretch of a lifeline."""

    id: str
    relation: str
    actor: Party
    role: str | None
    start: str | None
    end: str | None
    reports: int
    answer: str
    told: str


@dataclass(frozen=True, slots=True)
class Section:
    """All who stand, stood or may stand to an organisation in one way, the surest first."""

    relation: str
    title: str
    places: tuple[Place, ...]

    def count(self, answer: str) -> int:
        """Return for how many the answer is this."""
        return sum(place.answer == answer for place in self.places)


@dataclass(frozen=True, slots=True)
class Objection:
    """Who objects to whom or what; `answer` and `told` are as in `Place`."""

    id: str
    subject: Party
    object: Party
    start: str | None
    end: str | None
    reports: int
    answer: str
    told: str


@dataclass(frozen=True, slots=True)
class Turned:
    """What began or ended in a period. `sure` is False where it may have been before or after."""

    date: str
    what: str
    relation: str
    actor: Party
    sure: bool
    id: str


def sections(lines: Iterable[Lifeline], body: str, on: str) -> list[Section]:
    """Return who stands to an organisation (its key) in which way on an ISO day."""
    places: dict[str, list[Place]] = {relation: [] for relation in SECTIONS}
    for line in lines:
        row = line.standing
        if row.relation in SECTIONS and stands_for(body, row.object.key) and _has_held(line):
            places[row.relation].append(_place(line, on))
    return [
        Section(relation, SECTIONS[relation], tuple(sorted(found, key=_order)))
        for relation, found in places.items()
        if found
    ]


def _has_held(line: Lifeline) -> bool:
    """Tell whether some claim says that it held, or did once."""
    is_told = any(one.answer in ("yes", "disputed") for one in line.told)
    return is_told or line.standing.holds in ("yes", "ended")


def _place(line: Lifeline, on: str) -> Place:
    row = line.standing
    return Place(
        row.id,
        row.relation,
        row.subject,
        row.role,
        row.start,
        row.end,
        row.reports,
        line.on(on),
        _as_words(line),
    )


def _order(place: Place) -> tuple[int, str, str]:
    return _ANSWERS.index(place.answer), place.actor.name, place.id


def objections(
    lines: Iterable[Lifeline], body: str, found: Sequence[Section], on: str
) -> list[Objection]:
    """Return the objections to an organisation, and of its members to who stands to it.

    `lines` are all objections that there are.
    """
    within = {p.actor.key for s in found if s.relation in ("member", "suspended") for p in s.places}
    around = {place.actor.key for section in found for place in section.places}
    return [
        _objection(line, on)
        for line in lines
        if stands_for(body, line.standing.object.key)
        or (line.standing.subject.key in within and line.standing.object.key in around)
    ]


def _objection(line: Lifeline, on: str) -> Objection:
    row = line.standing
    ends = row.start, row.end, row.reports
    return Objection(row.id, row.subject, row.object, *ends, line.on(on), _as_words(line))


def _as_words(line: Lifeline) -> str:
    return " ".join(f"{one.first}/{one.last}/{one.answer}" for one in line.told)


def days_of(lines: Sequence[Lifeline]) -> tuple[str, str] | None:
    """Return the first and the last ISO day that anything is certain of, None if there is none."""
    days = {
        day
        for line in lines
        for one in line.told
        for day in (one.first, one.last)
        if day != UNBOUNDED
    }
    return (min(days), max(days)) if days else None


def last_told(lines: Iterable[Lifeline]) -> str | None:
    """Return the last ISO day of which it is certain that some standing held."""
    days = [one.last for line in lines for one in line.told if one.answer == "yes"]
    return max((day for day in days if day != UNBOUNDED), default=None)


def changes_in(
    lines: Iterable[Lifeline], body: str, since: date | None, until: date | None
) -> list[Turned]:
    """Return what began or ended in a period, nothing where none is asked about."""
    if since is None and until is None:
        return []
    return turned(lines, body, since or date.min, until or date.max)


def turned(lines: Iterable[Lifeline], body: str, first: date, last: date) -> list[Turned]:
    """Return what began and ended from one day to another, in order; what may have is among it."""
    found = [
        one
        for line in lines
        if line.standing.relation in SECTIONS and stands_for(body, line.standing.object.key)
        for one in _turned(line.standing, first, last)
    ]
    return sorted(found, key=lambda one: (parse(one.date), one.relation, one.actor.name, one.id))


def _turned(row: StandingRow, first: date, last: date) -> Iterator[Turned]:
    if row.holds not in ("yes", "ended"):
        return
    for what, value in (("begins", row.start), ("ends", row.end)):
        days = None if value is None else parse(value)
        if value is None or days is None or days.first is None or days.last is None:
            continue
        if days.first <= last and days.last >= first:
            sure = first <= days.first and days.last <= last
            yield Turned(value, what, row.relation, row.subject, sure, row.id)
