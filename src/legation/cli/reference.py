"""`legation reference`: the shipped reference record into a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from legation import READER
from legation.cli.add import in_words, tally
from legation.cli.options import DEFAULT_RECORD, AsJson, RecordPlace, examples
from legation.cli.output import show, show_json
from legation.cli.rooms import open_record, reference_reports
from legation.model import Report

if TYPE_CHECKING:
    from legation.record import Record

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
    pairs = list(reference_reports())
    with open_record(place or record, create=True) as store:
        told = tally(store.add_all(pairs, reader=READER))
        for id_ in _outdated(store, [report for report, _ in pairs]):
            told["withdrawn"] += store.withdraw(id_, reader=READER).withdrawn
    if json:
        show_json(told)
    else:
        show(in_words(told))


def _outdated(store: Record, edition: Sequence[Report]) -> list[str]:
    """Return the reports of earlier editions that still claim something."""
    publishers = {report.publisher for report in edition}
    current = {report.id for report in edition}
    return [
        row.id
        for row in store.reports()
        if row.publisher in publishers and row.claims and row.id not in current
    ]
