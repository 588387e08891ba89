"""Opening the place that a record lives in: made, brought up to date, or refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, update

from legation.model import DataError
from legation.record import extras  # noqa: F401 -- listens to the making of tables
from legation.record.database import database_at
from legation.record.database.base import WRITES
from legation.record.migrations import migrate
from legation.record.schema import DERIVATION_VERSION, DERIVED, SCHEMA_VERSION, about, metadata


class Store:
    """One place of a record: reads see whole transactions, and one process writes at a time."""

    def __init__(self, address: str | Path, *, create: bool) -> None:
        self._database = database_at(address)
        self.address = address
        self.name = self._database.name
        self._database.check(create=create)
        try:
            with self._database.plainly():
                self._prepare(create=create)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection whose answers all come from one moment of the record."""
        engine = self._database.engine
        with self._database.plainly(), engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept together, or not at all."""
        with self._database.plainly(), self._database.engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of it."""
        self._database.engine.dispose()

    def derived_by_other_rules(self) -> bool:
        """Tell whether the derived tables were made by other rules than today's."""
        with self.read() as connection:
            return _number(connection, "derivation") != DERIVATION_VERSION

    def mark_derived(self, connection: Connection) -> None:
        """Note that the derived tables follow from today's rules."""
        _set(connection, "derivation", DERIVATION_VERSION)

    @staticmethod
    def remake_derived(connection: Connection) -> None:
        """Make the derived tables anew, empty, for their shape may be another version's."""
        metadata.drop_all(connection, tables=DERIVED)
        metadata.create_all(connection, tables=DERIVED)

    def _prepare(self, *, create: bool) -> None:
        with self.read() as connection:
            tables = inspect(connection).get_table_names()
            schema = _number(connection, "schema") if about.name in tables else None
        if schema is None:
            self._make(tables, create=create)
        elif schema > SCHEMA_VERSION:
            raise DataError(
                f"{self.name} is a record of schema {schema}, which this version of Legation "
                f"(schema {SCHEMA_VERSION}) does not read."
            )
        elif schema < SCHEMA_VERSION:
            self._bring_up()

    def _make(self, tables: list[str], *, create: bool) -> None:
        if not create:
            raise DataError(f"{self.name} is no record of Legation.")
        if tables:
            raise DataError(f"{self.name} is no record of Legation, and holds other tables.")
        self._database.prepare()
        with self.write() as connection:
            # Another process may have been first.
            if about.name not in inspect(connection).get_table_names():
                _create(connection)

    def _bring_up(self) -> None:
        """Bring an older record to today's schema, wholly or not at all."""
        with self.write() as connection:
            schema = _number(connection, "schema")
            if schema < SCHEMA_VERSION:
                migrate(connection, schema)
                _set(connection, "schema", SCHEMA_VERSION)
                _set(connection, "derivation", 0)


def _create(connection: Connection) -> None:
    metadata.create_all(connection, checkfirst=False)
    facts = {"schema": SCHEMA_VERSION, "derivation": DERIVATION_VERSION}
    rows = [{"key": key, "value": str(value)} for key, value in facts.items()]
    connection.execute(insert(about), rows)


def _number(connection: Connection, key: str) -> int:
    return int(connection.scalar(select(about.c.value).where(about.c.key == key)) or 0)


def _set(connection: Connection, key: str, value: int) -> None:
    connection.execute(update(about).where(about.c.key == key).values(value=str(value)))
