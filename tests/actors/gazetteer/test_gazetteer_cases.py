"""What names mean on a day, by the table beside this file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from legation.actors.gazetteer import Gazetteer

LINES = (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader((x for x in LINES if not x.startswith("#")), delimiter="\t"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['words']} {c['on']}")
def test_best_reading(gazetteer: Gazetteer, case: dict[str, str]) -> None:
    readings = gazetteer.lookup(case["words"], case["on"] or None)
    assert (readings[0].entry.id if readings else "") == case["entry"]


def test_the_table_covers_every_continent_and_century() -> None:
    assert len(CASES) >= 150
    assert {case["on"][:2] for case in CASES} >= {"18", "19", "20"}


@pytest.mark.parametrize(
    ("words", "on", "entries"),
    [
        ("Congo", "2010", {"democratic-republic-of-the-congo", "republic-of-the-congo"}),
        ("Germany", "1950", {"west-germany", "east-germany"}),
        ("Korea", "2010", {"north-korea", "south-korea"}),
        ("Dominican", "2010", {"dominica", "dominican-republic"}),
        ("Georgia", "2010", {"georgia", "us-georgia"}),
        ("Washington", "2010", {"united-states", "us-washington"}),
        ("Brussels", "2016", {"belgium", "eu", "nato"}),
        ("ADF", "2010", {"adf", "au-adf"}),
    ],
)
def test_ambiguous_names_keep_all_their_readings(
    gazetteer: Gazetteer, words: str, on: str, entries: set[str]
) -> None:
    assert {r.entry.id for r in gazetteer.lookup(words, on) if r.current} == entries


def test_without_a_date_what_still_exists_comes_first(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Russia")[0].entry.id == "russia"
    assert gazetteer.lookup("Yugoslavia")[0].entry.id == "yugoslavia"


def test_a_name_out_of_use_is_still_found(gazetteer: Gazetteer) -> None:
    (reading,) = gazetteer.lookup("Swaziland", "2024")
    assert reading.entry.id == "eswatini"
    assert not reading.current


def test_a_place_comes_before_the_organisation_that_sits_there(gazetteer: Gazetteer) -> None:
    kinds = [(r.entry.kind, r.form) for r in gazetteer.lookup("Geneva", "2016")]
    assert kinds == [("city", "name"), ("igo", "seat")]
