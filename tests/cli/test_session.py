"""A whole session on the example reports: read, add, ask."""

import json
import shlex
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from legation.cli import rooms
from legation.cli.main import run
from legation.reading import Reader

from .conftest import Command

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "examples" / "nato-israel.jsonl"


@pytest.fixture(scope="module", autouse=True)
def reader() -> Iterator[None]:
    """Load the reader once for all commands."""
    loaded = Reader.load()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rooms, "reader", lambda: loaded)
        yield


@pytest.fixture(scope="module")
def record(reader: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the record of the example reports, which is also the default one."""
    path = tmp_path_factory.mktemp("record") / "legation.db"
    assert run(["add", str(REPORTS), "--record", str(path)]) == 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGATION_RECORD", str(path))
        yield path


def rows(legation: Command, *arguments: object) -> Any:
    said = legation(*arguments, "--json")
    assert (said.status, said.err) == (0, "")
    return json.loads(said.out)


def test_what_is_read_is_what_the_record_holds(legation: Command, record: Path) -> None:
    claims = rows(legation, "read", REPORTS)
    assert [one["id"] for one in claims] == [f"c01-0{n}" for n in range(1, 10)]
    stats = rows(legation, "stats")
    assert stats["reports"] == 9
    assert stats["claims"] == sum(len(one["events"] + one["standings"]) for one in claims)


def test_quotes_are_the_words_of_their_reports(legation: Command) -> None:
    texts = {
        row["id"]: row["text"] for row in map(json.loads, REPORTS.read_text("utf-8").splitlines())
    }
    for one in rows(legation, "read", REPORTS):
        for event in one["events"]:
            assert texts[one["id"]][event["start"] : event["end"]] == event["quote"] != ""


def test_adding_again_changes_nothing(legation: Command, record: Path) -> None:
    before = legation("events").out
    assert rows(legation, "add", REPORTS) == {
        "reports": 0,
        "known": 9,
        "claims": 0,
        "withdrawn": 0,
        "refused": 0,
    }
    said = legation("add", REPORTS).out
    assert said == "0 reports and 0 claims added; 9 reports known already.\n"
    assert legation("events").out == before


def test_turkey_was_a_member_of_nato_since_1952(legation: Command, record: Path) -> None:
    asked = ("standings", "--relation", "member", "--subject", "Turkey", "--object", "NATO")
    [row] = rows(legation, *asked, "--on", "2015-12-31")
    assert (row["subject"]["of"], row["start"], row["verdict"]) == ("TUR", "1952", "yes")
    [row] = rows(legation, *asked, "--on", "1950-01-01")
    assert row["verdict"] == "no"
    assert "not then" in legation(*asked, "--on", "1950-01-01").out


def test_what_was_not_published_by_then_is_not_known(legation: Command, record: Path) -> None:
    assert rows(legation, "standings", "--said-by", "2011-01-01") == []
    assert rows(legation, "events", "--known", "2011-01-01") == []
    assert legation("events", "--known", "2011-01-01").out == "The record has no such event.\n"


def test_events_come_in_order_and_within_the_days_asked_for(
    legation: Command, record: Path
) -> None:
    dated = [row["date"] for row in rows(legation, "events") if row["date"]]
    assert dated[0][:4] <= dated[-1][:4]
    within = rows(legation, "events", "--from", "2016", "--to", "2016-05")
    assert within
    assert all(row["date"].startswith("2016") for row in within)


def test_a_claim_is_shown_in_its_sentence_with_its_words_marked(
    legation: Command, record: Path
) -> None:
    [row] = rows(legation, "standings", "--relation", "member", "--subject", "TUR")
    citation = row["claims"][0]
    said = legation("show", citation["claim"][:8])
    assert f"‹{citation['quote']}›" in " ".join(said.out.split())
    assert "from 1952" in said.out
    shown = rows(legation, "show", citation["claim"])
    assert shown["sentence"][shown["start"] - shown["sentence_start"] :].startswith(
        citation["quote"]
    )


def test_a_standing_and_an_event_are_shown_with_all_their_claims(
    legation: Command, record: Path
) -> None:
    for command in ("standings", "events"):
        row = max(rows(legation, command), key=lambda row: len(row["claims"]))
        said = legation("show", row["id"])
        assert all(claim["claim"][:8] in said.out for claim in row["claims"])


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(
    "command", ["read {}", "actors {}", "standings --on 2016-05-04", "events", "stats"]
)
def test_tables_fit(
    legation: Command, record: Path, monkeypatch: pytest.MonkeyPatch, command: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    said = legation(*shlex.split(command.format(REPORTS)))
    assert (said.status, said.err) == (0, "")
    assert max(map(cell_len, said.out.splitlines())) <= width


@pytest.mark.parametrize(
    ("command", "status", "message"),
    [
        ("standings --record nowhere.db", 1, "There is no record at nowhere.db."),
        (f"standings --record {REPORTS}", 1, "nato-israel.jsonl"),
        ("standings --relation friend", 2, "'friend' is no relation"),
        ("standings --on someday", 2, "'someday'"),
        ("events --type HUG", 2, "'HUG' is no type of an event"),
        ("events --from someday", 2, "'someday'"),
        ("show 3f", 2, "'3f' is too short for an id"),
        ("show ffffffffffff", 2, "Nothing in the record"),
    ],
)
def test_a_wrong_question_is_one_sentence(
    legation: Command, record: Path, command: str, status: int, message: str
) -> None:
    said = legation(*shlex.split(command))
    assert (said.status, said.out) == (status, "")
    assert said.err.startswith("legation: ")
    assert message in said.err
    assert said.err.count("\n") == 1


def test_every_step_of_the_demonstration_ends_well(
    legation: Command, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    spec = spec_from_file_location("demo", ROOT / "tools" / "demo.py")
    assert spec
    assert spec.loader
    demo = module_from_spec(spec)
    spec.loader.exec_module(demo)
    for _, command in demo.STEPS:
        said = legation(*shlex.split(command))
        assert (said.status, said.err) == (0, "")
        assert said.out


def test_the_reports_contradict_each_other_on_the_dialogue(legation: Command, record: Path) -> None:
    found = rows(legation, "contradictions")
    assert any("Israel" in json.dumps(one) and "1995" in json.dumps(one) for one in found)
