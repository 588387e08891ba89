"""Searching: claims by words, actors, type and publication; reports by words and publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, literal, or_, select

from legation.model import EVENT_TYPES, RELATIONS, UsageError
from legation.record.asked import actor_keys
from legation.record.claim_words import claims_having
from legation.record.claims import read_claims
from legation.record.events import acting_for
from legation.record.facts import EventFact, Fact
from legation.record.reports import is_there, report_rows
from legation.record.rows import ReadClaim, ReportRow
from legation.record.schema import (
    claim,
    claim_actor,
    claim_index,
    happening,
    report,
    rests_on,
    standing,
)
from legation.record.slices import Part, Slice
from legation.record.view import View
from legation.record.words import has_word, reports_having

# Newest first: as published, those not dated last; or as the record learned of them.
_PUBLISHED: Final = (report.c.published.is_(None), report.c.published.desc())
_LEARNED: Final = (report.c.number.desc(),)
_IN_TEXT: Final = (claim.c.start, claim.c.id)


@dataclass(frozen=True, slots=True)
class SearchQuestion:
    """What is searched for; None searches for any.

    `type` is a type of events or a relation, `since` and `until` are days of publication, and
    `learned` asks for what the record learned last first, not what was published last.
    """

    words: str | None = None
    actor: str | None = None
    type: str | None = None
    publisher: str | None = None
    since: int | None = None
    until: int | None = None
    learned: bool = False


def search_claims(view: View, asked: SearchQuestion, part: Part) -> Slice[ReadClaim]:
    """Return the claims that count and are as asked, newest first.

    Raises UsageError for words without a word, and for a type that is none.
    """
    _check(asked)
    of_claim = claim.join(report, report.c.id == claim.c.report).join(
        claim_index, claim_index.c.claim == claim.c.id
    )
    ask = select(claim.c.id).select_from(of_claim).where(*_conditions(view, asked))
    ordered = ask.order_by(*(() if asked.learned else _PUBLISHED), *_LEARNED, *_IN_TEXT)
    # All of them, because sorting them takes what counting them would.
    ids = list(view.connection.scalars(ordered))
    if not view.clocks.now:
        ids = _then(view, ids, asked.type)
    return Slice(_in_order(view, part.cut(ids)), len(ids))


def list_reports(view: View, asked: SearchQuestion, part: Part) -> Slice[ReportRow]:
    """Return the reports as asked, what was added last first; `actor` and `type` do not tell."""
    _check(asked)
    told = [*_publication(asked)]
    if asked.words is not None:
        told.append(report.c.number.in_(reports_having(view.connection, asked.words)))
    if not view.clocks.now:
        whole = _reports_then(view, told)
        rows = report_rows(view, report.c.number.in_(part.cut(whole)))
        return Slice(rows[::-1], len(whole))
    ask = select(report.c.number).where(*told)
    numbers = view.connection.scalars(part.of(ask.order_by(*_LEARNED))).all()
    rows = report_rows(view, report.c.number.in_(numbers))
    return Slice(rows[::-1], part.total(view, ask, len(rows)))


def _reports_then(view: View, told: Sequence[ColumnElement[bool]]) -> list[int]:
    """Return the numbers of the reports that were there when the clocks said so."""
    columns = report.c
    ask = select(columns.number, columns.published, columns.recorded_at).where(*told)
    rows = view.connection.execute(ask.order_by(*_LEARNED)).all()
    return [row.number for row in rows if is_there(view, row)]


def _check(asked: SearchQuestion) -> None:
    if asked.words is not None and not has_word(asked.words):
        raise UsageError("There is no word to search for.")
    if asked.type not in (None, *EVENT_TYPES, *RELATIONS):
        raise UsageError(f"{asked.type!r} is neither a type of events nor a relation.")


def _conditions(view: View, asked: SearchQuestion) -> list[ColumnElement[bool]]:
    found = [*_publication(asked)]
    if asked.words is not None:
        found.append(claim.c.id.in_(claims_having(view.connection, asked.words)))
    if asked.actor is not None:
        acts = or_(*acting_for(actor_keys(view, asked.actor)))
        found.append(claim.c.id.in_(select(claim_actor.c.claim).where(acts)))
    if view.clocks.now:
        found.append(claim_index.c.live == 1)
        if asked.type is not None:
            found.append(claim.c.id.in_(_of_type(asked.type)))
    return found


def _of_type(word: str) -> Select[Any]:
    """Return the question for the claims that what is derived of this type rests on."""
    table, column = (
        (happening, happening.c.type) if word in EVENT_TYPES else (standing, standing.c.relation)
    )
    return (
        select(rests_on.c.claim)
        .join_from(table, rests_on, rests_on.c.derived == table.c.id)
        .where(column == word)
    )


def _publication(asked: SearchQuestion) -> list[ColumnElement[bool]]:
    """Return conditions on when and by whom a report was published.

    A publication known to the month counts for every day of it.
    """
    published, found = report.c.published, []
    if asked.publisher is not None:
        found.append(report.c.publisher == asked.publisher)
    if asked.since is not None:
        found.append(published >= _as_precise(asked.since))
    if asked.until is not None:
        found.append(published <= date.fromordinal(asked.until).isoformat())
    return found


def _as_precise(day: int) -> ColumnElement[str]:
    """Return a day written as precisely as a report's publication is."""
    written = literal(date.fromordinal(day).isoformat())
    return func.substr(written, 1, func.length(report.c.published))


def _then(view: View, ids: list[str], word: str | None) -> list[str]:
    """Return those of the claims that counted when the clocks said so, in the same order."""
    counted = {fact.id for fact in view.facts(ids) if word in (None, _word(fact))}
    return [id_ for id_ in ids if id_ in counted]


def _word(fact: Fact) -> str:
    return fact.type if isinstance(fact, EventFact) else fact.relation


def _in_order(view: View, ids: Sequence[str]) -> list[ReadClaim]:
    rows = {row.id: row for row in read_claims(view, ids)}
    return [rows[id_] for id_ in ids]
