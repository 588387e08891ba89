"""`legation stats`: how much a record holds."""

from __future__ import annotations

from legation.cli.layout import add_row, new_table
from legation.cli.options import DEFAULT_RECORD, AsJson, Known, RecordPlace, SaidBy, examples
from legation.cli.output import show, show_json
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

EXAMPLES = examples("stats", "stats --record desk.db --json")


def stats(
    known: Known = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print how much the record holds."""
    with open_record(record) as store:
        held = row_as_json(store.stats(known=known, said_by=said_by))
    if json:
        show_json(held)
        return
    table = new_table(("", 20), ("", 1), airy=False)
    table.show_header = False
    for name, value in held.items():
        add_row(
            table, name.replace("_", " "), f"{value:,}" if isinstance(value, int) else value or "–"
        )
    show(table)
