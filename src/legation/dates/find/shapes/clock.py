"""Clock times; their value is the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from legation.dates.edtf import Edtf
from legation.dates.find.context import Context, Reading
from legation.dates.find.mention import Kind
from legation.dates.find.periods import period_of
from legation.dates.find.shapes.base import Shape


@dataclass(frozen=True, slots=True)
class Clock(Shape):
    """A time of day, on a day that is named with it (`of`) or understood."""

    kind: ClassVar[Kind] = "time"
    of: Shape | None = None

    def read(self, context: Context) -> Reading:
        """Return the day named, the day last spoken of, or that of publication."""
        if self.of is not None:
            return self.of.read(context)
        if context.focus is not None and (day := _day(context.focus)) is not None:
            return Reading(day, "on the day last spoken of")
        if context.day is not None:
            return Reading(context.published, "on the day of publication")
        return Reading(None, "a time of an unknown day")


def _day(value: Edtf) -> Edtf | None:
    return period_of(value, "day")
