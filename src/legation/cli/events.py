"""`legation events`: who did what to whom, in order."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    Known,
    OnDay,
    RecordPlace,
    SaidBy,
    examples,
)
from legation.cli.output import show, show_json_array
from legation.cli.record_tables import events_table
from legation.cli.rooms import first_day, last_day, open_record
from legation.model.rows import row_as_json

EXAMPLES = examples(
    "events --source Turkey --target Israel",
    "events --type SANCTION --from 2016 --to 2017-03",
    "events --target NATO --json",
)


def events(  # noqa: PLR0913, PLR0917 -- one parameter an option
    source: Annotated[str | None, typer.Option(metavar="ACTOR", help="Who did it.")] = None,
    target: Annotated[str | None, typer.Option(metavar="ACTOR", help="To whom.")] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type, such as REJECT.")
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="Not before this day, month or year."),
    ] = None,
    to: Annotated[
        str | None, typer.Option(metavar="DATE", help="Not after this day, month or year.")
    ] = None,
    on: OnDay = None,
    known: Known = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print who did what to whom, in order.

    What has no date comes last.
    """
    with open_record(record) as store:
        rows = store.events(
            source=source,
            target=target,
            type=type_,
            since=first_day(from_),
            until=last_day(to),
            on=on,
            known=known,
            said_by=said_by,
        )
    if json:
        show_json_array(map(row_as_json, rows))
    elif rows:
        show(events_table(rows))
    else:
        show("The record has no such event.")
