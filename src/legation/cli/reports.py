"""The reports that a person named, and what is claimed in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from legation.cli import rooms
from legation.cli.output import complain
from legation.model import Claims, DataError, Report
from legation.sources import publication_date, read_reports


def named_reports(
    files: Iterable[str],
    published: str | None,
    refused: Callable[[DataError], None] | None = None,
) -> Iterator[Report]:
    """Yield the reports of files; `published` is as typed, for those without a date.

    `refused` is told of lines that are no report.
    """
    date = None if published is None else publication_date(published)
    for file in files:
        yield from read_reports(file, date, refused)


def claims_of(reports: Iterable[Report]) -> Iterator[tuple[Report, Claims]]:
    """Yield each report with its claims; warnings go to standard error.

    A report without text or in another language claims nothing.
    """
    for report, claims in rooms.reader().read_all(reports):
        for warning in claims.warnings:
            complain(f"{report.ref or report.id}: {warning}")
        yield report, claims
