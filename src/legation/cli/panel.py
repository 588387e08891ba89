"""`legation panel`: every standing on every day, month or year, as a file of rows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legation.cli.options import DEFAULT_RECORD, Known, RecordPlace, SaidBy, examples
from legation.cli.output import show
from legation.cli.rooms import first_day, last_day, open_record
from legation.model import UsageError
from legation.model.phrases import count

EXAMPLES = examples(
    "panel members.csv --relation member --from 1949 --to 2020",
    "panel all.parquet --from 2010 --to 2017-06 --every month",
)


def panel(  # noqa: PLR0913, PLR0917 -- one parameter an option
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to: a name in .csv or .parquet.")
    ],
    from_: Annotated[
        str, typer.Option("--from", metavar="DATE", help="From this day, month or year on.")
    ],
    to: Annotated[str, typer.Option(metavar="DATE", help="To this day, month or year.")],
    every: Annotated[
        str, typer.Option(metavar="STEP", help="A row a day, month or year.")
    ] = "year",
    relation: Annotated[
        str | None, typer.Option(metavar="RELATION", help="member, partner, mission, envoy, …")
    ] = None,
    known: Known = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
) -> None:
    """Write whether each standing held: a row for each, on each day, month or year.

    Of a month or a year the first day counts. The answer is yes, no, maybe or disputed.
    """
    first, last = first_day(from_), last_day(to)
    if first is None or last is None:
        raise UsageError("A panel has a first and a last day.")
    with open_record(record) as store:
        rows = store.panel(
            file,
            since=first,
            until=last,
            every=every,
            relation=relation,
            known=known,
            said_by=said_by,
        )
    show(f"{count(rows, 'row')} written.")
