"""The API over a record of hand-made claims, with a reading room that reads by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from legation.model import Claims, Report, Span
from legation.record import Candidate, Record
from legation.web import make_app
from legation.web.accounts import Entrance
from legation.web.writing.room import ReadingRoom
from legation.web.writing.worker import Read, Rows
from tests.record.making import GREECE, ISRAEL, NATO, TURKEY, event, standing, tell
from tests.web.accounts.making import House, house

SENTENCE = {
    "start": 0,
    "end": 3,
    "text": "No.",
    "tokens": [],
    "events": [],
    "standings": [],
    "dropped": [{"type": "REJECT", "start": 0, "end": 2, "why": "nobody says it"}],
}
MENTION = {"start": 0, "end": 3, "words": "No.", "form": "name", "actors": [], "why": "by hand"}


class HandRoom(ReadingRoom):
    """Reads in every text that Turkey threatened Israel, in its first letter."""

    def read(self, report: Report) -> Read:
        claim = event("THREATEN", TURKEY, ISRAEL, report.published, at=Span(0, 1))
        claims = Claims(report.id, events=(claim,), warnings=("by hand",))
        with Record.open(":memory:") as nothing:
            return Read(claims, tuple(nothing.check(report, claims)))

    def explain(self, report: Report) -> Rows:
        return [SENTENCE]

    def mentions(self, report: Report) -> Rows:
        return [MENTION]

    def candidates(self, record: Record) -> list[Candidate]:
        return record.candidates()


@contextmanager
def desk(path: Path) -> Iterator[Record]:
    """Give a record with something of every sort."""
    with Record.open(path) as record:
        tell(
            record,
            standing("mission", ISRAEL, NATO, start="2016-05-04"),
            standing("member", TURKEY, NATO, start="1952"),
            event("CONCEDE", TURKEY, ISRAEL, "2016-05-03"),
            publisher="The Post",
        )
        tell(record, standing("member", TURKEY, NATO, start="1962"), publisher="The Herald")
        for day in range(1, 6):
            tell(record, event("CONSULT", GREECE, TURKEY, f"2016-06-0{day}"), published="2016-07")
        yield record


def asking(record: Record, entrance: Entrance | None = None, **how: object) -> TestClient:
    app = make_app(record, entrance, HandRoom())
    base = "http://127.0.0.1:8080"
    return TestClient(app, base_url=base, follow_redirects=False, headers=how.get("headers"))  # type: ignore[arg-type] # a test's own


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with desk(tmp_path / "legation.db") as made:
        yield made


@pytest.fixture
def api(record: Record) -> TestClient:
    return asking(record)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "accounts.db") as made:
        yield made
