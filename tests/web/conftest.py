"""Applications over records of hand-made claims, and clients that ask them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from legation.record import Record
from legation.web import make_app
from tests.record.making import ISRAEL, NATO, TURKEY, event, standing, tell


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Ask a record that nothing is added to."""
    with filled(tmp_path_factory.mktemp("web") / "legation.db") as record:
        yield client_of(record)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Give a record of the test's own, to add to."""
    with filled(tmp_path / "legation.db") as record:
        yield record


def client_of(record: Record) -> TestClient:
    return TestClient(make_app(record), base_url="http://127.0.0.1:8080")


def csrf_of(page: str) -> str:
    """Return the token that the forms of a page send back."""
    found: list[str] = re.findall('name="csrf" value="([0-9a-f]{64})"', page)
    return found[0]


@contextmanager
def filled(path: Path) -> Iterator[Record]:
    with Record.open(path) as record:
        tell(
            record,
            standing("mission", ISRAEL, NATO, start="2016-05-04"),
            event("CONCEDE", TURKEY, ISRAEL, "2016-05-03"),
            publisher="The Post",
        )
        tell(record, event("THREATEN", TURKEY, ISRAEL, "2011-09-18"), publisher="The Herald")
        yield record
