"""SQLite: a record in one file, with readers going on while one process writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from legation.model import DataError
from legation.record.database import base
from legation.record.database.base import Database, writes

MEMORY: Final = ":memory:"

# What SQLite says, and what that means to a person.
_TROUBLE: Final = (
    ("is locked", "another program is writing to it"),
    ("readonly", "it is read-only"),
    ("not a database", "it is no record, or damaged"),
    ("malformed", "it is damaged"),
    ("is full", "the disk is full"),
    ("disk i/o", "the disk cannot be read or written"),
    ("unable to open", "it cannot be opened"),
)


class SQLite(Database):
    """A file, or memory for a record that is kept nowhere."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(str(path), _engine(str(path)))
        self._path = None if str(path) == MEMORY else Path(path)

    def check(self, *, create: bool) -> None:
        """Raise DataError where there is no file, or none can be made."""
        path = self._path
        if path is None:
            return
        if path.is_dir():
            raise DataError(f"{path} is a folder, not a record.")
        if not path.exists() and not create:
            raise DataError(f"There is no record at {path}.")
        if not path.parent.is_dir():
            raise DataError(f"There is no folder {path.parent} for the record {path.name}.")

    def prepare(self) -> None:
        """Let readers go on while one process writes; the file remembers it."""
        plain = self.engine.raw_connection()
        try:
            plain.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            plain.close()

    def begin(self, connection: Connection) -> None:
        """Begin; a writer takes its lock at once, for taking it later could fail half way."""
        if writes(connection):
            # A batch touches pages all over a large file, and what does not fit is written twice.
            connection.exec_driver_sql("PRAGMA cache_size = -262144")  # KiB
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("BEGIN")

    def meaning(self, error: Exception) -> str:
        """Return in plain words what SQLite complains of."""
        said = str(getattr(error, "orig", None) or error)
        for sign, meaning in _TROUBLE:
            if sign in said.lower():
                return meaning
        return said

    @property
    def complaints(self) -> tuple[type[Exception], ...]:
        """SQLite's own errors, as when a transaction is ended."""
        return (sqlite3.Error,)


def _engine(name: str) -> Engine:
    arguments: dict[str, Any] = {"connect_args": {"timeout": base.PATIENCE}}
    if name == MEMORY:
        arguments = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    engine = create_engine(URL.create("sqlite+pysqlite", database=name), **arguments)
    event.listen(engine, "connect", _settle)
    return engine


def _settle(connection: sqlite3.Connection, _: object) -> None:
    """Leave BEGIN to `SQLite.begin`, and hold what the schema promises."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -65536")  # KiB
