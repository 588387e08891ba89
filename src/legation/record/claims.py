"""Claims as a person looks at them: how they read, how sure they are, what was judged of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from sqlalchemy import Row, Select, Text, cast, func, select

from legation.model import UsageError
from legation.record.canonical import loads
from legation.record.correcting import corrected
from legation.record.judged import OF_CLAIMS, UNDO
from legation.record.reports import report_rows
from legation.record.rows import ReadClaim, ReportDetail, ReportRow
from legation.record.schema import claim, claim_index, judgement, report, rests_on
from legation.record.sureness import sureness, weakest
from legation.record.view import View, chunks

_SENTENCE: Final = func.substr(
    report.c.body, claim.c.sentence_start + 1, claim.c.sentence_end - claim.c.sentence_start
)
_CLAIMS: Final[Select[Any]] = (
    select(claim, _SENTENCE.label("sentence"), rests_on.c.derived)
    .join_from(claim, report)
    .outerjoin(rests_on, rests_on.c.claim == claim.c.id)
)
# The claims of which a judgement stands.
_JUDGED: Final = select(judgement.c.subject).where(
    judgement.c.verdict.in_(OF_CLAIMS),
    cast(judgement.c.number, Text).not_in(
        select(judgement.c.subject).where(judgement.c.verdict == UNDO)
    ),
)


def report_detail(view: View, id_: str) -> ReportDetail:
    """Return a report with the claims that it made by the clocks.

    Claims that a later reading no longer made are left out; those judged wrong are not. Raises
    UsageError where the record had no such report then.
    """
    rows = report_rows(view, report.c.id == id_)
    if not rows:
        raise UsageError(f"The record has no report {id_!r}.")
    text = view.connection.scalars(select(report.c.body).where(report.c.id == id_)).one()
    made = view.connection.scalars(select(claim.c.id).where(claim.c.report == id_)).all()
    return ReportDetail(rows[0], text, tuple(read_claims(view, sorted(view.made(made)))))


def read_claims(view: View, ids: Iterable[str]) -> list[ReadClaim]:
    """Return the claims with these ids, in order of their reports and of their words in them."""
    rows = list(view.rows(_CLAIMS, claim.c.id, ids))
    told = {row.id: row for row in _reports(view, rows)}
    found = [_read(view, row, told[row.report]) for row in rows if row.report in told]
    return sorted(found, key=lambda one: (one.report.id, one.start, -one.end, one.id))


def unsure_claims(view: View, kind: str | None, *, limit: int, skip: int) -> list[ReadClaim]:
    """Return claims that count and that nobody has judged, those that are least sure first."""
    index = claim_index.c
    ask = select(index.claim).order_by(index.sure, index.claim)
    if kind is not None:
        ask = ask.join(claim, claim.c.id == index.claim).where(claim.c.kind == kind)
    if view.clocks.now:
        ask = ask.where(index.live == 1, index.claim.not_in(_JUDGED)).limit(limit).offset(skip)
        ids = list(view.connection.scalars(ask))
    else:
        ids = list(islice(_unjudged_then(view, ask), skip, skip + limit))
    return sorted(read_claims(view, ids), key=lambda one: ids.index(one.id))


def _unjudged_then(view: View, ask: Select[tuple[str]]) -> Iterator[str]:
    """Yield those of the claims that counted when the clocks said so, and were not judged."""
    for some in chunks(view.connection.scalars(ask)):
        counted = {fact.id for fact in view.facts(some)} - view.judged.of_claims.keys()
        yield from (id_ for id_ in some if id_ in counted)


def _reports(view: View, rows: Sequence[Row[Any]]) -> Iterable[ReportRow]:
    ids = sorted({row.report for row in rows})
    return report_rows(view, report.c.id.in_(ids))


def _read(view: View, row: Row[Any], told: ReportRow) -> ReadClaim:
    wire = loads(corrected(row.wire, view.judged.corrected.get(row.id)))
    return ReadClaim(
        id=row.id,
        kind=row.kind,
        wire=wire | {"quote": row.quote},
        report=told,
        start=row.start,
        end=row.end,
        sentence=row.sentence,
        sentence_start=row.sentence_start,
        sure=sureness(wire["why"]),
        weakest=weakest(wire["why"]),
        judgement=view.judged.of_claims.get(row.id),
        within=row.derived if view.clocks.now else None,
    )
