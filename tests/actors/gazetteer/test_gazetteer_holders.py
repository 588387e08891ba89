"""Known holders of offices: every row has a source, and years are counted from the right end."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.actors.gazetteer import Gazetteer
from legation.actors.gazetteer.files import DATA
from legation.actors.gazetteer.holders import Holder, Holders, dumped, holder_of, read
from legation.model import DataError

ROWS = read(DATA / "holders")


def test_the_shipped_index_is_what_the_files_give() -> None:
    assert dumped(ROWS) == (DATA / "holders.json").read_bytes()


def test_every_holder_acts_for_a_state_or_organisation_of_the_gazetteer(
    gazetteer: Gazetteer,
) -> None:
    assert [of for of in {holder_of(row).of for row in ROWS} if gazetteer.by_of(of) is None] == []


def test_holders_are_found_by_a_word_and_by_two_beginnings() -> None:
    holders = Holders()
    assert {h.of for h in holders.bearing("tokayev")} == {"KAZ"}
    assert {h.of for h in holders.alike("nikol", "pashinian")} == {"ARM"}
    assert holders.bearing("nobody at all") == []


@pytest.mark.parametrize(
    ("start", "end", "on", "years"),
    [
        ("1999", "2003", "2001-05-01", 0),
        ("1999", "2003", "2008-05-01", 5),
        ("1999", "2003", "1996-05-01", 3),
        ("1999", None, "2019-12-31", 0),
        ("1999", None, "2025-01-01", 6),
        (None, None, "2020", 1),
    ],
)
def test_years_from_the_time_in_office(
    start: str | None, end: str | None, on: str, years: int
) -> None:
    holder = Holder("A B", "PER", "head of state", start, end, "2019-10", "mine")
    assert holder.years_from(on) == years


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("A B\t\tking\t\t\t2019\tmine", "no of"),
        ("A B\tPER\tking\tlong ago\t\t2019\tmine", "'long ago' is no date"),
    ],
)
def test_wrong_rows_say_what_and_where(tmp_path: Path, row: str, says: str) -> None:
    header = "name\tof\toffice\tstart\tend\tcited\tsource"
    (tmp_path / "a.tsv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"a\.tsv:2: .*{says}"):
        read(tmp_path)


def test_a_damaged_index_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "holders.json").write_bytes(b"{}")
    with pytest.raises(DataError, match="no index of office-holders"):
        Holders(tmp_path / "holders.json").bearing("anybody")
