"""How fast the record is, and how that grows: adding, asking, rebuilding, on generated reports.

    python tools/bench_record.py [CLAIMS …] [--seed N] [--keep FOLDER] [--picture FILE.svg]

Prints a table in Markdown with a column for each number of claims, and draws it. Records are made
in FOLDER, and taken from there another time, so that a large one is made once and asked at a quiet
moment; without it they are thrown away. Adding and rebuilding are measured when a record is made.
Times are those of the processor, so that other work on the machine tells less; those by the clock
on the wall are given after them.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from legation.record import Record

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.generated_record import Measured, made, once
from tools.generated_reports import FIRST_DAY, LAST_DAY, ORGANISATIONS, STATES
from tools.growth_picture import picture


def main() -> None:
    """Run the benchmark, print its table, draw its picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", nargs="*", type=int, default=[100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = options.keep or Path(passing)
        columns = {n: measured(n, folder, options.seed) for n in sorted(options.claims)}
    print_table(columns)
    if options.picture:
        lines = {
            name: [
                (number, column[name].value, column[name].unit)
                for number, column in columns.items()
            ]
            for name in columns[min(columns)]
        }
        options.picture.write_text(picture(lines), "utf-8")


def measured(claims: int, folder: Path, seed: int) -> dict[str, Measured]:
    """Return what a record of so many claims takes, by what was done."""
    path, rows = made(claims, folder, seed)
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    with Record.open(path) as record, tempfile.TemporaryDirectory() as passing:
        rows |= {name: asked(ask) for name, ask in questions(record, chance).items()}
        rows["a panel of every standing by month, 25 years"] = once(
            lambda: record.panel(
                Path(passing) / "panel.parquet", since=FIRST_DAY, until=LAST_DAY, every="month"
            )
        )
    return rows


def questions(record: Record, chance: random.Random) -> dict[str, Callable[[], object]]:
    """Return what is asked, each time of other actors and days."""

    def day() -> date:
        return FIRST_DAY + timedelta(chance.randrange(9000))

    return {
        "standings of one actor on a day": lambda: record.standings(
            subject=chance.choice(STATES), on=day(), citing=False
        ),
        "the same, with every claim cited": lambda: record.standings(
            subject=chance.choice(STATES), on=day()
        ),
        "members of an organisation on a day": lambda: record.standings(
            "member", object=chance.choice(ORGANISATIONS), on=day(), citing=False
        ),
        "what one state did to another": lambda: record.events(
            chance.choice(STATES), chance.choice(STATES), citing=False
        ),
        "standings of one actor, as said by a day": lambda: record.standings(
            subject=chance.choice(STATES), on=day(), said_by=day(), citing=False
        ),
    }


def asked(ask: Callable[[], object], times: int = 300) -> Measured:
    """Return the median and the 99th percentile of the time that an answer takes."""
    for _ in range(5):
        ask()
    taken = []
    for _ in range(times):
        began = time.thread_time()
        ask()
        taken.append((time.thread_time() - began) * 1000)
    middle, slow = statistics.median(taken), statistics.quantiles(taken, n=100)[98]
    return Measured(middle, "ms", f"{middle:.2f} ms median, {slow:.2f} ms p99")


def print_table(columns: dict[int, dict[str, Measured]]) -> None:
    """Print the measurements as a table in Markdown, a column for each number of claims."""
    print("| what |", " | ".join(f"{number:,} claims" for number in columns), "|")
    print("|---" * (len(columns) + 1) + "|")
    for name in columns[min(columns)]:
        print(f"| {name} |", " | ".join(column[name].told for column in columns.values()), "|")


if __name__ == "__main__":
    main()
