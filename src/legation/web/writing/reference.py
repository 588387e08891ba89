"""The reference record, to set beside the record what it has of the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock

from legation.record import Record
from legation.reference import reports
from legation.web.gazetteer import gazetteer

_ALONE = Lock()


@contextmanager
def reference() -> Iterator[Record]:
    """Give the reference record, to one at a time, for it is in memory and has one connection."""
    with _ALONE:
        yield _held()


@cache
def _held() -> Record:
    """Return it, made when it is first asked for; it is the same for everybody."""
    return Record.holding(reports(gazetteer()))
