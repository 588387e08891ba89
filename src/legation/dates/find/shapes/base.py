"""What an expression says, before it is known when that is."""

from __future__ import annotations

import abc
from typing import ClassVar

from legation.dates.find.context import Context, Reading
from legation.dates.find.mention import Kind


class Shape(abc.ABC):
    """The sense of a time expression; `read` places it in the calendar."""

    __slots__ = ()
    kind: ClassVar[Kind] = "date"

    @abc.abstractmethod
    def read(self, context: Context) -> Reading:
        """Return the value in a context; what cannot be placed has none.

        May raise OverflowError or ValueError where the calendar of `datetime` ends.
        """

    @property
    def amount(self) -> str | None:
        """The ISO 8601 duration in it, if there is one."""
        return None
