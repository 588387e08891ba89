"""`legation explain`."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from .conftest import Command

TEXT = "Peru opened an embassy in Oslo on 4 May 2016. It rained."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_json_has_each_sentence_with_its_words_and_claims(legation: Command, file: Path) -> None:
    [report] = json.loads(legation("explain", file, "--json").out)
    assert report["id"] == "report.txt"
    first, second = report["sentences"]
    assert f"{first['text']} {second['text']}" == TEXT
    for sentence in (first, second):
        for token in sentence["tokens"]:
            assert TEXT[token["start"] : token["end"]] == token["text"]
            assert 0 <= token["head"] < len(sentence["tokens"])
    assert [event["type"] for event in first["events"]] == ["SUPPORT"]
    assert second["events"] == second["standings"] == []


@pytest.mark.parametrize("width", [80, 120])
def test_the_tables_fit_and_give_reasons(
    legation: Command, file: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    said = legation("explain", file)
    assert max(map(cell_len, said.out.splitlines())) <= width
    words = said.out.split()
    assert {"opened", "VBD", "nsubj", "SUPPORT", "2016-05-04"} <= set(words)
    assert "claims nothing" in said.out


def test_what_could_have_been_an_event_says_why_it_is_none(
    legation: Command, tmp_path: Path
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("Peru attacked Chile. It may attack one day.", "utf-8")
    [report] = json.loads(legation("explain", file, "--json").out)
    considered = [one for sentence in report["sentences"] for one in sentence["dropped"]]
    assert considered
    assert all(one["type"] and one["why"] and one["start"] < one["end"] for one in considered)
