"""Rows of the reference record as reports and what they claim.

One report tells what one source says of one organisation, a sentence a row. It was published by
Legation, on the day up to which the source is known; the source is its title and address. Where
the list is complete, its last sentence says so of every other state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from legation.actors import Entry, Gazetteer
from legation.model import EVERY_OTHER_STATE, Actor, Claims, Report, Span, Standing
from legation.reference.rows import Completeness, Row, Source, complete, rows

PUBLISHER: Final = "Legation reference"
_SAID: Final = {"member": "a member of", "suspended": "suspended from"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, and the standing that it claims."""

    sentence: str
    relation: str
    subject: Actor
    object: Actor
    start: str
    end: str
    holds: str


def reports(gazetteer: Gazetteer) -> Iterator[tuple[Report, Claims]]:
    """Yield the reports of the reference record with their claims, always the same."""
    lists = {(one.organisation, one.source.key): one for one in complete()}
    by_source = sorted(rows(), key=lambda row: (row.organisation, row.source.key))
    for key, group in groupby(by_source, lambda r: (r.organisation, r.source.key)):
        told = list(group)
        organisation = gazetteer.entry(key[0])
        lines = [_membership(row, gazetteer.entry(row.state), organisation) for row in told]
        if key in lists:
            lines.append(_of_others(lists[key], organisation))
        yield _report(lines, told[0].source, organisation)


def _report(told: Sequence[_Told], source: Source, organisation: Entry) -> tuple[Report, Claims]:
    report = Report(
        "\n".join(one.sentence for one in told) + "\n",
        title=source.title,
        publisher=PUBLISHER,
        published=source.as_of,
        url=source.address,
        ref=f"reference/{organisation.id}/{source.key}",
    )
    standings, at = [], 0
    for one in told:
        standings.append(_standing(one, source, at))
        at += len(one.sentence) + 1
    return report, Claims(report.id, standings=tuple(standings))


def _membership(row: Row, state: Entry, organisation: Entry) -> _Told:
    """Return "Turkey has been a member of NATO since 1952-02-18." or the like."""
    said = f"{_SAID[row.relation]} {_with_article(organisation.name)}"
    held = (
        f"was {said} from {row.start} to {row.end}"
        if row.end
        else f"has been {said} since {row.start}"
    )
    return _Told(
        f"{state.name} {held}{_noted(row.note)}.",
        row.relation,
        _actor(state),
        _actor(organisation),
        row.start,
        row.end,
        "ended" if row.end else "yes",
    )


def _of_others(known: Completeness, organisation: Entry) -> _Told:
    """Return "The list is complete: every other state was outside NATO from … to …."."""
    name = _with_article(organisation.name)
    return _Told(
        f"The list is complete: {EVERY_OTHER_STATE} was outside {name} "
        f"from {known.start} to {known.end}{_noted(known.note)}.",
        "member",
        Actor(EVERY_OTHER_STATE, None, EVERY_OTHER_STATE),
        _actor(organisation),
        known.start,
        known.end,
        "no",
    )


def _with_article(name: str) -> str:
    return f"the {name}" if " " in name else name


def _noted(note: str) -> str:
    return f" ({note})" if note else ""


def _actor(entry: Entry) -> Actor:
    return Actor(entry.name, entry.of, entry.name, None, entry.kind)


def _standing(one: _Told, source: Source, at: int) -> Standing:
    """Return what a sentence that begins at `at` claims."""
    return Standing(
        relation=one.relation,
        subject=_placed(one.subject, one.sentence, at),
        object=_placed(one.object, one.sentence, at),
        at=Span(at, at + len(one.sentence)),
        why=f"reference: {source.key}",
        start=one.start,
        end=one.end or None,
        holds=one.holds,
    )


def _placed(actor: Actor, sentence: str, at: int) -> Actor:
    """Return the actor with the place of its name in a sentence that begins at `at`."""
    start = at + sentence.index(actor.name)
    return replace(actor, at=Span(start, start + len(actor.name)))
