"""Several dates: all of them, or one of them."""

from __future__ import annotations

from dataclasses import dataclass

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.calendar import NO_END, NO_START
from legation.dates.edtf.date import Date
from legation.dates.edtf.value import Edtf


@dataclass(frozen=True, slots=True)
class Run:
    """The dates from `start` to `end` within a collection; None: all earlier, or all later ones."""

    start: Date | None
    end: Date | None

    def __str__(self) -> str:
        return f"{self.start or ''}..{self.end or ''}"

    def day_range(self) -> tuple[int, int]:
        """Return the first and last day of the run."""
        first = self.start.day_range()[0] if self.start else NO_START
        return first, self.end.day_range()[1] if self.end else NO_END

    @property
    def bounds(self) -> Bounds:
        """The run as a stretch: it covers whatever lies between its ends."""
        first = self.start.bounds if self.start else None
        last = self.end.bounds if self.end else None
        return Bounds(
            first.earliest_start if first else NO_START,
            first.latest_start if first else NO_START,
            last.earliest_end if last else NO_END,
            last.latest_end if last else NO_END,
        )


@dataclass(frozen=True, slots=True)
class Collection(Edtf):
    """All of several dates (`{1999,2002}`), or one of them (`[1999,2002]`).

    `members` are in order and each is there once; `one_of` tells the two kinds apart.
    """

    members: tuple[Date | Run, ...]
    one_of: bool = False

    @classmethod
    def of(cls, members: list[Date | Run], *, one_of: bool) -> Collection:
        """Return the collection of these members, which may come in any order."""
        unique = {str(member): member for member in members}
        ordered = sorted(unique.values(), key=lambda m: (m.day_range(), str(m)))
        return cls(tuple(ordered), one_of)

    def __str__(self) -> str:
        inside = ",".join(str(member) for member in self.members)
        return f"[{inside}]" if self.one_of else f"{{{inside}}}"

    def day_range(self) -> tuple[int, int]:
        """Return the first day of any member and the last of any."""
        ranges = [member.day_range() for member in self.members]
        return min(first for first, _ in ranges), max(last for _, last in ranges)

    @property
    def bounds(self) -> Bounds:
        """All of: from the first member to the last. One of: whichever it is."""
        each = [_member_bounds(member, self.one_of) for member in self.members]
        starts = min if not self.one_of else max
        ends = max if not self.one_of else min
        return Bounds(
            min(b.earliest_start for b in each),
            starts(b.latest_start for b in each),
            ends(b.earliest_end for b in each),
            max(b.latest_end for b in each),
        )


def _member_bounds(member: Date | Run, one_of: bool) -> Bounds:
    """One date out of a run may begin and end anywhere in it."""
    if isinstance(member, Run) and one_of:
        first, last = member.bounds.earliest_start, member.bounds.latest_end
        return Bounds(first, last, first, last)
    return member.bounds
