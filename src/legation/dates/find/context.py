"""What is known when an expression is read: publication, the date last spoken of, the tense."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from legation.dates.edtf import Date, Edtf

Tense = Literal["past", "future"]
NumericOrder = Literal["dmy", "mdy"]

# How far from the publication a date without its year may lie against the nearer one. The tense of
# a clause often is not that of a date in it ("ruled that he must return by Jan. 14"), and reports
# name the year of what lies farther away.
_FARTHEST: Final = dt.timedelta(days=280)
_FARTHEST_NEAR: Final = dt.timedelta(days=335)  # with the verb right beside the date
_FAR_OFF: Final = dt.timedelta(days=200)
# Without a tense a coming date is preferred only when it is this near.
_FAR_AHEAD: Final = dt.timedelta(days=150)


class Reading(NamedTuple):
    """The value of an expression (None: cannot be placed) and the reason for it."""

    value: Edtf | None
    why: str


class Clause(NamedTuple):
    """What a clause tells of, and whether its verb stands right beside the expression."""

    tense: Tense | None
    near: bool


NO_CLAUSE: Final = Clause(None, near=False)


@dataclass(slots=True)
class Context:
    """The running context of a report.

    `published` may be a day, month or year. `focus` is the date last spoken of, `last_day` the last
    of them that was a single day. `own_year` is the year that a text without a publication date
    shows to be its own. `clause` looks at the clause around the expression being read;
    few expressions ask.
    """

    published: Date | None = None
    order: NumericOrder | None = None
    focus: Edtf | None = None
    last_day: Date | None = None
    own_year: int | None = None
    clause: Callable[[], Clause] = lambda: NO_CLAUSE

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause around the expression being read."""
        return self.clause().tense

    @property
    def day(self) -> dt.date | None:
        """The day of publication, None if only its month or year is known."""
        if self.published is None or self.published.precision != "day":
            return None
        return self.published.first

    def focus_for(self, unit: str) -> Edtf | None:
        """Return the date last spoken of: for "the same day", the last that was a day."""
        return self.last_day or self.focus if unit == "day" else self.focus

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return self.published.first.year if self.published and self.published.first else None

    @property
    def month(self) -> tuple[int, int] | None:
        """The year and month of publication."""
        if self.published is None or self.published.precision not in ("day", "month"):
            return None
        first = self.published.first
        return (first.year, first.month) if first else None


def unpublished(what: str) -> Reading:
    """Return the reading of an expression that needs a publication date, where there is none."""
    return Reading(None, f"{what}, and no publication date to count from")


def pick(earlier: dt.date, later: dt.date, today: dt.date, context: Context) -> tuple[dt.date, str]:
    """Choose between the last such day and the next, `today` lying between them; say why."""
    ahead, back = later - today, today - earlier
    tense, near = context.clause()
    farthest = _FARTHEST_NEAR if near else _FARTHEST
    if tense == "past" and back <= farthest:
        return earlier, "the last before publication, as the clause tells of the past"
    if tense == "future" and ahead <= (farthest if near else _FAR_OFF):
        return later, "the next after publication, as the clause tells of the future"
    if ahead < back and ahead <= _FAR_AHEAD:
        return later, "the nearest to publication"
    return earlier, "the last before publication"
