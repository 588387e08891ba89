"""The file that accounts and sessions are kept in.

It is not the record: a record is for good, and is copied and given to others, while accounts come
and go, belong to the machine that serves, and nobody's password should travel with a record.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    URL,
    Column,
    Connection,
    Engine,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    create_engine,
    event,
    insert,
    inspect,
    select,
)
from sqlalchemy.exc import DBAPIError

from legation.model import DataError, UnavailableError

VERSION: Final = 1
# Seconds to wait for another process that is writing, a command beside the server.
_PATIENCE: Final = 5

metadata = MetaData()

# Times are seconds since 1970. `folded` is the name without case, by which it is unique. Who was
# removed has no password; the row stays, so that the name in judgements never means somebody else.
account = Table(
    "account",
    metadata,
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("password", Text),
    Column("made_at", Integer, nullable=False),
    Column("removed_at", Integer),
)
# `token` is the hash of what the browser has: who reads the file cannot log in with it.
session = Table(
    "session",
    metadata,
    Column("token", Text, primary_key=True),
    Column("account", Text, ForeignKey("account.name"), nullable=False, index=True),
    Column("begun_at", Integer, nullable=False),
    Column("seen_at", Integer, nullable=False),
)
# One row: the version of these tables, and the key of the tokens of forms.
about = Table(
    "accounts",
    metadata,
    Column("version", Integer, nullable=False),
    Column("key", LargeBinary, nullable=False),
)


class AccountsFile:
    """An SQLite file of accounts that only its owner can read. Close it, or use `with`."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the file, made if missing and `create`; raises DataError where that cannot be."""
        self.path = path
        if not path.exists():
            _make(path, create=create)
        self._engine = _engine(path)
        with self.write() as connection:
            self.key = _prepared(connection, path)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection to read with."""
        with self._plainly(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept together, or not at all."""
        with self._plainly(), self._engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise UnavailableError(f"The accounts in {self.path}: {error.orig}.") from error


def _make(path: Path, *, create: bool) -> None:
    """Make an empty file that nobody else can read: what is written to it never was readable."""
    if not create:
        raise DataError(f"There are no accounts at {path}: legation users add makes one.")
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise DataError(f"{path} cannot be made: {error.strerror}.") from error


def _engine(path: Path) -> Engine:
    url = URL.create("sqlite+pysqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: Any, _: object) -> None:
    connection.isolation_level = None  # BEGIN is `_begin`'s
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    """Begin; a writer takes its lock at once, for taking it later could fail half way."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepared(connection: Connection, path: Path) -> bytes:
    """Make the tables in an empty file, and return the key; raises DataError for another file."""
    tables = inspect(connection).get_table_names()
    if tables and about.name not in tables:
        raise DataError(f"{path} holds something else than accounts.")
    if not tables:
        metadata.create_all(connection)
        connection.execute(insert(about).values(version=VERSION, key=secrets.token_bytes(32)))
    row = connection.execute(select(about)).one()
    if row.version != VERSION:
        raise DataError(f"{path} was made by another version of Legation (accounts {row.version}).")
    return bytes(row.key)
