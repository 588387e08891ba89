"""Legation: a dated, cited record of diplomacy, read out of news reports.

>>> import legation
>>> claims = legation.read("Peru opened an embassy in Oslo on 4 May 2016.")
>>> claims.events[0].type
'SUPPORT'
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from legation.model import (
    Actor,
    Claims,
    DataError,
    Event,
    LegationError,
    Report,
    Span,
    Standing,
    UsageError,
)

if TYPE_CHECKING:
    from legation.reading import Reader
    from legation.record import Record

__version__ = "0.1.0"

# What records are told has read a report.
READER = f"legation {__version__}"

__all__ = [
    "Actor",
    "Claims",
    "DataError",
    "Event",
    "LegationError",
    "Report",
    "Span",
    "Standing",
    "UsageError",
    "open",
    "read",
]


def read(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Claims:
    """Return what a report claims: its events and standings, each with the words it rests on.

    `published` is the EDTF date that relative dates are resolved against. Raises UsageError where
    it is no date.
    """
    from legation.sources import publication_date  # noqa: PLC0415 -- likewise below

    day = publication_date(published) if published is not None else None
    report = Report(text, title=title, publisher=publisher, published=day, url=url)
    return _reader().read(report)


def open(path: str | Path) -> Record:  # noqa: A001 -- `legation.open(path)` reads as what it does
    """Open the record at `path`, made if it is not there.

    `path` is that of an SQLite file, or the address of a PostgreSQL database:
    `postgresql://user@host/name`. Raises DataError where it is no record or cannot be opened.
    """
    from legation.record import Record  # noqa: PLC0415 -- importing the package stays light

    return Record.open(path)


@cache
def _reader() -> Reader:
    from legation.reading import Reader  # noqa: PLC0415 -- loads the language model

    return Reader.load()
