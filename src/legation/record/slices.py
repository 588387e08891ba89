"""Long answers a slice at a time, with how many rows there are in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Select, func, select

from legation.record.view import View

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Part:
    """Which rows of an answer are wanted: at most `limit` (None for all), after `skip` others."""

    limit: int | None = None
    skip: int = 0

    def of(self, ask: Select[Any]) -> Select[Any]:
        """Return a question for these rows only."""
        return ask if self.limit is None else ask.limit(self.limit).offset(self.skip)

    def cut(self, rows: Sequence[Row]) -> list[Row]:
        """Return these of the rows."""
        end = None if self.limit is None else self.skip + self.limit
        return list(rows[self.skip : end])

    def total(self, view: View, ask: Select[Any], found: int) -> int:
        """Return how many rows the question has in all, of which `found` were found."""
        if self.limit is None or (found < self.limit and (found or not self.skip)):
            return self.skip + found
        counted = select(func.count()).select_from(ask.order_by(None).subquery())
        return view.connection.scalar(counted) or 0


ALL: Final = Part()


@dataclass(frozen=True, slots=True)
class Slice(Generic[Row]):
    """Some rows of an answer, and how many it has in `total`."""

    rows: list[Row]
    total: int
