"""The reading room: reports are read in a process of their own, one at a time, for so long at most.

So that pages stay fast while the parser works, and a text on which it does not end, or dies, costs
the server nothing but that process, which the next question starts again. It is started when first
asked. Candidates for being one actor are looked for in another, for that takes long in a large
record, and nobody who pastes a report should wait for it.
"""

from __future__ import annotations

import multiprocessing
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import BoundedSemaphore, Lock, Thread
from typing import Any, Final

from legation.model import DataError, LegationError, Report
from legation.record import Candidate, Record
from legation.web.writing.sighting import Sight, sight
from legation.web.writing.worker import READY, Answer, How, Read, Rows, Work, work

# A report of some thirty pages; what is longer is for `legation add`.
LONGEST: Final = 50_000  # characters
SECONDS: Final = 60.0  # a report of that length takes a quarter of it
LOADING: Final = 120.0  # seconds; a busy machine
# More than these wait for no answer: each holds a thread that could answer for a page.
WAITING: Final = 4
KEPT: Final = 32  # reports whose reading is remembered, until they are added

# Forking would copy the server's threads and its open record.
_SPAWNING: Final = multiprocessing.get_context("spawn")


class NotReadError(DataError):
    """A report that could not be read now, or not at all."""


class ReadingRoom:
    """Reads reports, and finds who may be who. `extra` are rows for the gazetteer."""

    def __init__(
        self,
        extra: Path | None = None,
        *,
        seconds: float = SECONDS,
        work: Work = work,
        sight: Sight = sight,
    ) -> None:
        self._extra, self._seconds, self._work, self._sight = extra, seconds, work, sight
        self._process: BaseProcess | None = None
        self._asked: Connection | None = None
        self._sighting: BaseProcess | None = None
        self._alone = Lock()
        self._places = BoundedSemaphore(WAITING)
        self._kept: OrderedDict[str, Read] = OrderedDict()

    def read(self, report: Report) -> Read:
        """Return what a report claims; a report read lately is not read again.

        Raises NotReadError for one that is too long or takes too long, or while others are read.
        """
        with self._turn(report) as ask:
            kept: Read = self._kept.get(report.id) or ask("read", report)
            self._kept[report.id] = kept
            self._kept.move_to_end(report.id)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return kept

    def explain(self, report: Report) -> Rows:
        """Return what is made of each sentence, as `legation explain --json` tells it."""
        with self._turn(report) as ask:
            sentences: Rows = ask("explain", report)
        return sentences

    def mentions(self, report: Report) -> Rows:
        """Return whom a report names, as `legation actors --json` tells it."""
        with self._turn(report) as ask:
            found: Rows = ask("mentions", report)
        return found

    def candidates(self, record: Record) -> list[Candidate]:
        """Return the actors of a record that may be one; takes a minute where it is large.

        Raises NotReadError where that breaks off, as when the room is closed.
        """
        ours, theirs = _SPAWNING.Pipe(duplex=False)
        arguments = (theirs, record.address, self._extra)
        self._sighting = _SPAWNING.Process(target=self._sight, args=arguments, daemon=True)
        self._sighting.start()
        theirs.close()
        with ours:
            try:
                found: list[Candidate] | LegationError = ours.recv()
            except (EOFError, OSError) as error:
                raise NotReadError("Looking for candidates broke off.") from error
        if isinstance(found, LegationError):
            raise NotReadError(str(found))
        return found

    def open(self) -> None:
        """Start it without waiting, for whoever will ask soon."""

        def start() -> None:
            if self._alone.acquire(blocking=False):
                try:
                    self._connection()
                except LegationError:
                    pass  # whoever asks is told
                finally:
                    self._alone.release()

        if self._process is None:
            Thread(target=start, daemon=True).start()

    def close(self) -> None:
        """End it, and whatever is being read or looked for."""
        for process in (self._process, self._sighting):
            if process is not None:
                process.kill()

    @contextmanager
    def _turn(self, report: Report) -> Iterator[Callable[[How, Report], Any]]:
        """Give what asks, when it is one's turn; raises NotReadError for what is too long."""
        if len(report.text) > LONGEST:
            raise NotReadError(
                f"The report has {len(report.text):,} characters; pages read {LONGEST:,}."
            )
        if not self._places.acquire(blocking=False):
            raise NotReadError("Several reports are being read already. Try again in a minute.")
        try:
            with self._alone:
                yield self._ask
        finally:
            self._places.release()

    def _ask(self, how: How, report: Report) -> Read | Rows:
        connection = self._connection()
        try:
            connection.send((how, report))
            if not connection.poll(self._seconds):
                self._stop()
                raise NotReadError(f"It took longer than {self._seconds:.0f} seconds to read.")
            answer: Answer = connection.recv()
        except (EOFError, OSError) as error:
            self._stop()
            raise NotReadError("Reading it broke off.") from error
        if isinstance(answer, LegationError):
            raise answer
        return answer

    def _connection(self) -> Connection:
        if self._asked is not None and self._process is not None and self._process.is_alive():
            return self._asked
        self._stop()
        ours, theirs = _SPAWNING.Pipe()
        process = _SPAWNING.Process(target=self._work, args=(theirs, self._extra), daemon=True)
        process.start()
        theirs.close()
        self._process, self._asked = process, ours
        self._await_loaded(ours)
        return ours

    def _await_loaded(self, connection: Connection) -> None:
        try:
            said = connection.recv() if connection.poll(LOADING) else None
        except (EOFError, OSError):
            said = None
        if said != READY:
            self._stop()
            raise (
                said
                if isinstance(said, LegationError)
                else NotReadError("What reads reports could not be loaded.")
            )

    def _stop(self) -> None:
        if self._asked is not None:
            self._asked.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._asked = self._process = None
