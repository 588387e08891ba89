"""`legation identity`: candidates as a table, judgements out and in."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from legation.model import Actor
from legation.record import Record
from tests.record.making import AT, GREECE, NATO, event, person, tell

from .conftest import Command

GUL, GULL = person("Abdullah Gül", "TUR"), person("Abdulla Gul", "TUR")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    with Record.open(path) as record:
        for who in (GUL, GULL):
            tell(record, event("CONSULT", who, GREECE, "2016-05-04"))
    return path


def test_candidates_are_printed_with_what_they_rest_on(legation: Command, desk: Path) -> None:
    said = legation("identity", "candidates", "--record", desk)
    assert (said.status, said.err) == (0, "")
    assert "“Abdulla Gul”" in said.out
    assert all(cell_len(line) <= 80 for line in said.out.splitlines())
    (row,) = json.loads(legation("identity", "candidates", "--record", desk, "--json").out)
    assert (row["one"]["key"], row["other"]["key"]) == ("TUR/abdulla gul", "TUR/abdullah gul")
    none = legation("identity", "candidates", "--record", desk, "--least", "0.99")
    assert none.out == "No two actors of the record look like one.\n"


def test_what_the_gazetteer_calls_somebody_counts(legation: Command, tmp_path: Path) -> None:
    path = tmp_path / "names.db"
    with Record.open(path) as record:
        for who in (Actor("North Atlantic Alliance"), NATO):
            tell(record, event("CONSULT", who, GREECE, "2016-05-04"))
    (row,) = json.loads(legation("identity", "candidates", "--record", path, "--json").out)
    assert (row["one"]["key"], row["other"]["key"]) == ("/north atlantic alliance", "NATO")
    assert row["why"].startswith("“North Atlantic Alliance” is a name of NATO")


def test_judgements_go_from_one_record_to_another(
    legation: Command, desk: Path, tmp_path: Path
) -> None:
    with Record.open(desk) as record:
        record.judge("same", "TUR/abdulla gul", "TUR/abdullah gul", by="Ada", why="one man", at=AT)
        record.judge("undo", "1", by="Bo", why="two men", at=AT)
    out = legation("identity", "export", "--record", desk).out
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["same", "undo"]
    file, other = tmp_path / "judgements.jsonl", tmp_path / "other.db"
    file.write_text(out)
    Record.open(other).close()
    first = legation("identity", "import", file, "--record", other)
    assert first.out == "2 judgements taken in.\n"
    again = legation("identity", "import", file, "--record", other)
    assert again.out == "0 judgements taken in; 2 known already.\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "line 1: this is not JSON."),
        ("[]", "line 1: this is no judgement."),
        ("{}", "is none on who is who"),
    ],
)
def test_a_file_of_something_else(
    legation: Command, desk: Path, tmp_path: Path, text: str, problem: str
) -> None:
    file = tmp_path / "judgements.jsonl"
    file.write_text(text)
    said = legation("identity", "import", file, "--record", desk)
    assert (said.status, said.out) == (1, "")
    assert problem in said.err
