"""`legation actors`: every mention of an actor in a report, and whom it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from legation.cli import rooms
from legation.cli.claim_tables import heading
from legation.cli.layout import add_row, new_table, stacked
from legation.cli.options import AsJson, OwnRows, Published, examples
from legation.cli.output import show, show_json_array
from legation.cli.reports import named_reports
from legation.model import Report, phrases

if TYPE_CHECKING:
    from legation.actors import Gazetteer, Resolution

EXAMPLES = examples("actors report.txt", "actors examples/nato-israel.jsonl --json")


def actors(
    file: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
    published: Published = None,
    own: OwnRows = None,
    json: AsJson = False,
) -> None:
    """Print whom each mention in a report means.

    Each with what it rests on. The file is one that `legation read` takes.
    """
    gazetteer = rooms.gazetteer(own)
    resolved = rooms.resolve_actors(named_reports([file], published), gazetteer)
    if json:
        show_json_array(_as_json(*pair, gazetteer) for pair in resolved)
        return
    for report, resolution in resolved:
        show(heading(report), _table(resolution), "")


def _table(resolution: Resolution) -> Table:
    table = new_table(("words", 3), ("form", 11), ("means", 3), ("why", 3))
    for mention in resolution.mentions:
        meant = stacked(*map(phrases.actor, mention.referents)) or "–"
        add_row(table, mention.words, mention.form, meant, mention.why)
    return table


def _as_json(report: Report, resolution: Resolution, gazetteer: Gazetteer) -> dict[str, Any]:
    from legation.actors import told_mentions  # noqa: PLC0415 -- `--help` must not load it

    return {"id": report.ref or report.id, "mentions": told_mentions(resolution, gazetteer)}
