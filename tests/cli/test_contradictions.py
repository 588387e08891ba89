"""`legation contradictions`, on two reports that date one opening differently."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from legation.model import Claims, Report, Span, Standing
from legation.record import Record

from .conftest import Command
from .hand_made import ISRAEL, NATO

DATES = ("2016-05-03", "2017-01-24")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "legation.db"
    monkeypatch.setenv("LEGATION_RECORD", str(path))
    with Record.open(path) as store:
        for date in DATES:
            text = f"Israel opened its mission to NATO on {date}."
            report = Report(text, publisher=f"The {date[:4]} Post", published=date)
            opening = Standing("mission", ISRAEL, NATO, Span(0, len(text)), "why", start=date)
            store.add(report, Claims(report.id, standings=(opening,)))
    return path


@pytest.mark.parametrize("width", [80, 120])
def test_both_sides_are_shown_with_their_words(
    legation: Command, record: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    said = legation("contradictions")
    words = " ".join(said.out.split())
    assert (said.status, said.err) == (0, "")
    assert max(map(cell_len, said.out.splitlines())) <= width
    assert words.index("either") < words.index(" or ")
    assert all(f"The {date[:4]} Post" in words for date in DATES)


def test_json_has_both_sides_with_their_claims(legation: Command, record: Path) -> None:
    [row] = json.loads(legation("contradictions", "--json").out)
    quotes = {claim["quote"] for side in row["sides"] for claim in side["claims"]}
    assert quotes == {f"Israel opened its mission to NATO on {date}." for date in DATES}


def test_a_record_without_any_says_so(legation: Command, record: Path, tmp_path: Path) -> None:
    with Record.open(tmp_path / "empty.db"):
        pass
    said = legation("contradictions", "--record", tmp_path / "empty.db")
    assert said.out == "No claims of the record contradict each other.\n"
    assert legation("contradictions", "--record", tmp_path / "empty.db", "--json").out == "[]\n"
