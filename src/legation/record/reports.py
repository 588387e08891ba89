"""The reports of a record: listed, counted, searched."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, distinct, func, select, true

from legation.model import UsageError
from legation.record import schema
from legation.record.days import days
from legation.record.rows import Found, ReportRow, Stats
from legation.record.schema import claim, claim_index, report
from legation.record.view import View
from legation.record.words import find_words, has_word, snippet


def report_rows(view: View, where: ColumnElement[bool] | None = None) -> list[ReportRow]:
    """Return the reports for which `where` holds, in the order in which they were added."""
    counted = (
        select(func.count())
        .select_from(claim)
        .join(claim_index, claim_index.c.claim == claim.c.id)
        .where(claim.c.report == report.c.id, claim_index.c.live == 1)
        .scalar_subquery()
    )
    columns = report.c
    ask = (
        select(
            columns.id,
            columns.ref,
            columns.title,
            columns.publisher,
            columns.published,
            columns.url,
            columns.recorded_at,
            counted,
        )
        .where(true() if where is None else where)
        .order_by(columns.number)
    )
    return [ReportRow(*row) for row in view.connection.execute(ask)]


def search(view: View, words: str, limit: int) -> list[Found]:
    """Return the reports that have all the words, the best first, with the place they stand at.

    Case and diacritics do not tell. Raises UsageError where there is no word.
    """
    if not has_word(words):
        raise UsageError("There is no word to search for.")
    numbers = find_words(view.connection, words, limit)
    return [_found(view, number, words) for number in numbers]


def _found(view: View, number: int, words: str) -> Found:
    has_number = report.c.number == number
    body = view.connection.scalars(select(report.c.body).where(has_number)).one()
    return Found(report_rows(view, has_number)[0], snippet(body, words))


def stats(view: View) -> Stats:
    """Return how much the record holds."""
    published = view.connection.scalars(select(report.c.published).distinct()).all()
    dates = sorted((date for date in published if date), key=lambda date: (days(date), date))
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
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
    )


def _count(view: View, table: Table, where: ColumnElement[bool] | None = None) -> int:
    ask = select(func.count()).select_from(table).where(true() if where is None else where)
    return view.connection.scalar(ask) or 0
