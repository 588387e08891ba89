"""`legation rebuild`: everything derived, derived again."""

from __future__ import annotations

from legation.cli.options import DEFAULT_RECORD, RecordPlace, examples
from legation.cli.output import show
from legation.cli.rooms import open_record

EXAMPLES = examples("rebuild", "rebuild --record desk.db")


def rebuild(record: RecordPlace = DEFAULT_RECORD) -> None:
    """Derive standings, events and contradictions again from what is kept.

    The answers stay the same; it is there to be sure of that.
    """
    with open_record(record) as store:
        store.rebuild()
    show("Everything that follows from what is kept is derived again.")
