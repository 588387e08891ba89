"""One claim of a record, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from legation.cli.layout import Part, add_row, new_table, stacked
from legation.model import Span, phrases
from legation.model.wire import actor_from_json

if TYPE_CHECKING:
    from legation.record import ClaimDetail, ReportRow

Json = dict[str, Any]


def claim_parts(claim: ClaimDetail) -> list[Part]:
    """Return the report, the sentence with the claim's words marked, and the claim's fields."""
    words = Span(claim.start - claim.sentence_start, claim.end - claim.sentence_start)
    return [
        Text(stacked(*map(phrases.plain, _report(claim.report))), style="bold"),
        Text(""),
        marked(claim.sentence, words),
        _fields_table(claim),
    ]


def marked(sentence: str, words: Span) -> Text:
    """Return a sentence on one line, the words of a claim in it between ‹ and ›, and bold."""
    before = phrases.plain(sentence[: words.start] + "‹")
    after = phrases.plain("›" + sentence[words.end :])
    return Text(before).append(phrases.plain(words.of(sentence)), style="bold").append(after)


def _report(report: ReportRow) -> Iterator[str]:
    yield " · ".join(part for part in (report.ref, report.publisher, report.published) if part)
    yield report.title or ""
    yield report.url or ""


def _fields_table(claim: ClaimDetail) -> Table:
    table = new_table(("", 12), ("", 1), airy=False)
    table.show_header = False
    fields = _event(claim.wire) if claim.kind == "event" else _standing(claim.wire)
    for name, value in (*fields, *_life(claim)):
        if value:
            add_row(table, name, value)
    return table


def _event(wire: Json) -> Iterator[tuple[str, str]]:
    yield "event", " ".join(part for part in (wire["type"], wire["mode"], wire["status"]) if part)
    yield "date", wire["date"] or "not known"
    yield "who", _actors(wire["source"])
    yield "whom", _actors(wire["target"])
    yield "place", wire["place"] or ""
    yield "says", _actors([wire["attribution"]] if wire["attribution"] else [])


def _standing(wire: Json) -> Iterator[tuple[str, str]]:
    yield "standing", wire["relation"]
    yield "role", wire["role"] or ""
    yield "who", _actors([wire["subject"]])
    yield "to whom", _actors([wire["object"]])
    yield "held", phrases.interval(wire["start"], wire["end"]) or "not known when"
    yield "holds", wire["holds"]


def _life(claim: ClaimDetail) -> Iterator[tuple[str, str]]:
    yield "why", claim.wire["why"]
    yield "characters", f"{claim.start} to {claim.end} of report {claim.report.id}"
    yield "claim", claim.id
    yield "part of", claim.within or "nothing: it does not count"
    for turn in claim.turns:
        yield "read" if turn.made else "withdrawn", f"{turn.recorded_at} by {turn.reader}"
    for judgement in claim.judgements:
        undone = ", undone" if judgement.undone else ""
        yield "judged", f"{judgement.verdict} by {judgement.by}: {judgement.why}{undone}"


def _actors(wire: list[Json]) -> str:
    return phrases.actors(map(actor_from_json, wire)) if wire else ""
