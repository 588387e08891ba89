"""Showing one thing of a record, by its id or the first characters of it."""

from __future__ import annotations

import json
from typing import Any, Final

from sqlalchemy import Table, select

from legation.model import UsageError
from legation.record.citing import citations_of
from legation.record.content import event_row, standing_fields
from legation.record.reports import report_rows
from legation.record.rows import ClaimDetail, EventRow, StandingRow, Turn
from legation.record.schema import claim, happening, history, reading, report, rests_on, standing
from legation.record.view import View

# Fewer characters of an id are too few to mean one thing.
SHORTEST: Final = 6

Shown = ClaimDetail | StandingRow | EventRow


def show(view: View, prefix: str) -> Shown:
    """Return the claim, standing or event whose id begins with `prefix`.

    Raises UsageError where none or several do, or `prefix` is shorter than six characters.
    """
    if len(prefix) < SHORTEST:
        raise UsageError(f"{prefix!r} is too short for an id: give at least {SHORTEST} characters.")
    tables = (claim, standing, happening)
    found = [(table, id_) for table in tables for id_ in ids_like(view, table, prefix)]
    if not found:
        raise UsageError(f"Nothing in the record has an id that begins with {prefix!r}.")
    if len(found) > 1:
        raise UsageError(f"Several ids begin with {prefix!r}: {', '.join(i for _, i in found)}.")
    table, id_ = found[0]
    return _claim(view, id_) if table is claim else _derived(view, table, id_)


def ids_like(view: View, table: Table, prefix: str) -> list[str]:
    """Return the first few ids that begin with `prefix`."""
    # "g" comes after the digits of an id.
    begins_so = (table.c.id >= prefix) & (table.c.id < prefix + "g")
    return list(view.connection.scalars(select(table.c.id).where(begins_so).limit(5)))


def _derived(view: View, table: Table, id_: str) -> StandingRow | EventRow:
    content = view.connection.scalars(select(table.c.content).where(table.c.id == id_)).one()
    claims = citations_of(view, [id_]).get(id_, ())
    if table is standing:
        fields, _ = standing_fields(content)
        return StandingRow(**fields, claims=claims)
    return event_row(content, claims=claims)


def _claim(view: View, id_: str) -> ClaimDetail:
    row = view.connection.execute(
        select(claim, report.c.body).join(report).where(claim.c.id == id_)
    ).one()
    told: dict[str, Any] = json.loads(row.wire) | {"quote": row.quote}
    return ClaimDetail(
        id=id_,
        kind=row.kind,
        wire=told,
        report=report_rows(view, report.c.id == row.report)[0],
        start=row.start,
        end=row.end,
        sentence=row.body[row.sentence_start : row.sentence_end],
        sentence_start=row.sentence_start,
        turns=_turns(view, id_),
        judgements=tuple(j for j in view.judged.judgements if j.subject == id_),
        within=view.connection.scalar(select(rests_on.c.derived).where(rests_on.c.claim == id_)),
    )


def _turns(view: View, id_: str) -> tuple[Turn, ...]:
    ask = (
        select(history.c.made, reading.c.reader, history.c.recorded_at)
        .join_from(history, reading)
        .where(history.c.claim == id_)
        .order_by(history.c.number)
    )
    return tuple(Turn(bool(m), reader, at) for m, reader, at in view.connection.execute(ask))
