"""The corpus that is published with the project is whole and says what its card says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from legation.dates import parse
from legation.model import EVENT_TYPES, HOLDS, RELATIONS, STATUSES

CORPUS = Path(__file__).parent.parent / "corpus"
# An ISO code, or the usual short name of an organisation.
ACTS_FOR = re.compile(r"[A-Z][\w& -]{1,23}")


def rows(name: str) -> dict[str, Any]:
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


@pytest.fixture(scope="module")
def reports() -> dict[str, Any]:
    return rows("reports.jsonl")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return rows("gold.jsonl")


def test_every_text_is_annotated_and_no_two_are_the_same(
    reports: dict[str, Any], gold: dict[str, Any]
) -> None:
    assert reports.keys() == gold.keys()
    assert len({row["text"] for row in reports.values()}) == len(reports)


def test_every_quote_stands_in_its_text_and_holds_its_word(
    reports: dict[str, Any], gold: dict[str, Any]
) -> None:
    for name, row in gold.items():
        for claim in (*row["events"], *row["standings"]):
            assert claim["quote"] in reports[name]["text"], name
            assert claim["trigger"] in claim["quote"], name


def test_events_speak_the_closed_vocabularies(gold: dict[str, Any]) -> None:
    for name, row in gold.items():
        for event in row["events"]:
            assert event["type"] in EVENT_TYPES, name
            assert event["status"] in STATUSES, name
            assert event["date"] is None or parse(event["date"]), name
            for actor in (*event["source"], *event["target"]):
                _assert_actor(actor, name)


def test_standings_speak_the_closed_vocabularies(gold: dict[str, Any]) -> None:
    for name, row in gold.items():
        for standing in row["standings"]:
            assert standing["relation"] in RELATIONS, name
            assert standing["holds"] in HOLDS, name
            for end in ("start", "end"):
                assert standing[end] is None or parse(standing[end]), name
            for side in ("subject", "object"):
                _assert_actor(standing[side], name)


def _assert_actor(actor: dict[str, Any], name: str) -> None:
    assert actor["name"], name
    assert actor["of"] is None or ACTS_FOR.fullmatch(actor["of"]), (name, actor)


def test_the_card_counts_what_is_there(reports: dict[str, Any], gold: dict[str, Any]) -> None:
    card = (CORPUS / "README.md").read_text(encoding="utf-8")
    events = sum(len(row["events"]) for row in gold.values())
    standings = sum(len(row["standings"]) for row in gold.values())
    assert f"{len(reports):,} short texts" in card
    assert f"| {events:,} | {standings:,} |" in card
