"""Read the gold data beside the checkout, run its scorers, print one table (`make eval`).

The data and the scorers lie in ../shared/eval (or $LEGATION_SHARED/eval); where they are absent
the evaluation says so and ends well. Nothing here is tuned on what it prints: the held-out half
of each set is elsewhere.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from legation.model.wire import claims_to_json
from legation.reading import Reader
from legation.sources import read_reports

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("LEGATION_SHARED", ROOT.parent / "shared"))


@dataclass(frozen=True)
class Task:
    """One gold set: the reports to read, the gold, and the scorer with its arguments."""

    name: str
    texts: Path
    gold: Path
    scorer: Path

    @property
    def missing(self) -> bool:
        """Whether any file of the task is absent."""
        return not (self.texts.exists() and self.gold.exists() and self.scorer.exists())


def tasks(shared: Path) -> list[Task]:
    """Return the gold sets; `seed` is one report of the development reports."""
    gold, train = shared / "eval", shared / "data" / "reports"
    reports = gold / "reports"
    return [
        Task("reports", reports / "reports.jsonl", reports / "gold.jsonl", gold / "score.py"),
        Task("seed", reports / "reports.jsonl", reports / "gold.jsonl", gold / "score.py"),
        Task("training reports", train / "reports.jsonl", train / "gold.jsonl", gold / "score.py"),
        Task(
            "sentences",
            gold / "sentences" / "plv_dev.jsonl",
            gold / "sentences" / "plv_dev.jsonl",
            gold / "sentences" / "score_sentences.py",
        ),
        Task(
            "missions",
            gold / "missions" / "articles.jsonl",
            gold / "missions" / "truth.jsonl",
            gold / "missions" / "score_missions.py",
        ),
        Task(
            "dates",
            gold / "dates" / "aquaint.jsonl",
            gold / "dates" / "aquaint.jsonl",
            gold / "dates" / "score_dates.py",
        ),
    ]


def claims_of(reader: Reader, task: Task) -> list[dict[str, Any]]:
    """Return the claims read from a task's texts, one report a row."""
    rows = read_reports(task.texts)
    chosen = [r for r in rows if task.name != "seed" or r.ref == "seed"]
    return [claims_to_json(claims, report) for report, claims in reader.read_all(chosen)]


def scored(task: Task, rows: Iterable[dict[str, Any]], misses: int) -> dict[str, Any]:
    """Return what the task's scorer says of the claims, and print its misses if asked."""
    with tempfile.TemporaryDirectory() as folder:
        claims, gold = Path(folder, "claims.jsonl"), Path(folder, "gold.jsonl")
        claims.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
        lines = task.gold.read_text(encoding="utf-8").splitlines(keepends=True)
        wanted = [x for x in lines if task.name != "seed" or json.loads(x)["id"] == "seed"]
        gold.write_text("".join(wanted), encoding="utf-8")
        command = [sys.executable, str(task.scorer), str(gold), str(claims), "--json"]
        if misses:
            command += ["--misses", str(misses)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 -- our own scorer
    first, *rest = done.stdout.splitlines()
    for line in rest:
        print(line)
    result: dict[str, Any] = json.loads(first)
    return result


def figures(result: dict[str, Any]) -> list[tuple[str, str]]:
    """Return a scorer's result as names and printed values."""
    rows = []
    for name, value in result.items():
        if isinstance(value, dict):
            text = f"P {value['p']:.3f}  R {value['r']:.3f}  F1 {value['f1']:.3f}"
        else:
            text = str(value)
        rows.append((name, text))
    return rows


def main() -> None:
    """Run the evaluations asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="one task by name")
    parser.add_argument("--misses", type=int, default=0, help="print up to N misses of each task")
    parser.add_argument("--shared", type=Path, default=SHARED)
    asked = parser.parse_args()
    chosen = [t for t in tasks(asked.shared) if asked.only in (None, t.name)]
    present = [t for t in chosen if not t.missing]
    for task in chosen:
        if task.missing:
            print(f"{task.name}: skipped, its gold data is not beside this checkout.")
    if not present:
        return
    reader = Reader.load()
    table = Table("task", "figure", "value", title="Legation against its gold data")
    for task in present:
        began = time.perf_counter()
        rows = claims_of(reader, task)
        seconds = time.perf_counter() - began
        for name, value in figures(scored(task, rows, asked.misses)):
            table.add_row(task.name, name, value)
        table.add_row(task.name, "seconds to read", f"{seconds:.1f}", end_section=True)
    Console().print(table)


if __name__ == "__main__":
    main()
