"""The edition of a record: a mark of all that it holds, another one after every change."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from legation.record.schema import DERIVATION_VERSION, judgement, reading
from legation.record.view import View

# Everything that changes an answer is one of these, numbered in order.
_CHANGES: Final = (reading, judgement)


def edition(view: View) -> str:
    """Return the edition by the record's clock: how much was read and judged, and how derived."""
    numbers = []
    for table in _CHANGES:
        ask = select(table.c.number).order_by(table.c.number.desc()).limit(1)
        if view.clocks.known is not None:
            ask = ask.where(table.c.recorded_at <= view.clocks.known)
        numbers.append(view.connection.scalar(ask) or 0)
    return ".".join(map(str, (*numbers, DERIVATION_VERSION)))
