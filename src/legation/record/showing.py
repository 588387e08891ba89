"""Showing one thing of a record, by its id or the first characters of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Table, select

from legation.model import UsageError
from legation.record.around import Around, Row
from legation.record.canonical import loads
from legation.record.citing import citations, citations_of, cite
from legation.record.content import decoded, event_row, give_claims, standing_rows
from legation.record.contradictions import contradiction_row
from legation.record.reports import report_rows
from legation.record.rows import ClaimDetail, Contradiction, Turn
from legation.record.schema import (
    claim,
    contradiction,
    happening,
    history,
    reading,
    report,
    rests_on,
    standing,
)
from legation.record.view import View

# Fewer characters of an id are too few to mean one thing.
SHORTEST: Final = 6

Shown = ClaimDetail | Row
_TABLES: Final = (claim, standing, happening, contradiction)
# What the rows of a derived table are called.
_KINDS: Final = {"standing": "standing", "happening": "event", "contradiction": "contradiction"}


def show(view: View, prefix: str) -> Shown:
    """Return the claim, standing, event or contradiction whose id begins with `prefix`.

    With the clocks set back, what it was then. Raises UsageError where none or several do, `prefix`
    is shorter than six characters, or it was not there then.
    """
    if len(prefix) < SHORTEST:
        raise UsageError(f"{prefix!r} is too short for an id: give at least {SHORTEST} characters.")
    found = [(table, id_) for table in _TABLES for id_ in ids_like(view, table, prefix)]
    if not found and not view.clocks.now:
        return _gone_since(view, prefix)
    if not found:
        raise UsageError(f"Nothing in the record has an id that begins with {prefix!r}.")
    if len(found) > 1:
        raise UsageError(f"Several ids begin with {prefix!r}: {', '.join(i for _, i in found)}.")
    table, id_ = found[0]
    if table is claim:
        return _claim(view, id_)
    return _derived(view, table, id_) if view.clocks.now else _then(view, table, id_)


def ids_like(view: View, table: Table, prefix: str) -> list[str]:
    """Return the first few ids that begin with `prefix`."""
    # "g" comes after the digits of an id.
    begins_so = (table.c.id >= prefix) & (table.c.id < prefix + "g")
    return list(view.connection.scalars(select(table.c.id).where(begins_so).limit(5)))


def _derived(view: View, table: Table, id_: str) -> Row:
    content = view.connection.scalars(select(table.c.content).where(table.c.id == id_)).one()
    if table is contradiction:
        told = loads(content)
        cited = citations(view, {c for _, ids in told["sides"] for c in ids})
        return contradiction_row(view, id_, told, cited)
    claims = citations_of(view, [id_]).get(id_, ())
    if table is standing:
        ask = select(standing.c.tellers).where(standing.c.id == id_)
        told_by = view.connection.scalars(ask).one()
        (row,) = standing_rows(decoded([content]))
        give_claims(row, loads(told_by), claims)
        return row
    return event_row(content, claims=claims)


def _then(view: View, table: Table, id_: str) -> Row:
    """Return what a derived row was then: the one with most of the claims that it has now."""
    claims = _claims_of(view, table, id_)
    rows = Around(view, claims).rows()[_KINDS[table.name]]
    shared = {of: len(of & claims) for of in rows if of & claims}
    if not shared:
        raise UsageError(f"{id_!r} was not in the record then.")
    best = max(shared, key=lambda of: (rows[of].id == id_, shared[of]))
    return _cited(view, rows[best], best)


def _gone_since(view: View, prefix: str) -> Row:
    """Return a derived row of then that has no successor with its id; all are derived for that."""
    rows = Around(view, view.connection.scalars(select(claim.c.id)).all()).rows()
    for kind in rows.values():
        for claims, row in kind.items():
            if row.id.startswith(prefix):
                return _cited(view, row, claims)
    raise UsageError(f"Nothing in the record had an id that begins with {prefix!r} then.")


def _cited(view: View, row: Row, claims: Iterable[str]) -> Row:
    return row if isinstance(row, Contradiction) else replace(row, claims=cite(view, claims))


def _claims_of(view: View, table: Table, id_: str) -> frozenset[str]:
    if table is contradiction:
        row = _derived(view, table, id_)
        assert isinstance(row, Contradiction)  # noqa: S101 -- for the type checker
        return frozenset(cited.claim for side in row.sides for cited in side.claims)
    ask = select(rests_on.c.claim).where(rests_on.c.derived == id_)
    return frozenset(view.connection.scalars(ask))


def _claim(view: View, id_: str) -> ClaimDetail:
    row = view.connection.execute(
        select(claim, report.c.body).join(report).where(claim.c.id == id_)
    ).one()
    reports = report_rows(view, report.c.id == row.report)
    turns = _turns(view, id_)
    if not reports or not turns:
        raise UsageError(f"{id_!r} was not in the record then.")
    told: dict[str, Any] = loads(row.wire) | {"quote": row.quote}
    return ClaimDetail(
        id=id_,
        kind=row.kind,
        wire=told,
        report=reports[0],
        start=row.start,
        end=row.end,
        sentence=row.body[row.sentence_start : row.sentence_end],
        sentence_start=row.sentence_start,
        turns=turns,
        judgements=tuple(j for j in view.judged.judgements if j.subject == id_),
        within=_within(view, id_),
    )


def _within(view: View, id_: str) -> str | None:
    if view.clocks.now:
        return view.connection.scalar(select(rests_on.c.derived).where(rests_on.c.claim == id_))
    rows = Around(view, [id_]).rows()
    held = (row.id for kind in ("standing", "event") for of, row in rows[kind].items() if id_ in of)
    return next(held, None)


def _turns(view: View, id_: str) -> tuple[Turn, ...]:
    ask = (
        select(history.c.made, reading.c.reader, history.c.recorded_at)
        .join_from(history, reading)
        .where(history.c.claim == id_)
        .order_by(history.c.number)
    )
    rows = view.connection.execute(ask).all()
    turns = (Turn(bool(row.made), row.reader, row.recorded_at) for row in rows)
    return tuple(turn for turn in turns if view.clocks.has_learned(turn.recorded_at))
