"""`legation add`: reports and their claims into the record."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import typer

from legation import __version__
from legation.cli.options import DEFAULT_RECORD, AsJson, Files, Published, RecordPlace, examples
from legation.cli.output import complain, counted, show, show_json
from legation.cli.phrases import count
from legation.cli.reports import claims_of, named_reports
from legation.cli.rooms import open_record
from legation.model import DataError

if TYPE_CHECKING:
    from legation.record import Added

READER = f"legation {__version__}"
_COUNTS = ("reports", "known", "claims", "withdrawn", "refused")
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
    told = Counter[str]()

    def refuse(error: DataError) -> None:
        complain(str(error))
        told["refused"] += 1

    with open_record(record, create=True) as store:
        pairs = counted(claims_of(named_reports(files, published, refuse)), "reports")
        for added in store.add_all(pairs, reader=READER, refused=refuse):
            told.update(_tally(added))
    if json:
        show_json({key: told[key] for key in _COUNTS})
    else:
        show(_in_words(told))
    if told["refused"]:
        raise typer.Exit(DataError.exit_status)


def _in_words(told: Counter[str]) -> str:
    known = f"; {count(told['known'], 'report')} known already" if told["known"] else ""
    refused = f"; {count(told['refused'], 'report')} refused" if told["refused"] else ""
    added = f"{count(told['reports'], 'report')} and {count(told['claims'], 'claim')} added"
    return added + known + refused + "."


def _tally(added: Added) -> dict[str, int]:
    return {
        "reports": added.new,
        "known": not added.new,
        "claims": added.claims,
        "withdrawn": added.withdrawn,
    }
