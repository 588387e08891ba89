"""A time expression in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.dates.edtf import Edtf, Interval

Kind = Literal["date", "time", "duration", "set"]
Part = Literal["early", "mid", "late", "earlier", "later"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that tell a time, and what they mean.

    `start` and `end` are character offsets into the text, `text` the words between them.

    `kind` is "date" for a stretch of the calendar, "time" for a clock time (its value is the day),
    "duration" for an amount of time, "set" for a frequency ("every year").

    `value` is None where the expression cannot be placed, as most durations and frequencies
    cannot. A duration that reaches up to or begins with the publication ("the past two months") has
    the interval it covers as its value. `why` says in a few words how the value came about.

    `relation` is the preposition that governs the expression, in a canonical form (one of
    `RELATIONS`), None if it has none: it tells a start ("since") from an end ("until").

    `range` is the interval that two expressions make up together ("between May and August 2016");
    both have it. A range that is one expression ("2016-17") has it as its value.

    `part` narrows a value that EDTF cannot narrow itself: "late 1994" is 1994, part "late".

    `amount` is an ISO 8601 duration for durations, frequencies and distances ("two years later"),
    with an X for an amount that is not told (`PXD`: "some days").
    """

    start: int
    end: int
    text: str
    value: Edtf | None
    kind: Kind
    why: str
    relation: str | None = None
    range: Interval | None = None
    part: Part | None = None
    amount: str | None = None
