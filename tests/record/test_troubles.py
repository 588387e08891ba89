"""A full disk, a file that may not be written, a torn page, two at once: nothing is lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from legation.model import Claims, DataError, Report
from legation.record import Record

from .making import AT, GREECE, ISRAEL, NATO, TURKEY, claims, derived, event, report, standing

FORKS = get_context("forkserver")
CLAIMS = 3
NOBODY = 65534


def pairs(first: int, last: int) -> Iterator[tuple[Report, Claims]]:
    states = (TURKEY, ISRAEL, GREECE)
    for number in range(first, last):
        of = report(f"2017-01-{number % 28 + 1:02d}", None, f"What report {number} says. " * 20)
        one, other = states[number % 3], states[(number + 1) % 3]
        made = (
            standing("member", one, NATO),
            standing("relations", one, other),
            event("REJECT", one, other, of.published),
        )
        yield of, claims(of, *made)


def add_some(place: str | Path, first: int, last: int) -> None:
    with Record.open(place) as record:
        for of, made in pairs(first, last):
            record.add(of, made, at=AT)


def saying(work: Callable[..., None], *arguments: object) -> str:
    """Return what `work` complains of in a process of its own, empty for nothing."""
    here, there = FORKS.Pipe()
    child = FORKS.Process(target=_say, args=(there, work, arguments))
    child.start()
    there.close()
    said = here.recv()
    child.join()
    return str(said)


def _say(to: Connection, work: Callable[..., None], arguments: tuple[object, ...]) -> None:
    try:
        work(*arguments)
    except DataError as error:
        to.send(str(error))
    else:
        to.send("")


def with_little_room(path: Path, first: int, last: int) -> None:
    """Add, while no file may grow beyond half a megabyte."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 19, 1 << 19))
    add_some(path, first, last)


def as_nobody(path: Path, first: int, last: int) -> None:
    """Add as somebody who may read the file and not write it."""
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    add_some(path, first, last)


def test_a_full_disk_loses_nothing_and_adding_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    said = saying(with_little_room, path, 0, 500)
    assert said.startswith(f"The record {path}: the disk ")
    assert said.count(".") - str(path).count(".") == 1
    with Record.open(path) as record:
        count = record.stats().reports
        assert 0 < count < 500
        assert record.stats().claims == CLAIMS * count
        before = derived(record)
        record.rebuild()
        assert derived(record) == before
    add_some(path, 0, count + 20)
    with Record.open(path) as record:
        assert record.stats().reports == count + 20


def test_a_file_that_may_not_be_written() -> None:
    folder = Path(tempfile.mkdtemp(prefix="legation-"))
    try:
        path = folder / "record.db"
        add_some(path, 0, 3)
        path.chmod(0o444)
        folder.chmod(0o555)
        said = saying(as_nobody, path, 3, 6)
        assert said in (
            f"The record {path}: it is read-only.",
            f"The record {path}: it cannot be opened.",
        )
        folder.chmod(0o755)
        with Record.open(path) as record:
            assert record.stats().reports == 3
    finally:
        shutil.rmtree(folder)


def test_two_writers_take_turns(place: str | Path) -> None:
    Record.open(place).close()
    writers = [
        FORKS.Process(target=add_some, args=(place, first, first + 12)) for first in (0, 100)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    with Record.open(place) as record:
        assert record.stats().reports == 24
        before = derived(record)
        record.rebuild()
        assert derived(record) == before


def test_readers_see_whole_reports_while_another_process_writes(place: str | Path) -> None:
    with Record.open(place) as record:
        writer = FORKS.Process(target=add_some, args=(place, 0, 25))
        writer.start()
        seen = [0]
        while writer.is_alive() or seen[-1] < 25:
            stats = record.stats()
            assert stats.claims == CLAIMS * stats.reports
            seen.append(stats.reports)
            assert writer.exitcode in (None, 0)
        assert seen == sorted(seen)


def test_a_torn_page_is_damage_or_does_no_harm(tmp_path: Path) -> None:
    path, torn = tmp_path / "record.db", tmp_path / "torn.db"
    add_some(path, 0, 30)
    content = path.read_bytes()
    whole = _answers(path)
    said = set()
    for start in range(4096, len(content), 4096 * 5):
        torn.write_bytes(content[:start] + b"\xff" * 4096 + content[start + 4096 :])
        try:
            assert _answers(torn) == whole
        except DataError as error:
            said.add(str(error).partition(": ")[2])
    assert said == {"it is damaged."}
    assert path.read_bytes() == content


def _answers(path: Path) -> tuple[object, ...]:
    with Record.open(path, create=False) as record:
        return record.standings(), record.events(), record.reports(), record.stats()
