"""`legation add`: a bad line takes no good report with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command
from .hand_made import TEXT

GOOD = {"id": "r1", "text": TEXT, "published": "2016-05-04"}


@pytest.mark.usefixtures("hand_reader")
def test_a_bad_line_takes_no_good_report_with_it(legation: Command, tmp_path: Path) -> None:
    file, record = tmp_path / "reports.jsonl", tmp_path / "record.db"
    lines = [
        json.dumps(GOOD),
        "{ no JSON",
        json.dumps(GOOD | {"id": "r2", "publisher": "A"}),
        json.dumps({"id": "r3"}),
        json.dumps(GOOD | {"id": "r4", "text": "A \0 b"}),
        json.dumps(GOOD | {"id": "r5", "publisher": "B"}),
    ]
    file.write_text("\n".join(lines), "utf-8")
    said = legation("add", file, "--record", record)
    assert said.status == 1
    assert said.out == "3 reports and 6 claims added; 3 reports refused.\n"
    assert [line.partition("reports.jsonl, ")[2] for line in said.err.splitlines()[:2]] == [
        "line 2, is not JSON.",
        "line 4, has no “text”.",
    ]
    assert "r4 holds a NUL" in said.err
    again = legation("add", file, "--record", record, "--json")
    assert (again.status, json.loads(again.out)["known"]) == (1, 3)
