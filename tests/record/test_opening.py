"""Opening a record, and saying plainly why it cannot be opened or written."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from legation.model import DataError
from legation.record import Record
from legation.record.database import base

from .conftest import Schemas
from .making import AT, NATO, TURKEY, claims, derived, report, standing, tell

MEMBER = standing("member", TURKEY, NATO)


def test_a_record_is_there_when_opened_again(place: str | Path) -> None:
    with Record.open(place) as record:
        tell(record, MEMBER)
    with Record.open(place, create=False) as record:
        assert len(record.standings()) == 1


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "a record? 100%.db"
    Record.open(str(path)).close()
    assert path.exists()


def test_no_tables_are_made_unasked(schemas: Schemas) -> None:
    place = schemas.new()
    for _ in range(2):
        with pytest.raises(DataError, match="is no record of Legation"):
            Record.open(place, create=False)


def test_no_record_is_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no record at"):
        Record.open(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"A text, and no record at all. " * 50, "it is no record, or damaged"),
        (b"", "is no record"),
    ],
)
def test_a_file_that_is_no_record(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "text.db"
    path.write_bytes(content)
    with pytest.raises(DataError, match=problem):
        Record.open(path, create=False)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE report (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(DataError, match="is no record of Legation"):
        Record.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("postgresql://legation@/nowhere?host={}", "there is no such database"),
        ("postgresql://legation@/postgres?host={}/none", "the server cannot be reached"),
        ("postgresql://legation@/postgres?host={}&options=-csearch_path%3Dno", "no schema for it"),
        ("postgresql://legation:secret@host:port/postgres", "address is none"),
    ],
)
def test_an_address_that_leads_nowhere(server: str, address: str, problem: str) -> None:
    folder = server.partition("host=")[2]
    with pytest.raises(DataError, match=problem) as raised:
        Record.open(address.format(folder))
    assert "secret" not in str(raised.value)
    assert str(raised.value).count("\n") == 0


def test_a_password_is_not_told(server: str) -> None:
    address = server.replace("legation@", "legation:secret@")
    with Record.open(f"{address}&options=-csearch_path%3Dpublic") as record:
        assert record.name.startswith("postgresql://legation:***@")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is a folder"):
        Record.open(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no folder"):
        Record.open(tmp_path / "none" / "record.db")


def test_a_record_of_a_newer_schema(place: str | Path) -> None:
    with Record.open(place) as record:
        _run(record, "UPDATE legation_record SET value = '99' WHERE key = 'schema'")
    with pytest.raises(DataError, match="a record of schema 99"):
        Record.open(place)


def test_a_record_derived_by_other_rules_is_derived_again(place: str | Path) -> None:
    with Record.open(place) as record:
        tell(record, MEMBER)
        before = derived(record)
        _run(record, "UPDATE legation_record SET value = '0' WHERE key = 'derivation'")
        _run(record, "ALTER TABLE standing RENAME COLUMN content TO told")
    with Record.open(place) as record:
        assert derived(record) == before


def test_another_writer_is_waited_for_and_then_named(
    place: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "PATIENCE", 0)
    with Record.open(place) as record, Record.open(place) as other:
        tell(record, MEMBER)
        told = report("2018-01-01")
        with (
            other._store.write(),
            pytest.raises(DataError, match="another program is writing to it"),
        ):
            record.add(told, claims(told, MEMBER), at=AT)
        with other._store.write():
            assert len(record.standings()) == 1  # reading goes on
        assert record.add(told, claims(told, MEMBER), at=AT).new


def test_a_reader_sees_whole_reports_while_another_writes(place: str | Path) -> None:
    with Record.open(place) as writer, Record.open(place) as reader:
        pairs = [
            (told := report(f"2017-01-{day:02d}"), claims(told, MEMBER)) for day in range(1, 9)
        ]
        for number, _ in enumerate(writer.add_all(pairs, at=AT), 1):
            assert number <= len(reader.reports())
        assert reader.standings() == writer.standings()


def test_a_damaged_page(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Record.open(path) as record:
        for day in range(1, 29):
            tell(record, MEMBER, published=f"2017-01-{day:02d}")
    content = bytearray(path.read_bytes())
    content[4096 : len(content) // 2] = b"\xff" * (len(content) // 2 - 4096)
    path.write_bytes(bytes(content))
    with pytest.raises(DataError, match="damaged"):
        _read_all(path)


def _read_all(path: Path) -> None:
    with Record.open(path) as record:
        record.standings()
        record.reports()


def _run(record: Record, statement: str) -> None:
    with record._store.write() as connection:
        connection.execute(text(statement))
