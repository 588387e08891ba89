"""How much a record holds, or held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Table, distinct, func, select, true

from legation.record import schema
from legation.record.canonical import loads
from legation.record.contradictions import answer_contradictions
from legation.record.days import days
from legation.record.facts import EventFact, Json, actors_of, by_key, key_of
from legation.record.happening import happenings
from legation.record.reports import report_rows
from legation.record.rows import Stats
from legation.record.schema import claim, claim_index, report
from legation.record.slices import Part
from legation.record.standing import intervals
from legation.record.view import View


def stats(view: View) -> Stats:
    """Return how much the record holds."""
    if not view.clocks.now:
        return _stats_then(view)
    published = view.connection.scalars(select(report.c.published).distinct()).all()
    claims, live = _count(view, claim), _count(view, claim_index, claim_index.c.live == 1)
    return Stats(
        reports=_count(view, report),
        claims=live,
        withdrawn=claims - live,
        standings=_count(view, schema.standing),
        events=_count(view, schema.happening),
        contradictions=_count(view, schema.contradiction),
        actors=view.connection.scalar(select(func.count(distinct(schema.actor_name.c.actor)))) or 0,
        judgements=len(view.judged.judgements),
        **_first_and_last(published),
    )


def _stats_then(view: View) -> Stats:
    """Return how much it held: counted from the claims, which takes its time."""
    rows = report_rows(view)
    ids = [row.id for row in rows]
    facts = view.facts_under(claim.c.report, ids)
    events = [fact for fact in facts if isinstance(fact, EventFact)]
    made = _ever_made(view, ids)
    return Stats(
        reports=len(rows),
        claims=len(facts),
        withdrawn=len(made) - len(facts),
        standings=sum(len(intervals(group)) for _, group in by_key(facts)),
        events=len(happenings(events, view.judged.apart)),
        contradictions=answer_contradictions(view, part=Part(0)).total,
        actors=len({key_of(actor) for kind, told in made for _, actor in actors_of(kind, told)}),
        judgements=len(view.judged.judgements),
        **_first_and_last(row.published for row in rows),
    )


def _ever_made(view: View, reports: Sequence[str]) -> list[tuple[str, Json]]:
    """Return the kind and the wire form of each claim made of the reports by then."""
    rows = list(view.rows(select(claim.c.id, claim.c.kind, claim.c.wire), claim.c.report, reports))
    made = view.ever_made(row.id for row in rows)
    return [(row.kind, loads(row.wire)) for row in rows if row.id in made]


def _first_and_last(published: Iterable[str | None]) -> dict[str, str | None]:
    dates = sorted({date for date in published if date}, key=lambda date: (days(date), date))
    return {
        "first_published": dates[0] if dates else None,
        "last_published": dates[-1] if dates else None,
    }


def _count(view: View, table: Table, where: ColumnElement[bool] | None = None) -> int:
    ask = select(func.count()).select_from(table).where(true() if where is None else where)
    return view.connection.scalar(ask) or 0
