"""Reports are read in a process of their own, which may fail without the server noticing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from legation.model import Actor, Claims, Report, UsageError
from legation.record import Record
from legation.web.writing.room import KEPT, LONGEST, WAITING, NotReadError, ReadingRoom
from legation.web.writing.sighting import Sight, sight
from legation.web.writing.worker import READY, Read, Work, work
from tests.record.making import NATO, TURKEY, person, standing, tell

Rooms = Callable[..., ReadingRoom]


def tired(asked: Connection, extra: Path | None) -> None:
    """Do what the text says: sleep, die, refuse, or tell which process read it."""
    asked.send(READY)
    while True:
        try:
            _, report = asked.recv()
        except EOFError:
            return
        if report.text == "sleep":
            time.sleep(60)
        if report.text == "nap":
            time.sleep(0.5)
        if report.text == "die":
            os._exit(1)
        if report.text == "refuse":
            asked.send(UsageError("No."))
            continue
        number = str(os.getpid())
        asked.send(Read(Claims(report.id, warnings=(number, str(time.monotonic_ns()))), ()))


def endless(answer: Connection, address: str | Path, extra: Path | None) -> None:
    time.sleep(600)


def unloadable(asked: Connection, extra: Path | None) -> None:
    asked.send(UsageError("There is no such file."))


@pytest.fixture
def rooms() -> Iterator[Rooms]:
    with ExitStack() as opened:

        def make(work: Work = tired, seconds: float = 20, sight: Sight = sight) -> ReadingRoom:
            room = ReadingRoom(seconds=seconds, work=work, sight=sight)
            return opened.enter_context(closing(room))

        yield make


def reader_of(read: Read) -> str:
    return read.claims.warnings[0]


def test_one_process_reads_them_all_and_it_is_not_the_servers(rooms: Rooms) -> None:
    room = rooms()
    one, other = (reader_of(room.read(Report(text))) for text in ("one", "other"))
    assert one == other != str(os.getpid())


def test_a_report_read_lately_is_not_read_again(rooms: Rooms) -> None:
    room = rooms()
    first = room.read(Report("one"))
    assert room.read(Report("one")) == first
    for number in range(KEPT):
        room.read(Report(f"another {number}"))
    assert room.read(Report("one")) != first


@pytest.mark.parametrize(
    ("text", "sentence"), [("sleep", "longer than 1 sec"), ("die", "broke off")]
)
def test_what_does_not_end_is_ended_and_the_next_is_read(
    rooms: Rooms, text: str, sentence: str
) -> None:
    room = rooms(seconds=1)
    before = reader_of(room.read(Report("one")))
    with pytest.raises(NotReadError, match=sentence):
        room.read(Report(text))
    assert reader_of(room.read(Report("two"))) != before


def test_what_reading_refuses_is_refused_in_its_words(rooms: Rooms) -> None:
    room = rooms()
    with pytest.raises(UsageError, match="No"):
        room.read(Report("refuse"))
    with pytest.raises(UsageError, match="no such file"):
        rooms(unloadable).read(Report("one"))


def test_a_text_that_is_too_long_is_refused_before_anything_is_loaded(rooms: Rooms) -> None:
    with pytest.raises(NotReadError, match=f"{LONGEST + 1:,} characters"):
        rooms(unloadable).read(Report("a" * (LONGEST + 1)))


def test_only_so_many_wait(rooms: Rooms) -> None:
    room = rooms()
    room.read(Report("one"))
    with ThreadPoolExecutor(WAITING) as threads:
        naps = [
            threads.submit(room.read, Report("nap", title=str(number))) for number in range(WAITING)
        ]
        time.sleep(0.2)
        with pytest.raises(NotReadError, match="Several reports"):
            room.read(Report("two"))
        assert all(nap.result() for nap in naps)
    assert room.read(Report("two"))


def test_a_report_is_read_as_by_the_command_and_checked_against_the_reference(rooms: Rooms) -> None:
    room = rooms(work, seconds=60)
    read = room.read(Report("Turkey joined NATO in 1952.", published="2017-01-27"))
    assert [standing.relation for standing in read.claims.standings] == ["member"]
    checked = next(one for one in read.checked if one.kind == "standing")
    assert (checked.verdict, checked.since) == ("supported", "1952-02-18")
    (sentence,) = room.explain(Report("Turkey joined NATO in 1952."))
    assert sentence["tokens"][0]["text"] == "Turkey"
    assert [one["relation"] for one in sentence["standings"]] == ["member"]
    named = room.mentions(Report("Turkey joined NATO in 1952."))
    assert [one["actors"][0]["of"] for one in named] == ["TUR", "NATO"]


def test_candidates_are_found_in_another_process_by_what_names_mean(
    rooms: Rooms, tmp_path: Path
) -> None:
    with Record.open(tmp_path / "legation.db") as record:
        tell(record, standing("mission", Actor("Türkiye Cumhuriyeti", None), NATO))
        tell(record, standing("member", TURKEY, NATO))
        tell(record, standing("envoy", person("Aaron Yaar", "ISR"), TURKEY))
        tell(record, standing("envoy", person("Aharon Yaar", "ISR"), TURKEY))
        room = rooms()
        assert [(one.one.key, one.other.key) for one in room.candidates(record)] == [
            ("ISR/aaron yaar", "ISR/aharon yaar")
        ]


def test_a_room_that_is_closed_looks_no_further(rooms: Rooms, tmp_path: Path) -> None:
    with Record.open(tmp_path / "legation.db") as record, ThreadPoolExecutor(1) as thread:
        room = rooms(sight=endless)
        looking = thread.submit(room.candidates, record)
        while room._sighting is None or not room._sighting.is_alive():
            time.sleep(0.01)
        room.close()
        with pytest.raises(NotReadError, match="broke off"):
            looking.result(timeout=20)
