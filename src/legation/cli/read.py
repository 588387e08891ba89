"""`legation read`: what reports claim."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from legation.cli.claim_tables import claims_parts
from legation.cli.options import Files, Published, examples
from legation.cli.output import as_json, counted, show, show_json_array
from legation.cli.reports import claims_of, named_reports
from legation.model import Claims, Report
from legation.model.wire import claims_to_json

Pairs: TypeAlias = Iterable[tuple[Report, Claims]]

EXAMPLES = examples(
    "read report.txt --published 2017-01-27",
    "read examples/nato-israel.jsonl",
    "read reports.jsonl.gz --format jsonl > claims.jsonl",
    "read - < report.txt",
)


class Format(StrEnum):
    """How claims are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


def read(
    files: Files,
    published: Published = None,
    form: Annotated[
        Format, typer.Option("--format", help="Tables, one JSON array, or one report a line.")
    ] = Format.table,
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Print what reports claim.

    Events and standings, dated, with the words they rest on.
    """
    pairs = claims_of(named_reports(files, published))
    _PRINTERS[Format.json if json else form](pairs)


def _print_tables(pairs: Pairs) -> None:
    for report, claims in pairs:
        show(*claims_parts(report, claims), "")


def _print_json(pairs: Pairs) -> None:
    show_json_array(claims_to_json(claims, report) for report, claims in _watched(pairs))


def _print_lines(pairs: Pairs) -> None:
    for report, claims in _watched(pairs):
        print(as_json(claims_to_json(claims, report)))


def _watched(pairs: Pairs) -> Pairs:
    """Count the reports on standard error while the claims go elsewhere."""
    return pairs if sys.stdout.isatty() else counted(pairs, "reports")


_PRINTERS = {Format.table: _print_tables, Format.json: _print_json, Format.jsonl: _print_lines}
