"""Probes: short texts with traps, and what a reader must and must not claim of each.

A pattern leaves a key out where the text does not decide it. An actor is given by whom it acts for
(ISO 3166-1 alpha-3, acronym) or by words of its name. A side of an event is met when every actor
listed is on it; an empty list means that the text names nobody there. Events of mutual types and
standings of mutual relations are also met with their sides exchanged.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.model import MUTUAL_RELATIONS, MUTUAL_TYPES, Actor, Claims, Event, Standing

PROBES = Path(__file__).parent / "probes"

Wanted = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class EventPattern:
    """What is fixed about an event; None leaves a part open."""

    type: str | None = None
    source: Wanted = None
    target: Wanted = None
    status: str | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> EventPattern:
        """Return the pattern that a probe's row gives; an unknown key is a TypeError."""
        sides = {key: tuple(row[key]) for key in ("source", "target") if key in row}
        return cls(**{**row, **sides})

    def fits(self, event: Event) -> bool:
        """Tell whether `event` has all that is fixed here."""
        if self.type not in {None, event.type} or self.status not in {None, event.status}:
            return False
        if _met(self.source, event.source) and _met(self.target, event.target):
            return True
        mutual = event.type in MUTUAL_TYPES
        return mutual and _met(self.source, event.target) and _met(self.target, event.source)


@dataclass(frozen=True, slots=True)
class StandingPattern:
    """What is fixed about a standing; None leaves a part open."""

    relation: str | None = None
    subject: str | None = None
    object: str | None = None
    holds: str | None = None

    def fits(self, standing: Standing) -> bool:
        """Tell whether `standing` has all that is fixed here."""
        if self.relation not in {None, standing.relation}:
            return False
        if self.holds not in {None, standing.holds}:
            return False
        one, other = standing.subject, standing.object
        if _is(self.subject, one) and _is(self.object, other):
            return True
        mutual = standing.relation in MUTUAL_RELATIONS
        return mutual and _is(self.subject, other) and _is(self.object, one)


@dataclass(frozen=True, slots=True)
class Probe:
    """One text, what must be claimed of it and what must not."""

    id: str
    theme: str
    text: str
    published: str | None
    expect: tuple[EventPattern, ...]
    forbid: tuple[EventPattern, ...]
    standings: tuple[StandingPattern, ...]
    forbid_standings: tuple[StandingPattern, ...]


def load_probes() -> list[Probe]:
    """Return every probe, theme by theme (a theme is a file), in the order written."""
    return [
        _probe(path.stem, json.loads(line))
        for path in sorted(PROBES.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def failures(probe: Probe, claims: Claims) -> list[str]:
    """Return what `claims` lacks or has against the probe, a phrase each; none if all is well."""
    events, standings = claims.events, claims.standings
    found: list[str] = []
    found += [f"lacks {p}" for p in probe.expect if not any(map(p.fits, events))]
    found += [f"claims {_told(e)}" for e in events if any(p.fits(e) for p in probe.forbid)]
    found += [f"lacks {p}" for p in probe.standings if not any(map(p.fits, standings))]
    found += [
        f"claims {_stood(s)}" for s in standings if any(p.fits(s) for p in probe.forbid_standings)
    ]
    return found


def _probe(theme: str, row: Mapping[str, Any]) -> Probe:
    return Probe(
        id=row["id"],
        theme=theme,
        text=row["text"],
        published=row.get("published"),
        expect=tuple(map(EventPattern.of, row.get("expect", ()))),
        forbid=tuple(map(EventPattern.of, row.get("forbid", ()))),
        standings=tuple(StandingPattern(**p) for p in row.get("standings", ())),
        forbid_standings=tuple(StandingPattern(**p) for p in row.get("forbid_standings", ())),
    )


def _met(wanted: Wanted, actors: Iterable[Actor]) -> bool:
    if wanted is None:
        return True
    here = list(actors)
    if not wanted:
        return not here
    return all(any(_is(who, actor) for actor in here) for who in wanted)


def _is(wanted: str | None, actor: Actor) -> bool:
    return wanted is None or wanted == actor.of or _words(wanted) <= _words(actor.name)


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", bare))


def _told(event: Event) -> str:
    source, target = (",".join(a.of or a.name for a in s) for s in (event.source, event.target))
    return f"{event.type} {source or '-'}>{target or '-'} {event.status} ({event.why})"


def _stood(standing: Standing) -> str:
    pair = f"{standing.subject.name}>{standing.object.of or standing.object.name}"
    return f"{standing.relation} {pair} {standing.holds} ({standing.why})"
