"""`legation check`: the claims of an article beside what a record says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legation.cli.options import DEFAULT_RECORD, AsJson, Files, Published, examples
from legation.cli.output import show, show_json
from legation.cli.reports import claims_of, named_reports
from legation.cli.rooms import open_record, open_reference
from legation.model import Claims, DataError, Report
from legation.model.rows import row_as_json

if TYPE_CHECKING:
    from legation.record import Checked, Record

EXAMPLES = examples(
    "check article.txt --published 2017-01-27 --reference",
    "check article.txt --record desk.db --html article.html",
    "check articles.jsonl --json",
)


def check(  # noqa: PLR0913, PLR0917 -- one parameter an option
    files: Files,
    record: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            envvar="LEGATION_RECORD",
            help="The record's file, or postgresql://user@host/database.",
        ),
    ] = None,
    reference: Annotated[
        bool, typer.Option("--reference", help="Check against the reference record too.")
    ] = False,
    published: Published = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a page that can be sent to someone.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Set the claims of an article beside the record, which stays as it is.

    Each is contradicted, by what and by which rule; supported, by whom and since when; new to the
    record; or undatable, where nothing says of which day it speaks.
    """
    # With the record, which they tell of.
    from legation.cli.check_page import page  # noqa: PLC0415
    from legation.cli.check_tables import checked_parts  # noqa: PLC0415

    with ExitStack() as opened:
        books = [opened.enter_context(book) for book in _books(record, reference=reference)]
        read = claims_of(named_reports(files, published))
        checks = [(report, _beside(books, report, claims)) for report, claims in read]
    if html is not None:
        _write(html, page(checks))
    if json:
        show_json([_as_json(report, checked) for report, checked in checks])
        return
    for report, checked in checks:
        show(*checked_parts(report, checked), "")


def _books(record: str | None, *, reference: bool) -> Iterator[Record]:
    """Yield the records to check against.

    One that nobody named may be missing if there is the reference record to check against.
    """
    if record is not None or not reference or Path(DEFAULT_RECORD).exists():
        yield open_record(record or DEFAULT_RECORD)
    if reference:
        yield open_reference()


def _beside(books: Sequence[Record], report: Report, claims: Claims) -> list[Checked]:
    """Return what all the records together say to each claim, the gravest first."""
    from legation.record import together  # noqa: PLC0415 -- loaded by now
    from legation.record.checking.words import by_gravity  # noqa: PLC0415 -- likewise

    answers = zip(*(book.check(report, claims) for book in books), strict=True)
    return by_gravity(together(answer) for answer in answers)


def _as_json(report: Report, checked: Sequence[Checked]) -> dict[str, Any]:
    about = {name: getattr(report, name) for name in ("title", "publisher", "published", "url")}
    return {"id": report.ref or report.id, **about, "claims": row_as_json(list(checked))}


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise DataError(f"{path} cannot be written: {error.strerror}.") from error
