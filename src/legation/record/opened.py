"""A record that is open: the place it lives in, and one moment of it to look at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from legation.record.asked import Day, Moment, clocks
from legation.record.deriving import rebuild
from legation.record.store import Store
from legation.record.unswept import unswept
from legation.record.view import View


class Opened:
    """What adding to a record, judging and asking it have in common."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Self:
        """Open the record at `path`, made if missing and `create`; ":memory:" is kept nowhere.

        `path` is a file's, or the address of a PostgreSQL database (`postgresql://user@host/name`).
        A record of an older version is brought up to this one's. Raises DataError for what is no
        record, or one of a newer schema.
        """
        record = cls(Store(path, create=create))
        if record._store.derived_by_other_rules():
            with record._store.write() as connection:
                record._store.remake_derived(connection)
                record._derive_all(connection)
        return record

    @property
    def name(self) -> str:
        """What the record is called: its path, or its address without a password."""
        return self._store.name

    @property
    def address(self) -> str | Path:
        """Where it can be opened once more, by another process say; may hold a password."""
        return self._store.address

    def close(self) -> None:
        """Let go of it."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def rebuild(self) -> None:
        """Derive everything anew from what is kept; the answers stay the same."""
        with self._store.write() as connection:
            self._derive_all(connection)

    def _derive_all(self, connection: Connection) -> None:
        rebuild(View(connection))
        self._store.mark_derived(connection)

    @contextmanager
    def _view(self, known: Moment | None = None, said_by: Day | None = None) -> Iterator[View]:
        setting = clocks(known, said_by)
        with unswept(), self._store.read() as connection:
            yield View(connection, setting)
