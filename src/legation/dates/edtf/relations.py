"""How two stretches of time lie to each other, when their ends may be vague."""

from __future__ import annotations

import datetime as dt
import enum

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.collection import Collection
from legation.dates.edtf.date import Date
from legation.dates.edtf.value import Edtf
from legation.dates.edtf.verdict import Verdict


class Allen(enum.Enum):
    """The thirteen relations of Allen (1983) between stretches of whole days.

    The first MEETS the second if it ends on the day before the second begins.
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"


# Each relation as a chain of the four ends (s and e of the first stretch, S and E of the second):
# "<" at least a day later, "<<" at least two, "+" exactly one, "=" the same day, "<=" no earlier.
_CHAINS = {
    Allen.BEFORE: "s <= e << S <= E",
    Allen.MEETS: "s <= e + S <= E",
    Allen.OVERLAPS: "s < S <= e < E",
    Allen.STARTS: "s = S <= e < E",
    Allen.DURING: "S < s <= e < E",
    Allen.FINISHES: "S < s <= e = E",
    Allen.EQUALS: "s = S <= e = E",
    Allen.FINISHED_BY: "s < S <= E = e",
    Allen.CONTAINS: "s < S <= E < e",
    Allen.STARTED_BY: "s = S <= E < e",
    Allen.OVERLAPPED_BY: "S < s <= E < e",
    Allen.MET_BY: "S <= E + s <= e",
    Allen.AFTER: "S <= E << s <= e",
}
_AT_LEAST = {"<=": 0, "<": 1, "<<": 2, "=": 0, "+": 1}
_EXACT = frozenset({"=", "+"})
_STEPS = {relation: tuple(chain.split()) for relation, chain in _CHAINS.items()}


def allen(a: Edtf, b: Edtf) -> frozenset[Allen]:
    """Return the relations in which `a` may stand to `b`; exact, and never empty."""
    first, second = a.bounds, b.bounds
    ranges = {
        "s": (first.earliest_start, first.latest_start),
        "e": (first.earliest_end, first.latest_end),
        "S": (second.earliest_start, second.latest_start),
        "E": (second.earliest_end, second.latest_end),
    }
    return frozenset(r for r, steps in _STEPS.items() if _possible(steps, ranges))


def _possible(steps: tuple[str, ...], ranges: dict[str, tuple[int, int]]) -> bool:
    """Tell whether days can be chosen, one in each range, that stand as a chain says.

    Ends that are tied to each other count as one; then each takes the earliest day it can.
    """
    low, high = ranges[steps[0]]
    for sign, end in zip(steps[1::2], steps[2::2], strict=True):
        next_low, next_high = ranges[end]
        shift = _AT_LEAST[sign]
        if sign in _EXACT:
            low, high = max(low + shift, next_low), min(high + shift, next_high)
        else:
            low, high = max(low + shift, next_low), next_high
        if low > high:
            return False
    return True


def related(a: Edtf, relation: Allen, b: Edtf) -> Verdict:
    """Tell whether `a` stands in one of Allen's relations to `b`."""
    possible = allen(a, b)
    return Verdict.of(possible == {relation}, relation in possible)


def before(a: Edtf, b: Edtf) -> Verdict:
    """Tell whether `a` is over before `b` begins."""
    first, second = a.bounds, b.bounds
    return Verdict.of(
        first.latest_end < second.earliest_start, first.earliest_end < second.latest_start
    )


def after(a: Edtf, b: Edtf) -> Verdict:
    """Tell whether `a` begins when `b` is over."""
    return before(b, a)


def same_time(a: Edtf, b: Edtf) -> Verdict:
    """Tell whether `a` and `b` begin on the same day and end on the same day."""
    return related(a, Allen.EQUALS, b)


def overlap(a: Edtf, b: Edtf) -> Verdict:
    """Tell whether some day lies in both."""
    return ~(before(a, b) | after(a, b))


def holds_on(value: Edtf, day: dt.date | Edtf) -> Verdict:
    """Tell whether a day (or the whole of a stretch) lies within a value.

    A month or year by itself is a day or days somewhere in it, so that it holds maybe on each;
    an interval holds from its start to its end.
    """
    first, last = _days(day)
    if isinstance(value, Collection):
        return _collection_holds(value, first, last)
    return _covers(value.bounds, first, last)


def _days(day: dt.date | Edtf) -> tuple[int, int]:
    if isinstance(day, Edtf):
        return day.day_range()
    return day.toordinal(), day.toordinal()


def _covers(bounds: Bounds, first: int, last: int) -> Verdict:
    certain = bounds.latest_start <= first and last <= bounds.earliest_end
    return Verdict.of(certain, bounds.earliest_start <= first and last <= bounds.latest_end)


def _collection_holds(value: Collection, first: int, last: int) -> Verdict:
    verdicts = [_covers(member.bounds, first, last) for member in value.members]
    if not value.one_of:
        return max(verdicts, key=_STRENGTH.__getitem__)
    possible = any(verdict is not Verdict.NO for verdict in verdicts)
    alone = len(verdicts) == 1 and isinstance(value.members[0], Date)
    return Verdict.of(alone and verdicts[0] is Verdict.YES, possible)


_STRENGTH = {Verdict.NO: 0, Verdict.MAYBE: 1, Verdict.YES: 2}
