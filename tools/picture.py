"""Make the README's picture of a session: real commands, and what they really print.

    python tools/picture.py

Writes docs/pictures/session.svg. The record that the commands share is gone afterwards.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "pictures" / "session.svg"
COLUMNS = 100

# What is typed, and how many lines of the answer are shown at most; {claim} is the first claim that
# the answer before cites.
SESSION = (
    ("add examples/nato-israel.jsonl", 3),
    ("standings --relation mission --object NATO --on 2017-02-01", 14),
    ("show {claim}", 20),
    ("events --source Turkey --type REJECT", 22),
    ("contradictions", 16),
)
_CLAIM = re.compile(r"\b[0-9a-f]{8}\b")
# A picture must not load a font from elsewhere; the reader's own monospaced font will do.
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Run the session and draw it."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        environment, answer = _environment(Path(folder) / "record.db"), Text()
        for line, most in SESSION:
            command = line.format(claim="".join(_CLAIM.findall(answer.plain)[:1]))
            answer = _answer(command, environment)
            console.print(Text.assemble(("$ ", "bold green"), (f"legation {command}", "bold")))
            for shown in _shown(answer, most):
                console.print(shown, highlight=False)
            console.print()
    svg = console.export_svg(title="legation", unique_id="session")
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(_FONT_FACE.sub("", svg), encoding="utf-8")


def _environment(record: Path) -> Mapping[str, str]:
    """Return an environment in which output is as in a colour terminal of our width."""
    terminal = {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    return {**os.environ, **terminal, "LEGATION_RECORD": str(record)}


def _answer(command: str, environment: Mapping[str, str]) -> Text:
    legation = str(Path(sys.executable).parent / "legation")
    done = subprocess.run(  # noqa: S603 -- commands of our own session
        [legation, *shlex.split(command)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return Text.from_ansi(done.stdout.rstrip())


def _shown(answer: Text, most: int) -> Iterator[Text]:
    """Yield the first rows of an answer, and a line that says if there are more."""
    lines = list(answer.split("\n"))
    first = _whole_rows(lines, most)
    yield from first
    if len(first) < len(lines):
        yield Text(f"… {len(lines) - len(first)} lines more", style="dim")


def _whole_rows(lines: list[Text], most: int) -> list[Text]:
    """Return as many of the first lines as make whole rows, which an empty line ends."""
    if len(lines) <= most:
        return lines
    return lines[: max(i for i in range(most + 1) if i == 0 or not lines[i - 1].plain.strip())]


if __name__ == "__main__":
    main()
