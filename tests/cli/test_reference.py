"""`legation reference`: the shipped reference record, into a record."""

import json
from pathlib import Path

import pytest

from legation.record import Record
from tests.record.making import AT, NATO, TURKEY, claims, report, standing

from .conftest import Command


def test_it_is_added_once(legation: Command, tmp_path: Path) -> None:
    record = tmp_path / "desk.db"
    first = json.loads(legation("reference", record, "--json").out)
    assert first["reports"] > 12
    assert first["claims"] > 600
    again = legation("reference", "--record", record)
    assert again.out == f"0 reports and 0 claims added; {first['reports']} reports known already.\n"


def test_it_answers_questions(
    legation: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGATION_RECORD", str(tmp_path / "desk.db"))
    legation("reference")
    asked = ("--relation", "member", "--subject", "Greece", "--object", "Council of Europe")
    rows = json.loads(legation("standings", *asked, "--on", "1972-01-01", "--json").out)
    assert [(row["start"], row["verdict"]) for row in rows] == [
        ("1949-08-09", "no"),
        ("1974-11-28", "no"),
    ]
    assert rows[0]["claims"][0]["url"].startswith("https://www.coe.int/")


def test_an_earlier_edition_is_withdrawn(legation: Command, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    old = report("2020-01-01", "Legation reference")
    theirs = report("2020-01-01", "The Post")
    with Record.open(path) as record:
        for told in (old, theirs):
            record.add(told, claims(told, standing("member", TURKEY, NATO, start="1951")), at=AT)
    assert "; 1 claim withdrawn" in legation("reference", path).out
    asked = ("--relation", "member", "--subject", "Turkey", "--object", "NATO", "--record", path)
    (row,) = json.loads(legation("standings", *asked, "--json").out)
    assert [value["value"] for value in row["starts"]] == ["1952-02-18", "1951"]
    assert {claim["publisher"] for claim in row["claims"]} == {"Legation reference", "The Post"}
    assert "withdrawn" not in legation("reference", path).out
