"""`legation actors`."""

import json
from pathlib import Path

from .conftest import Command

TEXT = (
    "Ankara blocked Israel. Turkish Foreign Minister Ahmet Davutoğlu said he would veto it again."
)


def test_each_mention_is_shown_with_whom_it_means_and_why(
    legation: Command, tmp_path: Path
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, "utf-8")
    [report] = json.loads(legation("actors", file, "--published", "2011-09-19", "--json").out)
    assert report["id"] == "report.txt"
    meant = {m["words"]: [a["of"] for a in m["actors"]] for m in report["mentions"]}
    assert meant["Ankara"] == ["TUR"]
    assert meant["Israel"] == ["ISR"]
    for mention in report["mentions"]:
        assert TEXT[mention["start"] : mention["end"]] == mention["words"]
        assert mention["why"]
    table = legation("actors", file).out
    assert "Ahmet Davutoğlu" in table
    assert "report.txt" in table


def test_each_actor_has_the_codes_that_exports_need(legation: Command, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, "utf-8")
    [report] = json.loads(legation("actors", file, "--json").out)
    actors = {a["name"]: a for m in report["mentions"] for a in m["actors"]}
    minister = actors["Ahmet Davutoğlu"]
    assert (minister["country"], minister["sectors"], minister["code"]) == (
        "TUR",
        ["GOV"],
        "TURGOV",
    )


def test_rows_of_a_users_own_are_used(legation: Command, tmp_path: Path) -> None:
    rows, file = tmp_path / "own.tsv", tmp_path / "report.txt"
    rows.write_text("id\tname\tkind\tof\nharbour\tHarbour Forum\tigo\tHBF\n", "utf-8")
    file.write_text("Peru left the Harbour Forum.", "utf-8")
    [report] = json.loads(legation("actors", file, "--gazetteer", rows, "--json").out)
    assert "HBF" in {a["of"] for m in report["mentions"] for a in m["actors"]}
    assert "own.tsv" in legation("actor", "Harbour Forum", "--gazetteer", rows).out
