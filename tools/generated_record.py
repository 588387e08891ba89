"""Records of generated reports, made once and kept, with what it took to make them."""

from __future__ import annotations

import gc
import itertools
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from legation.record import Record

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.generated_reports import CLAIMS_A_REPORT, generated

AT = datetime(2026, 1, 1, tzinfo=UTC)
# Reports made up at a time, so that millions of claims need little more memory than thousands.
_SOME = 10_000


@dataclass(frozen=True)
class Measured:
    """One line of the table: the number that is drawn, its unit, and how it is told."""

    value: float
    unit: str
    told: str


@dataclass(frozen=True)
class Taken:
    """What adding so many claims took, in seconds of the processor and of the clock."""

    claims: int = 0
    processor: float = 0
    wall: float = 0

    def and_then(self, other: Taken) -> Taken:
        """Return what both took together."""
        return Taken(
            self.claims + other.claims, self.processor + other.processor, self.wall + other.wall
        )

    def measured(self) -> Measured:
        """Return the claims a second."""
        rate, slow = self.claims / self.processor, self.claims / self.wall
        return Measured(rate, "claims/s", f"{rate:,.0f} claims/s ({slow:,.0f} on the wall)")


def made(claims: int, folder: Path, seed: int) -> tuple[Path, dict[str, Measured]]:
    """Return the record of so many claims in `folder`, made if missing, and what making it took.

    Where making it was stopped, it goes on from there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"record-{claims}-{seed}.db"
    figures = path.with_suffix(".json")
    if not figures.exists():
        with Record.open(path) as record:
            in_batches = _filled(record, claims, path.with_suffix(".so-far.json"), seed)
            more = generated(100, random.Random(seed + 1))  # noqa: S311 - not for secrets
            one_by_one = _timed(lambda: [record.add(*pair, at=AT) for pair in more], 100)
            rows = {
                "adding in batches": in_batches.measured(),
                "adding one by one": one_by_one.measured(),
                "rebuilding": once(record.rebuild),
            }
        size = path.stat().st_size / 2**20
        rows["size of the file"] = Measured(size, "MiB", f"{size:,.0f} MiB")
        figures.write_text(json.dumps({name: asdict(row) for name, row in rows.items()}), "utf-8")
    told = json.loads(figures.read_text("utf-8"))
    return path, {name: Measured(**row) for name, row in told.items()}


def once(work: Callable[[], object]) -> Measured:
    """Return the time that something takes that is done seldom."""
    taken = _timed(work, 0)
    told = f"{taken.processor:,.1f} s ({taken.wall:,.1f} on the wall)"
    return Measured(taken.processor * 1000, "ms", told)


def _filled(record: Record, claims: int, so_far: Path, seed: int) -> Taken:
    """Fill the record, from where it is, and return what that took; `so_far` keeps it meanwhile."""
    taken = Taken(**json.loads(so_far.read_text("utf-8"))) if so_far.exists() else Taken()
    pairs = generated(claims // CLAIMS_A_REPORT, random.Random(seed))  # noqa: S311 - no secret
    known = sum(1 for _ in itertools.islice(pairs, record.stats().reports))
    while some := list(itertools.islice(pairs, _SOME)):
        gc.collect()
        gc.freeze()  # whoever adds reports has not all of the next ten thousand in memory
        adding = record.add_all(some, at=AT)
        now = _timed(partial(list, adding), len(some))
        gc.unfreeze()
        known, taken = known + len(some), taken.and_then(now)
        so_far.write_text(json.dumps(asdict(taken)), "utf-8")
        told = now.measured().told
        print(f"{known * CLAIMS_A_REPORT:,} claims, the last at {told}", file=sys.stderr)
    return taken


def _timed(work: Callable[[], object], reports: int) -> Taken:
    """Return what adding so many reports took."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    seconds = time.process_time() - processor
    return Taken(reports * CLAIMS_A_REPORT, seconds, time.perf_counter() - wall)
