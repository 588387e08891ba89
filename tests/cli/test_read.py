"""`legation read`: formats, warnings, tables that fit."""

import io
import json
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from legation.model.wire import claims_from_json

from .conftest import Command
from .hand_made import REPORT, TEXT, claims_of

pytestmark = pytest.mark.usefixtures("hand_reader")

ROW = {
    "id": "r1",
    "title": REPORT.title,
    "publisher": REPORT.publisher,
    "published": REPORT.published,
    "text": TEXT,
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    file = tmp_path / "reports.jsonl"
    rows = [ROW, {"id": "r2", "text": "Nothing happened."}]
    file.write_text("\n".join(map(json.dumps, rows)))
    return file


def test_json_lines_are_claims_on_the_wire(legation: Command, reports: Path) -> None:
    said = legation("read", reports, "--format", "jsonl")
    assert (said.status, said.err) == (0, "")
    first, second = map(json.loads, said.out.splitlines())
    assert list(first) == ["id", "events", "standings", "dates"]
    assert first["id"] == "r1"
    assert first["events"][0]["quote"] == "Turkey withdrew its objections"
    assert claims_from_json(first, REPORT).standings[0].start == "2016-05"
    assert second == {"id": "r2", "events": [], "standings": [], "dates": []}


def test_json_is_an_array_of_the_same(legation: Command, reports: Path) -> None:
    lines = legation("read", reports, "--format", "jsonl").out.splitlines()
    for option in (["--json"], ["--format", "json"]):
        assert json.loads(legation("read", reports, *option).out) == [*map(json.loads, lines)]


def test_json_of_no_report_is_an_empty_array(legation: Command, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("\n")
    assert legation("read", tmp_path / "none.jsonl", "--json").out == "[]\n"


@pytest.mark.parametrize("width", [80, 120])
def test_tables_fit_and_say_everything(
    legation: Command, reports: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    said = legation("read", reports)
    assert max(map(cell_len, said.out.splitlines())) <= width
    assert "\x1b" not in said.out
    words = set(said.out.split())
    assert {"r1", "Post", "2016-05-04", "yields", "CONCEDE", "planned", "mission"} <= words
    assert {"from", "2016-05", "→", "says", "claims"} <= words
    assert "claims nothing" in said.out


def test_a_published_date_is_given_to_reports_without_one(legation: Command, reports: Path) -> None:
    said = legation("read", reports, "--published", "2019-05-01")
    assert "r2 · 2019-05-01" in said.out
    assert "r1 · The Post · 2016-05-04" in said.out


def test_a_published_date_that_is_none_is_a_usage_error(legation: Command, reports: Path) -> None:
    said = legation("read", reports, "--published", "last week")
    assert said.status == 2
    assert said.err.startswith("legation: “last week” is no date")
    assert said.out == ""


def test_what_is_no_text_is_an_error_after_what_was_read_before_it(
    legation: Command, reports: Path, tmp_path: Path
) -> None:
    image = tmp_path / "image.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    said = legation("read", reports, image, "--format", "jsonl")
    assert said.status == 1
    assert said.err == f"legation: {image} is not text: it looks like an image.\n"
    assert len(said.out.splitlines()) == 2


def test_standard_input_is_read(legation: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    said = legation("read", "-", "--json")
    assert json.loads(said.out)[0]["events"][0]["type"] == "CONCEDE"


def test_a_report_cannot_command_the_terminal(legation: Command, tmp_path: Path) -> None:
    row = ROW | {"title": "\x1b[31mred\x1b[0m [bold]x[/bold] :smile: \u202egnitrevni"}
    (tmp_path / "reports.jsonl").write_text(json.dumps(row))
    said = legation("read", tmp_path / "reports.jsonl")
    assert "[31mred [0m [bold]x[/bold] :smile: gnitrevni" in said.out
    assert not {"\x1b", "\u202e"} & set(said.out)


def test_the_hand_made_claims_stand_in_their_text() -> None:
    claims = claims_of(REPORT)
    assert claims.standings[0].at.of(TEXT).startswith("Israel has kept a mission")
    assert [a.at.of(TEXT) for a in claims.events[0].source if a.at] == ["Turkey"]
