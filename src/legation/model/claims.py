"""What one report claims."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.model.actor import Actor
from legation.model.evidence import Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something done at a time, as one report states it.

    `type` is a PLOVER type, `status` one of `STATUSES`, `date` an EDTF string or None. `at` is the
    stretch of the text that says it, `why` names the frame or model that made the claim and the
    words that triggered it.
    """

    type: str
    mode: str | None
    date: str | None
    status: str
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    at: Span
    why: str
    place: str | None = None
    attribution: Actor | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A relation that holds over an interval, as one report states it.

    `holds` is one of `HOLDS`; `start` and `end` are EDTF strings. None means unknown, not open.
    """

    relation: str
    subject: Actor
    object: Actor
    at: Span
    why: str
    role: str | None = None
    start: str | None = None
    end: str | None = None
    holds: str = "yes"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression and the EDTF value it has in its report (None: cannot be placed)."""

    at: Span
    value: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one report claims, and what the reader had to warn about.

    `report` is the report's id.
    """

    report: str
    events: tuple[Event, ...] = ()
    standings: tuple[Standing, ...] = ()
    dates: tuple[DateMention, ...] = ()
    warnings: tuple[str, ...] = field(default=())
