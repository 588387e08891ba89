"""`legation standings`: what stood between whom, on a day, as known on another."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    Known,
    RecordPlace,
    SaidBy,
    examples,
)
from legation.cli.output import show, show_json_array
from legation.cli.record_tables import standings_table
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

EXAMPLES = examples(
    "standings --relation member --object NATO --on 2015-06-01",
    "standings --subject Israel --object NATO",
    "standings --relation envoy --known 2017-02-01 --json",
)


def standings(  # noqa: PLR0913, PLR0917 -- one parameter an option
    relation: Annotated[
        str | None, typer.Option(metavar="RELATION", help="member, partner, mission, envoy, …")
    ] = None,
    subject: Annotated[str | None, typer.Option(metavar="ACTOR", help="Who stands in it.")] = None,
    object_: Annotated[
        str | None, typer.Option("--object", metavar="ACTOR", help="To whom or what.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Say of each whether it held on that day.")
    ] = None,
    known: Known = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print what stood between whom, and since when.

    Who was a member, partner, candidate or suspended; who kept a mission or an envoy where; who
    held which office; who was party to what; relations, recognition, sanctions, objections, forces,
    conflicts.
    """
    with open_record(record) as store:
        rows = store.standings(
            relation=relation, subject=subject, object=object_, on=on, known=known, said_by=said_by
        )
    if json:
        show_json_array(map(row_as_json, rows))
    elif rows:
        show(standings_table(rows))
    else:
        show("The record has no such standing.")
