"""`legation contradictions`: claims that cannot both hold."""

from __future__ import annotations

from legation.cli.options import DEFAULT_RECORD, AsJson, RecordPlace, examples
from legation.cli.output import show, show_json_array
from legation.cli.record_tables import contradiction_parts
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

EXAMPLES = examples("contradictions", "contradictions --record desk.db --json")


def contradictions(record: RecordPlace = DEFAULT_RECORD, json: AsJson = False) -> None:
    """Print the claims that cannot both hold, each side with its words."""
    with open_record(record) as store:
        rows = store.contradictions()
    if json:
        show_json_array(map(row_as_json, rows))
        return
    for row in rows:
        show(*contradiction_parts(row), "")
    if not rows:
        show("No claims of the record contradict each other.")
