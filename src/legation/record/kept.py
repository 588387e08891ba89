"""Keeping a report and its claims: inserts only, the same report twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, func, insert, select

from legation.model import (
    EVENT_TYPES,
    HOLDS,
    RELATIONS,
    STATUSES,
    Claims,
    DataError,
    Event,
    Report,
    Span,
    Standing,
    UsageError,
)
from legation.model.wire import claim_id, claims_to_json
from legation.record import schema
from legation.record.canonical import dumps
from legation.record.days import days
from legation.record.rows import Added
from legation.record.sentence import around, mark
from legation.record.words import add_words

Json = dict[str, Any]

_KINDS: Final = (("event", "events"), ("standing", "standings"))


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping a report changed: the claims that now stand, and those that no longer do."""

    added: Added
    made: tuple[str, ...] = field(default=())
    withdrawn: tuple[str, ...] = field(default=())


def keep(
    connection: Connection, report: Report, claims: Claims, reader: str | None, at: str
) -> Kept:
    """Keep a report, and the claims that a reader now makes of it.

    Claims that an earlier reading made and this one does not are withdrawn, which is a row.
    """
    _check_report(report)
    rows = {row["id"]: row for row in _claim_rows(report, claims)}
    known = _made_before(connection, report.id)
    is_new = known is None
    made = [row for id_, row in rows.items() if not (known or {}).get(id_)]
    withdrawn = [id_ for id_, stands in (known or {}).items() if stands and id_ not in rows]
    added = Added(report.id, is_new, len(made), len(withdrawn))
    if not added.changed:
        return Kept(added)
    if is_new:
        row = _report_row(report, next_number(connection, schema.report), at)
        connection.execute(insert(schema.report), [row])
        add_words(connection, row["number"], report.title, report.text)
    number = next_number(connection, schema.reading)
    reading = {"number": number, "report": report.id, "reader": reader, "recorded_at": at}
    connection.execute(insert(schema.reading), [reading])
    unknown = [row for row in made if row["id"] not in (known or {})]
    if unknown:
        connection.execute(insert(schema.claim), unknown)
    ids = tuple(row["id"] for row in made)
    became = [(id_, 1) for id_ in ids] + [(id_, 0) for id_ in withdrawn]
    first = next_number(connection, schema.history)
    history = [
        {"number": first + n, "claim": id_, "reading": number, "made": is_made, "recorded_at": at}
        for n, (id_, is_made) in enumerate(became)
    ]
    if history:
        connection.execute(insert(schema.history), history)
    return Kept(added, ids, tuple(withdrawn))


def next_number(connection: Connection, table: Table) -> int:
    """Return the number of the next row, counted from one, without gaps.

    A database's own counter would leave a gap wherever a transaction came to nothing.
    """
    return (connection.scalar(select(func.max(table.c.number))) or 0) + 1


def record_time(connection: Connection, at: datetime | None) -> str:
    """Return the time of a change as UTC text.

    Record time never runs backwards: a time before the last one in the record is taken for that
    one. None asks the clock. Raises UsageError for a time without a zone.
    """
    moment = utc_text(datetime.now(UTC) if at is None else at)
    last = [
        connection.scalar(select(table.c.recorded_at).order_by(table.c.number.desc()).limit(1))
        for table in (schema.reading, schema.judgement)
    ]
    return max(moment, *(time or "" for time in last))


def utc_text(at: datetime) -> str:
    """Return a time in the form in which times are kept; it sorts as text."""
    if at.tzinfo is None:
        raise UsageError(f"The time {at.isoformat()} has no zone, so it is no moment.")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _made_before(connection: Connection, report: str) -> dict[str, bool] | None:
    """Return the claims ever made of a report, and whether each stands; None if it is unknown."""
    if (
        connection.scalar(select(schema.report.c.number).where(schema.report.c.id == report))
        is None
    ):
        return None
    rows = connection.execute(
        select(schema.history.c.claim, schema.history.c.made)
        .join(schema.reading, schema.reading.c.number == schema.history.c.reading)
        .where(schema.reading.c.report == report)
        .order_by(schema.history.c.number)
    )
    return {id_: bool(made) for id_, made in rows}


def _check_report(report: Report) -> None:
    """Raise DataError for a report that cannot be kept or dated."""
    written = (report.ref, report.title, report.text, report.publisher, report.url)
    try:
        "".join(part for part in written if part).encode("utf-8")
    except UnicodeEncodeError as error:
        raise DataError(f"A report has half a character: {error.reason}.") from error
    if any("\0" in part for part in written if part):
        raise DataError(f"The report {report.ref or report.id} holds a NUL, which is no character.")
    for what, value in (("published", report.published), ("retrieved", report.retrieved)):
        _check_date(value, f"The report {report.ref or report.id}: {what}")


def _report_row(report: Report, number: int, at: str) -> Json:
    return {
        "number": number,
        "id": report.id,
        "ref": report.ref,
        "title": report.title,
        "body": report.text,
        "publisher": report.publisher,
        "published": report.published,
        "url": report.url,
        "retrieved": report.retrieved,
        "recorded_at": at,
    }


def _claim_rows(report: Report, claims: Claims) -> Iterable[Json]:
    if claims.report != report.id:
        raise DataError(f"The claims of report {claims.report} were given for {report.id}.")
    spoken = claims_to_json(claims, report)
    for kind, name in _KINDS:
        for claim, said in zip(spoken[name], getattr(claims, name), strict=True):
            _check(kind, claim, report)
            evidence = claim["evidence"] if kind == "standing" else claim
            at = Span(evidence["start"], evidence["end"])
            sentence = around(report.text, at)
            yield {
                "id": claim_id(report.id, claim),
                "report": report.id,
                "kind": kind,
                "start": at.start,
                "end": at.end,
                "sentence_start": sentence.start,
                "sentence_end": sentence.end,
                "words": mark(sentence.of(report.text)),
                "quote": claim["quote"],
                "wire": dumps(_with_kinds(claim, said)),
            }


def _with_kinds(claim: Json, said: Event | Standing) -> Json:
    """Return the wire form without the quote, but with the actors' kinds, which tell who they are.

    The kinds are no part of a claim's id: knowing an actor better does not make another claim.
    """
    told = {name: value for name, value in claim.items() if name != "quote"}
    for side in ("source", "target", "subject", "object", "attribution"):
        actors = getattr(said, side, None)
        if isinstance(actors, tuple):
            told[side] = [
                row | {"kind": a.kind} for row, a in zip(claim[side], actors, strict=True)
            ]
        elif actors is not None:
            told[side] = claim[side] | {"kind": actors.kind}
    return told


def _check(kind: str, claim: Json, report: Report) -> None:
    """Raise DataError for a claim that nothing could be derived from."""
    where = f"A claim of report {report.ref or report.id}"
    words = (
        (("relation", RELATIONS), ("holds", HOLDS))
        if kind == "standing"
        else (("type", EVENT_TYPES), ("status", STATUSES))
    )
    for name, allowed in words:
        if claim[name] not in allowed:
            raise DataError(f"{where}: {claim[name]!r} is no {name}.")
    for name in ("start", "end") if kind == "standing" else ("date",):
        _check_date(claim[name], f"{where}: {name}")
    evidence = claim["evidence"] if kind == "standing" else claim
    if not 0 <= evidence["start"] < evidence["end"] <= len(report.text):
        raise DataError(f"{where}: its words are not in the text.")


def _check_date(value: str | None, where: str) -> None:
    if value is None:
        return
    try:
        days(value)
    except UsageError as error:
        raise DataError(f"{where}: {value!r} is no date.") from error
