"""Reports and claims as rows of the kept tables, refused where nothing could follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

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
from legation.record.canonical import dumps
from legation.record.days import days
from legation.record.sentence import around, mark

Json = dict[str, Any]

_KINDS: Final = (("event", "events"), ("standing", "standings"))


def sound(
    pairs: Iterable[tuple[Report, Claims]], refused: Callable[[DataError], None]
) -> Iterator[tuple[Report, Claims]]:
    """Give the reports that can be kept and dated; `refused` is told of the others."""
    for report, claims in pairs:
        try:
            check_report(report)
        except DataError as error:
            refused(error)
        else:
            yield report, claims


def report_row(report: Report, number: int, at: str) -> Json:
    """Return a report as a row."""
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


def claim_rows(report: Report, claims: Claims) -> Iterable[tuple[Json, Json]]:
    """Give each claim of a report as a row, and in its wire form with the kinds of its actors.

    Raises DataError for claims of another report, and for a claim that means nothing.
    """
    if claims.report != report.id:
        raise DataError(f"The claims of report {claims.report} were given for {report.id}.")
    spoken = claims_to_json(claims, report)
    for kind, name in _KINDS:
        for claim, said in zip(spoken[name], getattr(claims, name), strict=True):
            _check(kind, claim, report)
            evidence = claim["evidence"] if kind == "standing" else claim
            at = Span(evidence["start"], evidence["end"])
            sentence = around(report.text, at)
            told = _with_kinds(claim, said)
            wire = _written(told, report)
            row = {
                "id": claim_id(report.id, claim),
                "report": report.id,
                "kind": kind,
                "start": at.start,
                "end": at.end,
                "sentence_start": sentence.start,
                "sentence_end": sentence.end,
                "words": mark(sentence.of(report.text)),
                "quote": claim["quote"],
                "wire": wire,
            }
            yield row, told


def _written(told: Json, report: Report) -> str:
    try:
        return dumps(told)
    except TypeError as error:  # the names in claims are of other programs, too
        raise DataError(f"{_a_claim_of(report)} has half a character: {error}.") from error


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


def check_report(report: Report) -> None:
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


def _check(kind: str, claim: Json, report: Report) -> None:
    """Raise DataError for a claim that nothing could be derived from."""
    where = _a_claim_of(report)
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


def _a_claim_of(report: Report) -> str:
    return f"A claim of report {report.ref or report.id}"


def _check_date(value: str | None, where: str) -> None:
    if value is None:
        return
    try:
        days(value)
    except UsageError as error:
        raise DataError(f"{where}: {value!r} is no date.") from error
