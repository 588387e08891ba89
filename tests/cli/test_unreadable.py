"""What the real reader cannot read: a warning, no claims, and no failure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("", "the report has no text."),
        (
            "Die Türkei hat ihre Vorbehalte gegen das israelische Büro in Brüssel zurückgezogen.",
            "the report is in German; only English is read.",
        ),
    ],
)
def test_what_cannot_be_read_is_warned_of(
    legation: Command, tmp_path: Path, text: str, warning: str
) -> None:
    file = tmp_path / "story.txt"
    file.write_text(text, "utf-8")
    said = legation("read", file, "--json")
    assert (said.status, said.err) == (0, f"legation: story.txt: {warning}\n")
    [claims] = json.loads(said.out)
    assert claims["events"] == claims["standings"] == []


def test_a_line_of_two_megabytes_is_left_unread(legation: Command, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Peru met Chile. " * 130_000, "utf-8")
    said = legation("read", file, "--json")
    assert said.status == 0
    assert "over 1,000,000 none is read" in said.err
    assert json.loads(said.out)[0]["events"] == []
