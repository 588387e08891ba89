"""`legation add`: reports and their claims into the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import typer

from legation import READER
from legation.cli.options import DEFAULT_RECORD, AsJson, Files, Published, RecordPlace, examples
from legation.cli.output import complain, counted, show, show_json
from legation.cli.reports import claims_of, named_reports
from legation.cli.rooms import open_record
from legation.model import DataError
from legation.model.phrases import count

if TYPE_CHECKING:
    from legation.record import Added

EXAMPLES = examples(
    "add reports.jsonl",
    "add monday.txt --published 2017-01-30 --record desk.db",
    "add - < report.txt",
)


def add(
    files: Files,
    record: RecordPlace = DEFAULT_RECORD,
    published: Published = None,
    json: AsJson = False,
) -> None:
    """Add reports and their claims to the record.

    The record is made if it is not there. A report that the record has is not added twice. One that
    cannot be kept is named, and the others are added.
    """
    refused: list[DataError] = []

    def refuse(error: DataError) -> None:
        complain(str(error))
        refused.append(error)

    with open_record(record, create=True) as store:
        pairs = counted(claims_of(named_reports(files, published, refuse)), "reports")
        told = tally(store.add_all(pairs, reader=READER, refused=refuse))
    told["refused"] = len(refused)
    if json:
        show_json(told)
    else:
        show(in_words(told))
    if refused:
        raise typer.Exit(DataError.exit_status)


def in_words(told: Mapping[str, int]) -> str:
    """Return a sentence on what was added."""
    known = f"; {count(told['known'], 'report')} known already" if told["known"] else ""
    refused = f"; {count(told['refused'], 'report')} refused" if told["refused"] else ""
    withdrawn = f"; {count(told['withdrawn'], 'claim')} withdrawn" if told["withdrawn"] else ""
    added = f"{count(told['reports'], 'report')} and {count(told['claims'], 'claim')} added"
    return added + known + withdrawn + refused + "."


def tally(added: Iterable[Added]) -> dict[str, int]:
    """Return how many reports and claims were new, known or withdrawn; none refused so far."""
    told = dict.fromkeys(("reports", "known", "claims", "withdrawn", "refused"), 0)
    for one in added:
        told["reports" if one.new else "known"] += 1
        told["claims"] += one.claims
        told["withdrawn"] += one.withdrawn
    return told
