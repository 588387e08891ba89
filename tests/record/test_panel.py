"""Panels say of every standing and day what the record answers for that day."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from legation.model import DataError, UsageError
from legation.record import Record

from .making import AT, GREECE, ISRAEL, NATO, TURKEY, standing, tell

YEARS = {"since": date(1950, 1, 1), "until": date(2020, 12, 31)}


@pytest.fixture
def record(record: Record) -> Record:
    tell(record, standing("member", GREECE, NATO, "ended", "1952", end="1974"))
    tell(record, standing("member", GREECE, NATO, start="1980"))
    tell(record, standing("member", TURKEY, NATO, start="1952"), published="2017-01-27")
    tell(record, standing("member", TURKEY, NATO, "no", start="2015"), published="2016-02-01")
    tell(record, standing("mission", ISRAEL, NATO, start="2016-05"), at=AT + timedelta(days=1))
    return record


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_panel_says_what_the_record_answers(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "panel's.csv"
    count = record.panel(path, **YEARS)  # type: ignore[arg-type]
    told = rows(path)
    assert len(told) == count == 3 * 71
    for row in told:
        answers = record.standings(
            row["relation"], row["subject"], row["object"], on=row["date"], citing=False
        )
        verdicts = {"disputed" if one.disputed else one.verdict for one in answers}
        best = next(v for v in ("yes", "disputed", "maybe", "no") if v in verdicts)
        assert row["answer"] == best, row


def test_a_panel_of_one_relation_by_month_as_known(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "panel.parquet"
    months = {"since": date(2016, 4, 15), "until": date(2016, 7, 1), "every": "month"}
    assert record.panel(path, relation="mission", **months) == 3  # type: ignore[arg-type]
    table = duckdb.read_parquet(str(path)).select("date", "subject_name", "answer")
    found = table.order("date").fetchall()
    assert found == [
        (date(2016, 5, 1), "Israel", "maybe"),
        (date(2016, 6, 1), "Israel", "yes"),
        (date(2016, 7, 1), "Israel", "yes"),
    ]
    assert record.panel(path, relation="mission", known=AT, **months) == 0  # type: ignore[arg-type]
    assert record.panel(path, known=AT, **months) == 6  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "asked", "problem"),
    [
        ("panel.xls", {}, "ends in .csv or .parquet"),
        ("panel.csv", {"every": "week"}, "'week' is no step"),
        ("panel.csv", {"relation": "friend"}, "'friend' is no relation"),
        ("panel.csv", {"until": date(1949, 1, 1)}, "ends before it begins"),
    ],
)
def test_a_panel_that_means_nothing(
    record: Record, tmp_path: Path, name: str, asked: dict[str, object], problem: str
) -> None:
    with pytest.raises(UsageError, match=problem):
        record.panel(tmp_path / name, **{**YEARS, **asked})  # type: ignore[arg-type]


def test_a_panel_that_cannot_be_written(record: Record, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be written"):
        record.panel(tmp_path / "none" / "panel.csv", **YEARS)  # type: ignore[arg-type]
