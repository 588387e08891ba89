"""Runs the commands that docs/commands.md shows and writes what they print below them.

The commands share a record that is gone afterwards; long output is cut.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "commands.md"
LONGEST = 28  # lines of output shown
# The claim that `show` and `judge` are shown with: its id changes whenever reading does.
SHOWN = "standings --relation member --subject Turkey --object NATO --json"

_ID = re.compile(r"\b[0-9a-f]{8}\b")
_BLOCK = re.compile(r"```console\n\$ legation (.*)\n(?:.*\n)*?```")


def main() -> None:
    """Rewrite the page."""
    with tempfile.TemporaryDirectory() as folder:
        # What a command writes is written there; what it reads are the examples.
        (Path(folder) / "examples").symlink_to(ROOT / "examples")

        def refreshed(block: re.Match[str]) -> str:
            command = _current(block[1], folder)
            shown = _cut(_output(command, folder))
            return f"```console\n$ legation {command}\n{shown}\n```"

        PAGE.write_text(_BLOCK.sub(refreshed, PAGE.read_text("utf-8")), "utf-8")


def _current(command: str, folder: str) -> str:
    if not command.startswith(("show ", "judge ")):
        return command
    rows = json.loads(_output(SHOWN, folder))
    return _ID.sub(rows[0]["claims"][0]["claim"][:8], command, count=1)


def _output(command: str, folder: str) -> str:
    legation = str(Path(sys.executable).parent / "legation")
    done = subprocess.run(  # noqa: S603 -- commands of our own page
        [legation, *shlex.split(command)],
        cwd=folder,
        env={**os.environ, "LEGATION_RECORD": "legation.db"},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def _cut(output: str) -> str:
    lines = "\n".join(line.rstrip() for line in output.splitlines()).strip("\n").splitlines()
    return "\n".join(lines[:LONGEST] + ["…"] * (len(lines) > LONGEST))


if __name__ == "__main__":
    main()
