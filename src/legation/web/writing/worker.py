"""The process that reads: it has the language model, the gazetteer and the reference record."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from legation.model import Claims, LegationError, Report
from legation.record import Checked

# Sent once, when questions can be asked.
READY = "ready"


@dataclass(frozen=True, slots=True)
class Read:
    """What a report claims, and what the reference record says to each claim."""

    claims: Claims
    checked: tuple[Checked, ...]


Answer = Read | LegationError
Work = Callable[[Connection, Path | None], None]


def work(asked: Connection, extra: Path | None) -> None:
    """Read reports until whoever asks is gone; `extra` are rows for the gazetteer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server's to answer
    try:
        answer = _load(extra)
    except LegationError as error:
        asked.send(error)
        return
    asked.send(READY)
    while True:
        try:
            report: Report = asked.recv()
        except EOFError:
            return
        asked.send(answer(report))


def _load(extra: Path | None) -> Callable[[Report], Answer]:
    # Here, so that the server can name this function without loading what it needs.
    from legation.reading import Reader  # noqa: PLC0415
    from legation.record import Record  # noqa: PLC0415
    from legation.reference import reports  # noqa: PLC0415

    reader = Reader.load(extra=extra)
    reference = Record.holding(reports(reader.gazetteer))

    def answer(report: Report) -> Answer:
        try:
            claims = reader.read(report)
            return Read(claims, tuple(reference.check(report, claims)))
        except LegationError as error:
            return error

    return answer
