"""The process that reads: it has the language model, the gazetteer and the reference record."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from legation.model import Claims, LegationError, Report
from legation.record import Checked

# Sent once, when questions can be asked.
READY = "ready"


@dataclass(frozen=True, slots=True)
class Read:
    """What a report claims, and what the reference record says to each claim."""

    claims: Claims
    checked: tuple[Checked, ...]


# How a text is looked at: for its claims beside the reference record; sentence by sentence, with
# why; or for whom it names.
How = Literal["read", "explain", "mentions"]
Rows = list[dict[str, Any]]
Answer = Read | Rows | LegationError
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
            question: tuple[How, Report] = asked.recv()
        except EOFError:
            return
        asked.send(answer(*question))


def _load(extra: Path | None) -> Callable[[How, Report], Answer]:
    # Here, so that the server can name this function without loading what it needs.
    from legation.actors import told_mentions  # noqa: PLC0415
    from legation.reading import Reader  # noqa: PLC0415
    from legation.reading.explained import explained  # noqa: PLC0415
    from legation.record import Record  # noqa: PLC0415
    from legation.reference import reports  # noqa: PLC0415
    from legation.sources import unreadable  # noqa: PLC0415

    reader = Reader.load(extra=extra)
    reference = Record.holding(reports(reader.gazetteer))

    def read(report: Report) -> Read:
        claims = reader.read(report)
        return Read(claims, tuple(reference.check(report, claims)))

    def explain(report: Report) -> Rows:
        page = reader.open(report)
        claims = Claims(report.id) if unreadable(report) else reader.claims(page)
        sentences: Rows = explained(report, page.doc, claims, reader.dropped(page))["sentences"]
        return sentences

    def mentions(report: Report) -> Rows:
        return told_mentions(reader.open(report).actors, reader.gazetteer)

    ways: dict[How, Callable[[Report], Read | Rows]]
    ways = {"read": read, "explain": explain, "mentions": mentions}

    def answer(how: How, report: Report) -> Answer:
        try:
            return ways[how](report)
        except LegationError as error:
            return error

    return answer
