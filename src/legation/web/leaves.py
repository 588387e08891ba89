"""Long answers a page at a time: which rows the page shows, and what leads to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, TypedDict

from pydantic import Field

from legation.web.clocks import Clocks
from legation.web.rendering import SHOWN


class Rows(TypedDict):
    """Which rows of an answer are shown, as the record takes them."""

    limit: int
    skip: int


class Leaf(Clocks):
    """A question with many rows in its answer, of which the page shows some; pages count from 1."""

    page: Annotated[int, Field(ge=1, le=100_000)] = 1

    @property
    def rows(self) -> Rows:
        """The rows of the page."""
        return {"limit": SHOWN, "skip": (self.page - 1) * SHOWN}


@dataclass(frozen=True, slots=True)
class Leaves:
    """The rows of a page among all: `first` and `last` count from one, and are 0 for none."""

    shown: int
    total: int
    page: int

    @property
    def first(self) -> int:
        """The number of the first row."""
        return (self.page - 1) * SHOWN + 1 if self.shown else 0

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.first + self.shown - 1 if self.shown else 0

    @property
    def before(self) -> int | None:
        """The page before, None where there is none."""
        return self.page - 1 if self.page > 1 else None

    @property
    def after(self) -> int | None:
        """The page after, None where there is none."""
        return self.page + 1 if self.page * SHOWN < self.total else None


def leaves(asked: Leaf, rows: Sequence[object], total: int) -> Leaves:
    """Return where the rows of a page are among all."""
    return Leaves(len(rows), total, asked.page)
