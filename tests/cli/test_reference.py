"""`legation reference`: the shipped reference record, into a record."""

import json
from pathlib import Path

import pytest

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
