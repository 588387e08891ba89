"""Rows of a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.actors.gazetteer import Gazetteer
from legation.model import DataError


def load(folder: Path, text: str) -> Gazetteer:
    path = folder / "own.tsv"
    path.write_text(text, encoding="utf-8")
    return Gazetteer.load(path)


def test_new_entries_are_found(tmp_path: Path) -> None:
    gazetteer = load(
        tmp_path,
        "id\tname\tkind\tof\tnames\nour-forum\tHarbour Forum\tframework\t\tacronym=HBF [2020/]\n",
    )
    (reading,) = gazetteer.lookup("the HBF", "2021")
    assert (reading.entry.id, reading.entry.source) == ("our-forum", "own.tsv")
    assert not gazetteer.lookup("HBF", "2019")[0].current
    assert gazetteer.scan(["the", "Harbour", "Forum"])[0].start == 1


def test_cells_that_are_filled_replace_those_of_a_known_entry(tmp_path: Path) -> None:
    text = "id\tof\tend\tnames\tsource\nkosovo\tKOS\t\tshort=Kosovo state\tour desk\n"
    gazetteer = load(tmp_path, text)
    entry = gazetteer.entry("kosovo")
    assert (entry.of, entry.name, entry.kind) == ("KOS", "Kosovo", "state")
    assert entry.codes["iso3"] == "XKX"
    assert gazetteer.lookup("Kosovo state")[0].entry is entry
    assert gazetteer.lookup("Pristina")[0].entry.of == "KOS"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id\tnom\n", "own.tsv:1: nom is no column"),
        ("id\tname\tkind\nx\tX\tplanet\n", "own.tsv:2: 'planet' is no kind"),
        ("id\tname\tkind\n\tX\tstate\n", "own.tsv:2: no id"),
        ("id\tname\tkind\nx\tX\tstate\tmore\n", "own.tsv:2: 4 cells under 3 columns"),
        ("id\tname\tkind\tnames\nx\tX\tigo\tnick=Y\n", "own.tsv:2: 'nick' is no form"),
        ("id\tname\tkind\tcodes\nx\tX\tigo\tiso3\n", "own.tsv:2: 'iso3' is no code"),
        ("id\tname\tkind\tstart\nx\tX\tigo\tlong ago\n", "own.tsv:2: 'long ago' is no date"),
        ("id\tname\tkind\tnames\nx\tX\tigo\tY [early/]\n", "own.tsv:2: 'early' is no date"),
    ],
)
def test_wrong_rows_say_what_and_where(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DataError, match=says):
        load(tmp_path, text)


def test_a_file_that_is_missing_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        Gazetteer.load(tmp_path / "none.tsv")
    (tmp_path / "bad.tsv").write_bytes(b"id\tname\n\xff\xfe\n")
    with pytest.raises(DataError, match="cannot be read"):
        Gazetteer.load(tmp_path / "bad.tsv")
