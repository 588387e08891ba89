"""Opening the file that a record lives in, and saying plainly why that cannot be done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from legation.model import DataError
from legation.record.schema import (
    DERIVATION_VERSION,
    SCHEMA_VERSION,
    about,
    metadata,
)

MEMORY: Final = ":memory:"
# Seconds to wait for another process that is writing.
PATIENCE: Final = 5

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


class Store:
    """One file of a record: reads see whole transactions, and one process writes at a time."""

    def __init__(self, path: str | Path, *, create: bool) -> None:
        self.name = str(path)
        if self.name != MEMORY:
            _check_path(Path(path), create=create)
        self._engine = _engine(self.name)
        try:
            with self._plainly():
                self._prepare(create=create)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection whose answers all come from one moment of the record."""
        with self._plainly(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept together, or not at all."""
        with self._plainly(), self._engine.connect() as plain:
            connection = plain.execution_options(legation_writes=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def derived_by_other_rules(self) -> bool:
        """Tell whether the derived tables were made by other rules than today's."""
        with self.read() as connection:
            return _number(connection, "derivation") != DERIVATION_VERSION

    def mark_derived(self, connection: Connection) -> None:
        """Note that the derived tables follow from today's rules."""
        connection.execute(
            update(about).where(about.c.key == "derivation").values(value=str(DERIVATION_VERSION))
        )

    def _prepare(self, *, create: bool) -> None:
        with self._engine.connect() as connection, connection.begin():
            tables = inspect(connection).get_table_names()
            if about.name in tables:
                self._check_schema(connection)
                return
        if tables or not create:
            raise DataError(f"{self.name} is no record of Legation.")
        self._write_ahead()
        with self.write() as connection:
            # Another process may have been first.
            if about.name not in inspect(connection).get_table_names():
                _create(connection)

    def _write_ahead(self) -> None:
        """Let readers go on while one process writes; the file remembers it."""
        plain = self._engine.raw_connection()
        try:
            plain.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            plain.close()

    def _check_schema(self, connection: Connection) -> None:
        schema = _number(connection, "schema")
        if schema != SCHEMA_VERSION:
            raise DataError(
                f"{self.name} is a record of schema {schema}, which this version of Legation "
                f"(schema {SCHEMA_VERSION}) does not read."
            )

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise DataError(f"The record {self.name}: {_meaning(error)}.") from error


def _meaning(error: Exception) -> str:
    said = str(getattr(error, "orig", None) or error)
    for sign, meaning in _TROUBLE:
        if sign in said.lower():
            return meaning
    return said


def _check_path(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise DataError(f"{path} is a folder, not a record.")
    if not path.exists() and not create:
        raise DataError(f"There is no record at {path}.")
    if not path.parent.is_dir():
        raise DataError(f"There is no folder {path.parent} for the record {path.name}.")


def _engine(name: str) -> Engine:
    arguments: dict[str, Any] = {"connect_args": {"timeout": PATIENCE}}
    if name == MEMORY:
        arguments = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    engine = create_engine(URL.create("sqlite+pysqlite", database=name), **arguments)
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: sqlite3.Connection, _: object) -> None:
    """Leave BEGIN to `_begin`, and hold what the schema promises."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -65536")  # KiB


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: taking it later could fail half way.
    writes = connection.get_execution_options().get("legation_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _create(connection: Connection) -> None:
    metadata.create_all(connection, checkfirst=False)
    facts = {"schema": SCHEMA_VERSION, "derivation": DERIVATION_VERSION}
    rows = [{"key": key, "value": str(value)} for key, value in facts.items()]
    connection.execute(insert(about), rows)


def _number(connection: Connection, key: str) -> int:
    return int(connection.scalar(select(about.c.value).where(about.c.key == key)) or 0)
