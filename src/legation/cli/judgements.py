"""`legation judgements`: what people judged, who and why."""

from __future__ import annotations

from legation.cli.options import DEFAULT_RECORD, AsJson, Known, RecordPlace, examples
from legation.cli.output import show, show_json_array
from legation.cli.record_tables import judgements_table
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

EXAMPLES = examples("judgements", "judgements --record desk.db --json")


def judgements(
    known: Known = None, record: RecordPlace = DEFAULT_RECORD, json: AsJson = False
) -> None:
    """Print all judgements, with who made them, when and why; undone ones say so."""
    with open_record(record) as store:
        rows = store.judgements(known=known)
    if json:
        show_json_array(map(row_as_json, rows))
    elif rows:
        show(judgements_table(rows))
    else:
        show("Nothing in the record has been judged.")
