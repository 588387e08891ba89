"""The reports of a record: listed and searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select, true

from legation.model import Report, UsageError
from legation.record.rows import Found, ReportRow
from legation.record.schema import claim, claim_index, report
from legation.record.view import View
from legation.record.words import find_words, has_word, snippet

# More reports than any record has.
_ALL: Final = 2**31 - 1


def report_rows(view: View, where: ColumnElement[bool] | None = None) -> list[ReportRow]:
    """Return the reports for which `where` holds, in the order in which they were added."""
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
        )
        .where(true() if where is None else where)
        .order_by(columns.number)
    )
    rows = [row for row in view.connection.execute(ask).all() if is_there(view, row)]
    counts = _claims_of_reports(view, [row.id for row in rows])
    return [ReportRow(*row, counts.get(row.id, 0)) for row in rows]


def kept_report(view: View, id_: str) -> Report:
    """Return a report as it was added; raises UsageError where the record has none of this id."""
    row = view.connection.execute(select(report).where(report.c.id == id_)).one_or_none()
    if row is None:
        raise UsageError(f"The record has no report {id_}.")
    return Report(
        text=row.body,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        url=row.url,
        retrieved=row.retrieved,
        ref=row.ref,
    )


def is_there(view: View, row: Any) -> bool:
    """Tell of a report's row whether the clocks let it through."""
    return view.clocks.has_said(row.published) and view.clocks.has_learned(row.recorded_at)


def _claims_of_reports(view: View, ids: Iterable[str]) -> dict[str, int]:
    """Return how many claims of each report count."""
    if not view.clocks.now:
        return Counter(fact.source.report for fact in view.facts_under(claim.c.report, ids))
    ask = (
        select(claim.c.report, func.count().label("number"))
        .join(claim_index, claim_index.c.claim == claim.c.id)
        .where(claim_index.c.live == 1)
        .group_by(claim.c.report)
    )
    return {row.report: row.number for row in view.rows(ask, claim.c.report, ids)}


def search(view: View, words: str, limit: int) -> list[Found]:
    """Return the reports that have all the words, the best first, with the place they stand at.

    Case and diacritics do not tell. Raises UsageError where there is no word.
    """
    if not has_word(words):
        raise UsageError("There is no word to search for.")
    found: list[Found] = []
    # Only those count that the clocks let through, so that more may have to be looked at.
    for number in find_words(view.connection, words, limit if view.clocks.now else _ALL):
        found += _found(view, number, words)
        if len(found) == limit:
            break
    return found


def _found(view: View, number: int, words: str) -> list[Found]:
    has_number = report.c.number == number
    body = view.connection.scalars(select(report.c.body).where(has_number)).one()
    return [Found(row, snippet(body, words)) for row in report_rows(view, has_number)]
