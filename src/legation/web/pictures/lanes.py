"""Standings as lanes of a timeline: stretches that are certain, and what is not known drawn so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from legation.model import RELATIONS
from legation.record import Lifeline, Party, StandingRow, Told

# Where nothing bounds a stretch.
UNBOUNDED: Final = ".."
_DAY: Final = timedelta(days=1)

# What a relation is called from its subject's side, and from its object's.
FROM_SUBJECT: Final = {
    "member": "member of",
    "partner": "partner of",
    "candidate": "candidate for",
    "suspended": "suspended from",
    "mission": "mission to",
    "envoy": "envoy to",
    "office": "office in",
    "party": "party to",
    "relations": "relations with",
    "recognition": "recognition of",
    "sanctions": "sanctions on",
    "objection": "objection to",
    "forces": "forces in",
    "conflict": "conflict with",
}
_FROM_OBJECT: Final = {
    "member": "member",
    "partner": "partner",
    "candidate": "candidate",
    "suspended": "suspended",
    "mission": "mission of",
    "envoy": "envoy of",
    "office": "office",
    "party": "party",
    "relations": "relations with",
    "recognition": "recognised by",
    "sanctions": "sanctions by",
    "objection": "objection of",
    "forces": "forces of",
    "conflict": "conflict with",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a lane, both ISO and inclusive, and how sure they are.

    `kind` is "sure" (it held), "disputed" (claims contradict each other), "unsure" (nothing says
    whether it held between two days that something is said of). `before` and `after` are days that
    nothing bounds: a lane fades out there, because an unknown end is not an open end.
    """

    first: str
    last: str
    kind: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One standing in a timeline. `group` says what it is seen from the actor's side."""

    id: str
    group: str
    relation: str
    other: Party
    by: Party | None
    role: str | None
    start: str | None
    end: str | None
    holds: str
    reports: int
    last_cited: str | None
    verdict: str | None
    stretches: tuple[Stretch, ...]

    @property
    def drawn(self) -> bool:
        """Tell whether there is any day to draw."""
        return any(one.kind in ("sure", "disputed") for one in self.stretches)


def lanes(lines: Iterable[Lifeline], actor: str, on: str | None = None) -> list[Lane]:
    """Return the standings of an actor (its key) as lanes, in order of group and first day.

    With `on`, an ISO day, each says whether it held then.
    """
    found = [_lane(line, actor, on) for line in lines]
    return sorted(found, key=_place)


def _place(lane: Lane) -> tuple[int, str, str, str, str]:
    first = next((one.first for one in lane.stretches if one.kind != "unsure"), "~")
    return RELATIONS.index(lane.relation), lane.group, first, lane.other.name, lane.id


def _lane(line: Lifeline, actor: str, on: str | None) -> Lane:
    row = line.standing
    ends = stands_for(actor, row.subject.key), stands_for(actor, row.object.key)
    # An office that its own people hold is seen as its own, not as theirs.
    is_subject = ends[0] and not (ends[1] and row.object.key == actor)
    other = row.object if is_subject else row.subject
    return Lane(
        id=row.id,
        group=(FROM_SUBJECT if is_subject else _FROM_OBJECT)[row.relation],
        relation=row.relation,
        other=other,
        by=_by(row, actor, is_subject=is_subject),
        role=row.role,
        start=row.start,
        end=row.end,
        holds=row.holds,
        reports=row.reports,
        last_cited=row.last_cited,
        verdict=line.on(on) if on else None,
        stretches=tuple(stretches(line.told)),
    )


def stands_for(actor: str, key: str) -> bool:
    """Tell whether a key is the actor's own, or of somebody who acts for it."""
    return key == actor or key.startswith(f"{actor}/")


def _by(row: StandingRow, actor: str, *, is_subject: bool) -> Party | None:
    """Return who stands there for the actor, None where it is the actor itself."""
    own = row.subject if is_subject else row.object
    return None if own.key == actor else own


def stretches(told: Sequence[Told]) -> Iterator[Stretch]:
    """Give the stretches of a lane in order: what is told, and what is not between and around it.

    Days on which it did not hold are none.
    """
    before: Told | None = None
    for one in told:
        if one.first != UNBOUNDED:
            yield from _gap(before, one)
        if one.answer != "no":
            yield Stretch(one.first, one.last, "disputed" if one.answer == "disputed" else "sure")
        before = one
    if before is not None and before.last != UNBOUNDED:
        yield Stretch(day_after(before.last), UNBOUNDED, "unsure")


def _gap(before: Told | None, after: Told) -> Iterator[Stretch]:
    first = UNBOUNDED if before is None else day_after(before.last)
    last = day_before(after.first)
    if first == UNBOUNDED or first <= last:
        yield Stretch(first, last, "unsure")


def day_after(iso: str) -> str:
    """Return the next day."""
    return (date.fromisoformat(iso) + _DAY).isoformat()


def day_before(iso: str) -> str:
    """Return the day before."""
    return (date.fromisoformat(iso) - _DAY).isoformat()
