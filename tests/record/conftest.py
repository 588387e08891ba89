"""Records on either database."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from legation.record import Record

from .server import running

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Give the address of a PostgreSQL database that is the tests' own."""
    with running() as address:
        yield address


class Schemas:
    """Places for records in one PostgreSQL database: a schema each."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
        self._numbers = itertools.count(1)
        self._made: list[str] = []

    def new(self) -> str:
        """Return the address of an empty schema."""
        name = f"record_{next(self._numbers)}"
        self._run(f"CREATE SCHEMA {name}")
        self._made.append(name)
        return f"{self._address}&options=-csearch_path%3D{name}"

    def clear(self) -> None:
        """Drop the schemas given out so far."""
        while self._made:
            self._run(f"DROP SCHEMA {self._made.pop()} CASCADE")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _run(self, statement: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(text(statement))


@pytest.fixture(scope="session")
def schemas(server: str) -> Iterator[Schemas]:
    made = Schemas(server)
    yield made
    made.close()


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    """Name the database that a test runs on: every test that asks for it runs on both."""
    name: str = request.param
    return name


Places = Callable[[], str | Path]


@pytest.fixture
def places(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Places]:
    """Give a function that names places where there is no record yet."""
    if database == "sqlite":
        numbers = itertools.count(1)
        yield lambda: tmp_path / f"record{next(numbers)}.db"
    else:
        schemas: Schemas = request.getfixturevalue("schemas")
        yield schemas.new
        schemas.clear()


@pytest.fixture
def place(places: Places) -> str | Path:
    return places()


Records = Callable[[], Record]


@pytest.fixture
def records(database: str, request: pytest.FixtureRequest) -> Iterator[Records]:
    """Give a function that opens empty records, those of SQLite in memory."""
    with ExitStack() as opened:
        if database == "sqlite":
            yield lambda: opened.enter_context(Record.open(":memory:"))
        else:
            schemas: Schemas = request.getfixturevalue("schemas")
            opened.callback(schemas.clear)
            yield lambda: opened.enter_context(Record.open(schemas.new()))


@pytest.fixture
def record(records: Records) -> Record:
    return records()
