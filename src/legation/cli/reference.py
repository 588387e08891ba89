"""`legation reference`: the shipped reference record into a record."""

from __future__ import annotations

from typing import Annotated

import typer

from legation import READER
from legation.cli.add import in_words, tally
from legation.cli.options import DEFAULT_RECORD, AsJson, RecordPlace, examples
from legation.cli.output import show, show_json
from legation.cli.rooms import open_record, reference_reports

EXAMPLES = examples("reference", "reference desk.db", "reference --record desk.db --json")


def reference(
    place: Annotated[
        str | None,
        typer.Argument(metavar="RECORD", help="The same as --record.", show_default=False),
    ] = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Add the reference record: who was a member of what, with public sources.

    The record is made if it is not there. What it has already is not added twice, and claims of
    an earlier edition that this one does not make are withdrawn.
    """
    with open_record(place or record, create=True) as store:
        told = tally(store.add_edition(reference_reports(), reader=READER))
    if json:
        show_json(told)
    else:
        show(in_words(told))
