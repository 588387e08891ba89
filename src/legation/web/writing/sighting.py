"""The process that looks through a record for actors that may be one, and ends when it has."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from legation.model import LegationError

Sight = Callable[[Connection, str | Path, Path | None], None]

# How much more the processor is others': whoever asks for a page is waiting, nobody waits for this.
_YIELDS = 10


def sight(answer: Connection, address: str | Path, extra: Path | None) -> None:
    """Send the candidates of the record at an address; `extra` are rows for the gazetteer."""
    # Here, so that the server can name this function without loading what it needs.
    from legation.actors import Gazetteer  # noqa: PLC0415
    from legation.record import Record  # noqa: PLC0415
    from legation.record.matching.known import known_by  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server's to answer
    os.nice(_YIELDS)
    try:
        with Record.open(address, create=False) as record:
            found = record.candidates(known=known_by(Gazetteer.load(extra=extra)))
    except LegationError as error:
        answer.send(error)
        return
    answer.send(found)
