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
