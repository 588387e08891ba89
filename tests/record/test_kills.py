"""Killed at any point, the record opens with whole reports only, and goes on as if never killed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from legation.model import Claims, Report
from legation.record import Record

from .making import (
    AT,
    EFFORT,
    GREECE,
    ISRAEL,
    NATO,
    TURKEY,
    claims,
    derived,
    event,
    kept,
    report,
    standing,
)

REPORTS = 40 * EFFORT
ROUNDS = 2 * EFFORT
# Adds the same reports as `pairs`, one by one, saying when it has begun.
CHILD = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from record.test_kills import add_all
print("begun", flush=True)
add_all(sys.argv[1])
"""


def pairs() -> Iterator[tuple[Report, Claims]]:
    states = (TURKEY, ISRAEL, GREECE)
    for number in range(REPORTS):
        of = report(
            f"2017-01-{number % 28 + 1:02d}", None, f"What report {number} says, and no more."
        )
        one, other = states[number % 3], states[(number + 1) % 3]
        yield (
            of,
            claims(
                of,
                standing("member", one, NATO, start=str(1950 + number % 5)),
                standing("relations", one, other),
                event("REJECT", one, other, f"2017-01-{number % 7 + 1:02d}"),
                event("SUPPORT", other, one),
            ),
        )


def add_all(path: str) -> None:
    with Record.open(path) as record:
        for of, made in pairs():
            record.add(of, made, at=AT)


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, object]:
    path = tmp_path_factory.mktemp("unharmed") / "record.db"
    add_all(str(path))
    with Record.open(path) as record:
        return kept(record), derived(record)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_kill(seed: int, tmp_path: Path, unharmed: tuple[object, object]) -> None:
    path = tmp_path / "record.db"
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    for _ in range(EFFORT):
        _add_and_kill(path, chance.uniform(0.0, 0.4))
        if path.exists():
            _holds_whole_reports(path)
    add_all(str(path))
    with Record.open(path) as record:
        assert (kept(record), derived(record)) == unharmed


def _add_and_kill(path: Path, seconds: float) -> None:
    command = [sys.executable, "-c", CHILD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:  # noqa: S603 - our own program
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(seconds)
        child.kill()


def _holds_whole_reports(path: Path) -> None:
    with Record.open(path) as record, record._store.read() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        counts = connection.execute(text("SELECT count(*) FROM claim GROUP BY report")).scalars()
        assert set(counts) <= {4}
        assert len(record.reports()) * 4 == record.stats().claims
        before = derived(record)
    with Record.open(path) as record:
        record.rebuild()
        assert derived(record) == before
