"""Rows of the reference record as reports and what they claim.

One report tells what one source says of one organisation, a sentence a row. It was published by
Legation, on the day up to which the source is known; the source is its title and address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from legation.actors import Entry, Gazetteer
from legation.model import Actor, Claims, Report, Span, Standing
from legation.reference.rows import Row, rows

PUBLISHER: Final = "Legation reference"
_SAID: Final = {"member": "a member of", "suspended": "suspended from"}


def reports(gazetteer: Gazetteer) -> Iterator[tuple[Report, Claims]]:
    """Yield the reports of the reference record with their claims, always the same."""
    by_source = sorted(rows(), key=lambda row: (row.organisation, row.source.key))
    for (organisation, _), group in groupby(by_source, lambda r: (r.organisation, r.source.key)):
        yield _report(list(group), gazetteer.entry(organisation), gazetteer)


def _report(
    told: Sequence[Row], organisation: Entry, gazetteer: Gazetteer
) -> tuple[Report, Claims]:
    source = told[0].source
    states = [gazetteer.entry(row.state) for row in told]
    lines = [_sentence(row, state, organisation) for row, state in zip(told, states, strict=True)]
    report = Report(
        "\n".join(lines) + "\n",
        title=source.title,
        publisher=PUBLISHER,
        published=source.as_of,
        url=source.address,
        ref=f"reference/{organisation.id}/{source.key}",
    )
    standings, at = [], 0
    for row, state, line in zip(told, states, lines, strict=True):
        standings.append(_standing(row, state, organisation, line, at))
        at += len(line) + 1
    return report, Claims(report.id, standings=tuple(standings))


def _sentence(row: Row, state: Entry, organisation: Entry) -> str:
    """Return "Turkey has been a member of NATO since 1952-02-18." or the like."""
    said = f"{_SAID[row.relation]} {_with_article(organisation.name)}"
    held = (
        f"was {said} from {row.start} to {row.end}"
        if row.end
        else f"has been {said} since {row.start}"
    )
    return f"{state.name} {held}{f' ({row.note})' if row.note else ''}."


def _with_article(name: str) -> str:
    return f"the {name}" if " " in name else name


def _standing(row: Row, state: Entry, organisation: Entry, line: str, at: int) -> Standing:
    """Return what the sentence `line`, which begins at `at`, claims."""
    return Standing(
        relation=row.relation,
        subject=_actor(state, line, at),
        object=_actor(organisation, line, at),
        at=Span(at, at + len(line)),
        why=f"reference: {row.source.key}",
        start=row.start,
        end=row.end or None,
        holds="ended" if row.end else "yes",
    )


def _actor(entry: Entry, line: str, at: int) -> Actor:
    start = at + line.index(entry.name)
    span = Span(start, start + len(entry.name))
    return Actor(entry.name, entry.of, entry.name, span, entry.kind)
