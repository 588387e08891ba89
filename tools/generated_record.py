"""Records of generated reports, made once and kept, with what it took to make them."""

from __future__ import annotations

import gc
import itertools
import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from legation.model import Claims, Report
from legation.record import Record

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.generated_reports import CLAIMS_A_REPORT, generated

AT = datetime(2026, 1, 1, tzinfo=UTC)
# Reports made up at a time, so that millions of claims need no more memory than a few.
_SOME = 1000


@dataclass(frozen=True)
class Measured:
    """One line of the table: the number that is drawn, its unit, and how it is told."""

    value: float
    unit: str
    told: str


def made(claims: int, folder: Path, seed: int) -> tuple[Path, dict[str, Measured]]:
    """Return the record of so many claims in `folder`, made if missing, and what making it took."""
    path = folder / f"record-{claims}-{seed}.db"
    figures = path.with_suffix(".json")
    if not figures.exists():
        path.unlink(missing_ok=True)  # left by a build that was stopped
        with Record.open(path) as record:
            rows = dict(_adding(record, claims, random.Random(seed)))  # noqa: S311 - no secret
            rows["rebuilding"] = once(record.rebuild)
        size = path.stat().st_size / 2**20
        rows["size of the file"] = Measured(size, "MiB", f"{size:,.0f} MiB")
        figures.write_text(json.dumps({name: asdict(row) for name, row in rows.items()}), "utf-8")
    told = json.loads(figures.read_text("utf-8"))
    return path, {name: Measured(**row) for name, row in told.items()}


def once(work: Callable[[], object]) -> Measured:
    """Return the time that something takes that is done seldom."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    seconds = time.process_time() - processor
    slow = time.perf_counter() - wall
    return Measured(seconds * 1000, "ms", f"{seconds:,.1f} s ({slow:,.1f} on the wall)")


def _adding(record: Record, claims: int, chance: random.Random) -> Iterator[tuple[str, Measured]]:
    """Fill the record, in batches, and then add a hundred reports more, one by one."""
    reports = generated(claims // CLAIMS_A_REPORT, chance)
    yield "adding in batches", _rate(lambda some: record.add_all(some, at=AT), reports)
    more = generated(100, chance)
    one_by_one = _rate(lambda some: (record.add(*pair, at=AT) for pair in some), more)
    yield "adding one by one", one_by_one


def _rate(add: Callable[..., Iterable[object]], pairs: Iterator[tuple[Report, Claims]]) -> Measured:
    """Return how many claims are added a second; how it goes on is told on standard error."""
    claims, processor, wall = 0, 0.0, 0.0
    while some := list(itertools.islice(pairs, _SOME)):
        gc.collect()
        began = time.perf_counter(), time.process_time()
        for _ in add(some):
            claims += CLAIMS_A_REPORT
        lasted = time.perf_counter() - began[0]
        wall, processor = wall + lasted, processor + time.process_time() - began[1]
        rate = len(some) * CLAIMS_A_REPORT / lasted
        print(f"{claims:,} claims, the last {rate:,.0f} a second", file=sys.stderr)
    rate, slow = claims / processor, claims / wall
    return Measured(rate, "claims/s", f"{rate:,.0f} claims/s ({slow:,.0f} on the wall)")
