"""`legation dates`: what a text says about time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from legation.cli import rooms
from legation.cli.layout import add_row, new_table, stacked
from legation.cli.options import AsJson, Published, examples
from legation.cli.output import show, show_json_array
from legation.model.phrases import date
from legation.sources import publication_date

if TYPE_CHECKING:
    from legation.dates import TimeMention

EXAMPLES = examples(
    'dates "It opened last Thursday." --published 2017-01-27',
    'dates "from 1994 to 2005" --json',
)


def dates(
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False)],
    published: Published = None,
    json: AsJson = False,
) -> None:
    """Print what a text says about time.

    Each expression with its meaning as EDTF, and why it means that.
    """
    on = None if published is None else publication_date(published)
    mentions = rooms.find_dates(text, on)
    if json:
        show_json_array(map(_as_json, mentions))
    elif mentions:
        show(_table(mentions))
    else:
        show("The text says nothing about time.")


def _table(mentions: Iterable[TimeMention]) -> Table:
    table = new_table(("words", 2), ("means", 12), ("why", 3))
    for mention in mentions:
        value = date(None if mention.value is None else str(mention.value))
        add_row(table, mention.text, stacked(mention.part, value or mention.amount), mention.why)
    return table


def _as_json(mention: TimeMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "value": _printed(mention.value),
        "range": _printed(mention.range),
        "part": mention.part,
        "amount": mention.amount,
        "relation": mention.relation,
        "why": mention.why,
    }


def _printed(value: object | None) -> str | None:
    return None if value is None else str(value)
