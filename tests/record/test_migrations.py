"""A record of any released schema is brought up to today's, with all that it keeps.

`released` has a record of each, made by the version of Legation that released it.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from legation.model import DataError
from legation.record import Record
from legation.record.migrations import steps
from legation.record.schema import KEPT, SCHEMA_VERSION

from .making import AT, GREECE, NATO, derived, kept, standing, tell

RELEASED = sorted((Path(__file__).parent / "released").glob("schema-*.db.gz"))
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def test_there_is_a_record_of_every_schema_before_this() -> None:
    numbers = [int(path.name.removeprefix("schema-").partition(".")[0]) for path in RELEASED]
    assert numbers == list(range(1, SCHEMA_VERSION))
    assert [int(step.revision) for step in steps()] == list(range(2, SCHEMA_VERSION + 1))


def test_all_that_was_kept_is_kept(old: Path) -> None:
    before = raw(old)
    with Record.open(old) as record:
        assert kept(record) == before
        assert [(j.verdict, j.undone) for j in record.judgements()] == [
            ("same", False),
            ("wrong", True),
            ("undo", False),
        ]


def test_it_answers_and_takes_more(old: Path) -> None:
    with Record.open(old) as record:
        (envoy,) = record.standings("envoy")
        assert envoy.reports == 2  # by the judgement that they are one
        (member,) = record.standings("member", known="2020-01-02")
        assert [value.value for value in member.starts] == ["1951", "1952"]
        tell(record, standing("member", GREECE, NATO))
        assert len(record.search("report")) == 5
        before = derived(record)
        record.rebuild()
        assert derived(record) == before
        record.judge("wrong", member.claims[0].claim, by="Ada", why="because", at=AT)


def test_its_tables_are_those_of_a_new_record(old: Path, tmp_path: Path) -> None:
    for path in (old, new := tmp_path / "new.db"):
        Record.open(path).close()
    assert shape(old) == shape(new)


def test_a_step_that_fails_leaves_the_record_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise sqlite3.OperationalError("database or disk is full")

    last = steps()[-1]
    monkeypatch.setattr("legation.record.migrations.steps", lambda: [*steps()[:-1], last])
    monkeypatch.setattr(last.module, "upgrade", fail)
    before = raw(old)
    with pytest.raises(DataError, match="the disk is full"):
        Record.open(old)
    assert raw(old) == before


def raw(path: Path) -> Rows:
    """Return the rows of the kept tables, past the program."""
    connection = sqlite3.connect(path)
    rows = {
        table.name: connection.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
        for table in KEPT
    }
    connection.close()
    return rows


def shape(path: Path) -> dict[str, object]:
    """Return the columns of each table, and what triggers and indexes there are."""
    connection = sqlite3.connect(path)
    names = connection.execute("SELECT name, type FROM sqlite_master ORDER BY name").fetchall()
    columns = {
        name: connection.execute(f"PRAGMA table_info({name})").fetchall()
        for name, kind in names
        if kind == "table"
    }
    connection.close()
    return {"names": names, **columns}
