"""`legation diff`: what the record learned between two of its moments."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.options import DEFAULT_RECORD, AsJson, RecordPlace, SaidBy, examples
from legation.cli.output import show, show_json_array
from legation.cli.rooms import open_record
from legation.model.phrases import plain
from legation.model.rows import row_as_json

EXAMPLES = examples("diff 2026-11-01", "diff 2026-11-01 2026-11-08 --json")


def diff(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A day, to its end, or a time.")],
    after: Annotated[
        str | None,
        typer.Argument(metavar="AFTER", help="A later one, else now.", show_default=False),
    ] = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print what is new, changed or gone in the record since a day, a sentence each."""
    with open_record(record) as store:
        changes = store.diff(before, after, said_by=said_by)
    if json:
        show_json_array(map(row_as_json, changes))
        return
    for change in changes:
        show(plain(change.says))
    if not changes:
        show("Nothing in the record has changed.")
