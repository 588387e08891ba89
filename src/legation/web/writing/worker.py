"""The process that reads: it has the language model, the gazetteer and the reference record."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from legation.model import Claims, LegationError, Report
from legation.record import Checked, KnownName

# Sent once, when questions can be asked.
READY = "ready"


@dataclass(frozen=True, slots=True)
class Read:
    """What a report claims, and what the reference record says to each claim."""

    claims: Claims
    checked: tuple[Checked, ...]


@dataclass(frozen=True, slots=True)
class Bearers:
    """The question who is known to bear a name on a day (EDTF, None for any)."""

    name: str
    on: str | None


Question = Report | Bearers
Answer = Read | tuple[KnownName, ...] | LegationError
Work = Callable[[Connection, Path | None], None]


def work(asked: Connection, extra: Path | None) -> None:
    """Answer questions until whoever asks is gone; `extra` are rows for the gazetteer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server's to answer
    try:
        answer = _load(extra)
    except LegationError as error:
        asked.send(error)
        return
    asked.send(READY)
    while True:
        try:
            question: Question = asked.recv()
        except EOFError:
            return
        asked.send(answer(question))


def _load(extra: Path | None) -> Callable[[Question], Answer]:
    # Here, so that the server can name this function without loading what it needs.
    from legation.reading import Reader  # noqa: PLC0415
    from legation.record import Record  # noqa: PLC0415
    from legation.record.matching.known import known_by  # noqa: PLC0415
    from legation.reference import reports  # noqa: PLC0415

    reader = Reader.load(extra=extra)
    reference = Record.holding(reports(reader.gazetteer))
    known = known_by(reader.gazetteer)

    def answer(question: Question) -> Answer:
        try:
            if isinstance(question, Bearers):
                return tuple(known(question.name, question.on))
            claims = reader.read(question)
            return Read(claims, tuple(reference.check(question, claims)))
        except LegationError as error:
            return error

    return answer
