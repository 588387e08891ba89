"""The main job from end to end: reports become a cited, dated record that answers questions.

Runs the commands that a person would type, says before each what it is for, and keeps the record in
a folder that is gone afterwards.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORTS = Path("examples") / "nato-israel.jsonl"

DAYS = ("2015-12-31", "2017-02-01")
STEPS: tuple[tuple[str, str], ...] = (
    (
        "Nine reports tell how Israel came to open an office at NATO. What does each of them "
        "claim, and in which words?",
        f"read {REPORTS}",
    ),
    ("Keep the reports and what they claim in a record.", f"add {REPORTS}"),
    ("Adding them again changes nothing.", f"add {REPORTS}"),
    *(
        (
            f"Who, as far as these reports tell, was NATO's {relation} on {day}?",
            f"standings --relation {relation} --object NATO --on {day}",
        )
        for day in DAYS
        for relation in ("member", "partner")
    ),
    *(
        (
            f"Who kept a mission at NATO's headquarters on {day}?",
            f"standings --relation mission --object NATO --on {day}",
        )
        for day in DAYS
    ),
    ("What did Turkey do towards Israel, in order?", "events --source Turkey --target Israel"),
    ("Which statements contradict each other?", "contradictions"),
    ("How much is in the record now?", "stats"),
)


def main() -> int:
    """Run every step; return the exit status of the first that fails, else 0."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder) / "demo.db")
        for number, (purpose, command) in enumerate(STEPS, 1):
            print(f"\n{number}. {purpose}\n\n$ legation {command}\n", flush=True)
            status = _run(command, environment)
            if status != 0:
                return status
    return 0


def _environment(record: Path) -> Mapping[str, str]:
    """Return the environment in which `legation` is this Python's, and the record is `record`."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    return {**os.environ, "PATH": path, "LEGATION_RECORD": str(record)}


def _run(command: str, environment: Mapping[str, str]) -> int:
    arguments = ["legation", *shlex.split(command)]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, check=False)  # noqa: S603 -- STEPS
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
