"""`legation explain`: each sentence, its parse, what was made of it and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from legation.cli import rooms
from legation.cli.claim_tables import heading
from legation.cli.layout import Part, add_row, new_table, stacked
from legation.cli.options import AsJson, Published, examples
from legation.cli.output import show, show_json_array
from legation.cli.reports import named_reports
from legation.model import Claims, Event, Standing, phrases

if TYPE_CHECKING:
    from spacy.tokens import Span

    from legation.reading import Dropped

EXAMPLES = examples("explain report.txt --published 2017-01-27", "explain report.txt --json")


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
    published: Published = None,
    json: AsJson = False,
) -> None:
    """Print what was made of each sentence, and why.

    Its words with their tags and what they depend on, then its claims with the frames that made
    them, then what could have been an event and is none. FILE is one that `legation read` takes.
    """
    from legation.reading.explained import explained  # noqa: PLC0415 -- `--help` must not load it

    opened = rooms.read_openly(named_reports([file], published))
    if json:
        show_json_array(explained(*one) for one in opened)
        return
    for report, doc, claims, dropped in opened:
        show(heading(report), "")
        for sentence in doc.sents:
            show(*_parts(sentence, claims, dropped), "")


def _parts(sentence: Span, claims: Claims, dropped: Sequence[Dropped]) -> Iterator[Part]:
    from legation.reading.explained import within  # noqa: PLC0415 -- loaded by now

    yield Text(phrases.plain(sentence.text), style="bold")
    yield _parse_table(sentence)
    events, standings = within(sentence, claims.events), within(sentence, claims.standings)
    yield _claims_table(events, standings) if events or standings else Text("  claims nothing")
    for one in within(sentence, dropped):
        words = sentence.doc.text[one.at.start : one.at.end]
        yield Text(f"  not {one.type} by “{phrases.plain(words)}”: {one.why}", style="dim")


def _parse_table(sentence: Span) -> Table:
    table = new_table(("word", 3), ("tag", 10), ("relation", 15), ("to", 2), airy=False)
    for token in sentence:
        if not token.is_space:
            head = "" if token.head.i == token.i else token.head.text
            add_row(table, token.text, token.tag_, token.dep_, head)
    return table


def _claims_table(events: Sequence[Event], standings: Sequence[Standing]) -> Table:
    table = new_table(("claim", 12), ("who → whom", 2), ("when", 15), ("why", 3))
    for event in events:
        who = f"{phrases.actors(event.source)} → {phrases.actors(event.target)}"
        what = stacked(event.type, phrases.status(event.status))
        add_row(table, what, who, phrases.date(event.date), event.why)
    for standing in standings:
        who = f"{phrases.actor(standing.subject)} → {phrases.actor(standing.object)}"
        what = stacked(standing.relation, phrases.holds(standing.holds))
        add_row(table, what, who, phrases.interval(standing.start, standing.end), standing.why)
    return table
