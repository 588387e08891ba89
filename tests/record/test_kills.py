"""Killed at any point, the record opens with whole reports only, and goes on as if never killed.

`make kills` runs this with ten thousand reports and five hundred kills.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import func, select, text

from legation.model import Actor, Claims, Report
from legation.record import Record, adding, schema

from .conftest import Places
from .making import AT, NATO, claims, derived, event, kept, report, standing

REPORTS = int(os.environ.get("LEGATION_KILL_REPORTS", "80"))
KILLS = int(os.environ.get("LEGATION_KILLS", "24"))
CLAIMS = 4  # of each report
LONGEST = 0.4  # seconds that a child lives at most
# Deriving everything again takes as long as adding it did.
REBUILDS = 8

# Children are forked from a process that has loaded everything and opened nothing.
FORKS = get_context("forkserver")


def pairs() -> Iterator[tuple[Report, Claims]]:
    """Give reports whose claims meet those of earlier ones, but not of all."""
    for number in range(REPORTS):
        day = date(2000, 1, 1) + timedelta(number // 8)
        of = report(day.isoformat(), None, f"What report {number} says, and no more.")
        one, other = state(number * 7 % 397), state(number * 11 % 389 + 1)
        yield (
            of,
            claims(
                of,
                standing("member", one, NATO, start=str(1950 + number % 5)),
                standing("objection", one, other),
                event("REJECT", one, other, day.isoformat()),
                event("SUPPORT", other, one),
            ),
        )


def state(number: int) -> Actor:
    return Actor(f"State {number}", f"S{number:03d}", kind="state")


def go_on(place: str | Path, batch: int) -> None:
    """Add the reports that the record does not have yet, one by one or in batches."""
    # Smaller, so that many end in time.
    adding.SMALLEST = adding.LARGEST = batch  # type: ignore[misc]
    with Record.open(place) as record:
        rest = islice(pairs(), _reports(record), None)
        if batch == 1:
            for of, made in rest:
                record.add(of, made, at=AT)
        else:
            for _ in record.add_all(rest, at=AT):
                pass


def test_killed_at_any_point(places: Places, database: str) -> None:
    place = places()
    chance = random.Random(database)  # noqa: S311 - not for secrets
    for number in range(KILLS):
        _go_on_and_die(place, chance.choice([1, 1, 5]), chance.uniform(0.0, LONGEST))
        _holds_whole_reports(place, database)
        if number % (KILLS // REBUILDS) == 0:
            _is_what_follows(place)
    go_on(place, 200)
    unharmed = places()
    go_on(unharmed, 200)
    with Record.open(place) as killed, Record.open(unharmed) as other:
        assert _reports(killed) == REPORTS
        assert kept(killed) == kept(other)
        assert derived(killed) == derived(other)


def _go_on_and_die(place: str | Path, batch: int, seconds: float) -> None:
    child = FORKS.Process(target=go_on, args=(place, batch))
    child.start()
    time.sleep(seconds)
    child.kill()
    child.join()


def _holds_whole_reports(place: str | Path, database: str) -> None:
    """Open the record, which makes it where the first kill came before that."""
    with Record.open(place) as record, record._store.read() as connection:
        if database == "sqlite":
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        count = select(func.count(schema.claim.c.id)).group_by(schema.claim.c.report)
        assert set(connection.scalars(count)) <= {CLAIMS}
        assert record.stats().claims == CLAIMS * _reports(record)


def _is_what_follows(place: str | Path) -> None:
    with Record.open(place) as record:
        before = derived(record)
        record.rebuild()
        assert derived(record) == before


def _reports(record: Record) -> int:
    with record._store.read() as connection:
        return connection.scalar(select(func.count()).select_from(schema.report)) or 0
