# ruff: noqa: PLC0415 -- each room is imported when a command first needs it, so that `--help` is
# there at once: the parser, the gazetteer and SQLAlchemy take seconds together.
"""Opening the rooms that a command needs."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legation.model import DataError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from spacy.tokens import Doc

    from legation.actors import Gazetteer, Resolution
    from legation.dates import TimeMention
    from legation.model import Claims, Report
    from legation.reading import Dropped, Reader
    from legation.record import Record
    from legation.record.matching import Known
    from legation.web.accounts import Accounts


def reader() -> Reader:
    """Load the reader: the parser, the gazetteer with the user's own rows, the codebook."""
    from legation.reading import Reader

    return Reader.load(extra=own_rows())


def own_rows() -> Path | None:
    """Return the file of a user's own rows for the gazetteer, None for none."""
    own = os.environ.get("LEGATION_GAZETTEER")
    return Path(own) if own else None


def gazetteer(own: Path | None = None) -> Gazetteer:
    """Load the gazetteer, with the rows of a user's own file."""
    from legation.actors import Gazetteer

    return Gazetteer.load(own)


def resolve_actors(
    reports: Iterable[Report], known: Gazetteer
) -> Iterator[tuple[Report, Resolution]]:
    """Yield each report with its mentions of actors, resolved."""
    from legation import actors, language

    pairs = ((report.text, report) for report in reports)
    for doc, report in language.load().pipe(pairs, as_tuples=True):
        yield report, actors.resolve(doc, known, published=report.published, title=report.title)


def read_openly(
    reports: Iterable[Report],
) -> Iterator[tuple[Report, Doc, Claims, Sequence[Dropped]]]:
    """Yield each report with its parse, its claims, and what was considered and let go."""
    from legation.model import Claims
    from legation.sources import unreadable

    one_reader = reader()
    for report in reports:
        page, hindrance = one_reader.open(report), unreadable(report)
        refused = Claims(report.id, warnings=(hindrance,) if hindrance else ())
        claims = refused if hindrance else one_reader.claims(page)
        yield report, page.doc, claims, one_reader.dropped(page)


def find_dates(text: str, published: str | None) -> Sequence[TimeMention]:
    """Return what a text says about time."""
    from legation import dates

    return dates.find(text, published)


def first_day(edtf: str | None) -> date | None:
    """Return the first day of a date as typed, None for none; raises UsageError for no date."""
    from legation.dates import parse

    return None if edtf is None else parse(edtf).first


def last_day(edtf: str | None) -> date | None:
    """Return the last day of a date as typed, None for none; raises UsageError for no date."""
    from legation.dates import parse

    return None if edtf is None else parse(edtf).last


def open_record(place: str, *, create: bool = False) -> Record:
    """Open the record at a place as typed; `create` makes it where there is none."""
    from legation.record import Record

    return Record.open(place, create=create)


def reference_reports() -> Iterator[tuple[Report, Claims]]:
    """Yield the reports of the shipped reference record, with their claims."""
    from legation.reference import reports

    return reports(gazetteer())


def known_names() -> Known:
    """Load what the gazetteer knows of who bore which name when."""
    from legation.record.matching.known import known_by

    return known_by(gazetteer())


def open_reference() -> Record:
    """Open the shipped reference record by itself, in memory."""
    from legation.record import Record

    return Record.holding(reference_reports())


def serve(record: Record, ready: Callable[[str], None], **at: Any) -> None:
    """Show a record's pages; `at` are the fields of `legation.web.Address`."""
    with _needing_web():
        from legation.web import Address, serve
    serve(record, Address(**at), ready=ready, extra=own_rows())


@contextmanager
def accounts(path: Path, *, create: bool = False) -> Iterator[Accounts]:
    """Open the accounts in a file, which `create` makes where there is none."""
    with _needing_web():
        from legation.web.accounts import Accounts, AccountsFile
    file = AccountsFile(path, create=create)
    try:
        yield Accounts(file)
    finally:
        file.close()


@contextmanager
def _needing_web() -> Iterator[None]:
    """Raise DataError where what the pages need is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise DataError(
            f"Pages need {error.name}, which is not installed: pip install 'legation[web]'."
        ) from error
