"""Judging from the command line, and what changed by it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legation.model import Actor, Claims, Event, Report, Span, Standing
from legation.record import Record

from .conftest import Command
from .hand_made import ISRAEL, NATO, TURKEY

WHO = ("--by", "Ada", "--why", "read the texts")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "legation.db"
    monkeypatch.setenv("LEGATION_RECORD", str(path))
    with Record.open(path) as store:
        for date, paper in (("2016-05-03", "The Post"), ("2017-01-24", "The Gazette")):
            text = f"Israel opened its mission to NATO on {date}, says {paper}."
            at = Span(0, 20)
            report = Report(text, publisher=paper, published=date)
            opening = Standing("mission", ISRAEL, NATO, at, "why", start=date)
            yielding = Event(
                "CONCEDE", None, "2016-05-03", "actual", (TURKEY,), (ISRAEL,), at, "why"
            )
            envoy = Standing("envoy", Actor(paper, "ISR", kind="person"), NATO, at, "why")
            made = Claims(report.id, events=(yielding,), standings=(opening, envoy))
            store.add(report, made, at=datetime(2020, 1, 1, tzinfo=UTC))
    return path


def test_a_merge_is_judged_apart_and_put_back(legation: Command, record: Path) -> None:
    [event] = json.loads(legation("events", "--json").out)
    assert "with the first by: same type and actors, same date" in " ".join(
        legation("show", event["id"]).out.split()
    )
    ids = [claim["claim"] for claim in event["claims"]]
    said = legation("judge", "apart", *ids, *WHO)
    assert said.out.startswith("Judgement 1: ")
    assert len(json.loads(legation("events", "--json").out)) == 2
    assert len(json.loads(legation("events", "--json", "--known", "2020-01-01").out)) == 1
    assert "New: Turkey yielded to Israel" in legation("diff", "2020-01-01").out
    assert legation("judge", "undo", 1, *WHO).status == 0
    assert json.loads(legation("events", "--json").out) == [event]
    assert legation("diff", "2020-01-01").out == "Nothing in the record has changed.\n"


def test_a_contradiction_is_judged_and_says_so(legation: Command, record: Path) -> None:
    [row] = json.loads(legation("contradictions", "--json").out)
    assert row["id"][:8] in legation("contradictions").out
    legation("judge", "compatible", row["id"][:8], *WHO)
    words = " ".join(legation("show", row["id"]).out.split())
    assert "judged compatible by Ada: read the texts" in words
    assert legation("contradictions", "--on", "1990-01-01").out.startswith("No claims")


def test_judgements_are_listed_with_their_reasons(
    legation: Command, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert legation("judgements").out == "Nothing in the record has been judged.\n"
    monkeypatch.setenv("LEGATION_USER", "Bo")
    legation("judge", "same", "The Post", "The Gazette", "--why", "one man")
    legation("judge", "undo", 1, "--why", "two men")
    words = " ".join(legation("judgements").out.split())
    assert all(part in words for part in ("same (undone)", "Bo, 20", "one man", "two men"))
    assert [row["undone"] for row in json.loads(legation("judgements", "--json").out)] == [1, 0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("wrong", "3f9a01cc"), "Missing option '--by'"),
        (("wrong", "3f9a01cc", *WHO), "no claims"),
        (("silly", "3f9a01cc", *WHO), "'silly' is no verdict"),
        (("undo", "7", *WHO), "There is no judgement 7."),
    ],
)
def test_a_wrong_judgement_is_one_sentence(
    legation: Command, record: Path, arguments: tuple[str, ...], message: str
) -> None:
    said = legation("judge", *arguments)
    assert (said.status, said.out) == (2, "")
    assert message in said.err


def test_a_rebuilt_record_answers_the_same(legation: Command, record: Path) -> None:
    before = legation("events").out, legation("standings").out
    assert "is derived again" in " ".join(legation("rebuild").out.split())
    assert (legation("events").out, legation("standings").out) == before


def test_judging_same_warns_of_who_judged_different(legation: Command, record: Path) -> None:
    pair = ("The Post", "The Gazette")
    assert "otherwise" not in legation("judge", "different", *pair, *WHO).out
    said = legation("judge", "same", *pair, *WHO).out
    assert said.endswith("Judged otherwise before, and not undone: 1.\n")
