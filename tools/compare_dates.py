"""Set `legation.dates` beside the packages that do the same, on the same texts in one run.

Finding: `dateparser.search`, on the news texts beside the checkout, scored by their scorer.
Values: `edtf`, on the published examples of tests/dates/edtf_values.tsv. Both are needed for
nothing else, and come with the extra `compare`; where one lacks, this says so and goes on.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from legation.dates import find, parse

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("LEGATION_SHARED", ROOT.parent / "shared"))
VALUES = ROOT / "tests" / "dates" / "edtf_values.tsv"
# Strötgen, Zell and Gertz, "HeidelTime: Tuning English and Developing Spanish Resources for
# TempEval-3" (2013): F1 of relaxed spans and of values on TempEval-3's platinum set.
HEIDELTIME = ("HeidelTime, on other texts (quoted)", "0.903", "0.776", "", "")

Found = list[dict[str, Any]]


def package(name: str) -> ModuleType | None:
    """Return a package, or say how to get it."""
    try:
        return import_module(name)
    except ImportError:
        needed = name.partition(".")[0]
        print(f"{needed} is not installed and left out: .venv/bin/pip install -e '.[compare]'")
        return None


def with_legation(text: str, published: str) -> Found:
    """Return what Legation finds."""
    return [
        {"start": m.start, "end": m.end, "value": None if m.value is None else str(m.value)}
        for m in find(text, published)
    ]


def with_dateparser(module: ModuleType) -> Callable[[str, str], Found]:
    """Return a finder by `dateparser.search`, told to prefer the past.

    It gives no offsets; each expression is looked for behind the one before.
    """

    def finder(text: str, published: str) -> Found:
        settings = {
            "RELATIVE_BASE": dt.datetime.fromisoformat(published),
            "PREFER_DATES_FROM": "past",
        }
        pairs = module.search_dates(text, languages=["en"], settings=settings) or []
        found: Found = []
        at = 0
        for words, day in pairs:
            at = text.find(words, at)
            if at < 0:
                break
            found.append({"start": at, "end": at + len(words), "value": day.date().isoformat()})
            at += len(words)
        return found

    return finder


def scored(folder: Path, finder: Callable[[str, str], Found], name: str) -> tuple[str, ...]:
    """Return a finder's row: its name, its scores, and how much text it reads a second."""
    gold = folder / "aquaint.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    began = time.process_time()
    given = [{"id": r["id"], "dates": finder(r["text"], r["published"])} for r in rows]
    seconds = time.process_time() - began
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in given)
        file.flush()
        command = [sys.executable, str(folder / "score_dates.py"), str(gold), file.name, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 -- our own scorer
    score = json.loads(done.stdout.splitlines()[0])
    speed = sum(len(r["text"]) for r in rows) / 1000 / seconds
    return (name, *(f"{score[key]:.3f}" for key in ("spans", "values", "given")), f"{speed:,.0f}")


def compare_finding(folder: Path) -> Table | None:
    """Return the table of what finds dates, None where there is nothing to find them in."""
    if not (folder / "aquaint.jsonl").exists():
        print("The news texts are not beside this checkout, so finding is not compared.")
        return None
    table = Table("finder", "spans F1", "values F1", "value right", "kB/s")
    table.add_row(*scored(folder, with_legation, "legation.dates.find"))
    search = package("dateparser.search")
    if search is not None:
        table.add_row(*scored(folder, with_dateparser(search), "dateparser.search"))
    table.add_row(*HEIDELTIME)
    return table


def examples() -> Iterable[list[str]]:
    """Yield the published EDTF examples: text, canonical form, and four bounds."""
    for line in VALUES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def days_by_edtf(module: ModuleType, text: str) -> tuple[str, str]:
    """Return the first and last day that the edtf package gives, or what it says instead."""
    try:
        value = module.parse_edtf(text)
        return _as_day(value.lower_strict()), _as_day(value.upper_strict())
    except Exception as error:
        return type(error).__name__, "-"


def _as_day(end: object) -> str:
    if not isinstance(end, time.struct_time):
        return str(end)
    return f"{end.tm_year:04}-{end.tm_mon:02}-{end.tm_mday:02}"


def compare_values(module: ModuleType) -> Table:
    """Return the examples on whose days the edtf package and Legation differ."""
    table = Table("EDTF", "legation.dates", "edtf", title="Values on which they differ")
    rows = [row[0] for row in examples()]
    for text in rows:
        value = parse(text)
        ours = tuple(day.isoformat() if day else "none" for day in (value.first, value.last))
        theirs = days_by_edtf(module, text)
        if ours != theirs:
            table.add_row(text, " to ".join(ours), " to ".join(theirs))
    table.caption = f"{len(rows) - table.row_count} of {len(rows)} are the same"
    return table


def rate(parser: Callable[[str], object], texts: list[str]) -> float:
    """Return how many texts are parsed a second."""
    began = time.process_time()
    for text in texts:
        parser(text)
    return len(texts) / (time.process_time() - began)


def many() -> list[str]:
    """Return different dates and intervals, as many of each."""
    years = range(1900, 2020)
    days = [f"{y}-{m:02}-{d:02}" for y in years for m in range(1, 13) for d in range(1, 29)]
    return [*days, *(f"{day}/{int(day[:4]) + 1}" for day in days)]


def main() -> None:
    """Print the comparisons."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    console = Console()
    table = compare_finding(SHARED / "eval" / "dates")
    if table is not None:
        console.print(table)
    console.print(f"legation.dates.parse: {rate(parse, many()):,.0f} values a second")
    module = package("edtf")
    if module is not None:
        console.print(f"edtf.parse_edtf: {rate(module.parse_edtf, many()[::700]):,.0f} a second")
        console.print(compare_values(module))


if __name__ == "__main__":
    main()
