"""What two values have in common."""

from __future__ import annotations

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.build import spanning
from legation.dates.edtf.calendar import NO_END, NO_START
from legation.dates.edtf.collection import Collection, Run
from legation.dates.edtf.date import Date
from legation.dates.edtf.interval import Edge, Interval
from legation.dates.edtf.relations import overlap
from legation.dates.edtf.value import Edtf
from legation.dates.edtf.verdict import Verdict


def intersection(a: Edtf, b: Edtf) -> Edtf | None:
    """Return the stretch that two values may have in common, None if there is certainly none.

    Of two intervals it runs from the later start to the earlier end; where it cannot be told which
    of two starts (or ends) that is, the vaguer one is kept, so that nothing becomes more certain
    than it was. An unknown start or end gives way to a known one. A collection keeps what each of
    its members has in common with the other value.
    """
    if a == b:
        return a
    if isinstance(a, Collection):
        return _of_collection(a, b)
    if isinstance(b, Collection):
        return _of_collection(b, a)
    if overlap(a, b) is Verdict.NO:
        return None
    if isinstance(a, Interval) and isinstance(b, Interval):
        return _of_intervals(a, b)
    return _of_days(a, b)


def _of_collection(collection: Collection, other: Edtf) -> Edtf | None:
    parts: list[Date | Run] = []
    for member in collection.members:
        common = intersection(_as_value(member), other)
        parts.extend(_as_members(common))
    if not parts:
        return None
    return Collection.of(parts, one_of=collection.one_of)


def _as_value(member: Date | Run) -> Date | Interval:
    if isinstance(member, Date):
        return member
    return Interval(member.start or Edge.OPEN, member.end or Edge.OPEN)


def _as_members(value: Edtf | None) -> tuple[Date | Run, ...]:
    if isinstance(value, Interval):
        start = value.start if isinstance(value.start, Date) else None
        end = value.end if isinstance(value.end, Date) else None
        return (Run(start, end),)
    if isinstance(value, Collection):
        return value.members
    return (value,) if isinstance(value, Date) else ()


def _of_intervals(a: Interval, b: Interval) -> Edtf:
    start = max(a.start, b.start, key=_start_order)
    end = min(a.end, b.end, key=_end_order)
    return start if start == end and isinstance(start, Date) else Interval(start, end)


def _start_order(edge: Date | Edge) -> tuple[int, int, str]:
    """Later starts are greater, and of starts that may be equally late the vaguer."""
    if isinstance(edge, Date):
        bounds = edge.bounds
        return bounds.latest_start, -bounds.earliest_start, str(edge)
    return (NO_START, 0, "") if edge is Edge.OPEN else (NO_START + 1, 0, "")


def _end_order(edge: Date | Edge) -> tuple[int, int, str]:
    """Earlier ends are less, and of ends that may be equally early the vaguer."""
    if isinstance(edge, Date):
        bounds = edge.bounds
        return bounds.earliest_end, -bounds.latest_end, str(edge)
    return (NO_END, 0, "") if edge is Edge.OPEN else (NO_END - 1, 0, "")


def _of_days(a: Edtf, b: Edtf) -> Edtf:
    """Intersect two values, one of them a date at least: the one within the other, or the days.

    A date lies somewhere in its days, so that what is left of it is one of a run of days. If its
    qualifier takes it beyond the other value, it loses the qualifier with those days.
    """
    one, two = sorted((a, b))
    if _within(one.bounds, two.bounds):
        return one
    if _within(two.bounds, one.bounds):
        return two
    first = max(one.bounds.earliest_start, two.bounds.earliest_start)
    days = spanning(first, min(one.bounds.latest_end, two.bounds.latest_end))
    return days if isinstance(days, Date) else Collection(_as_members(days), one_of=True)


def _within(inner: Bounds, outer: Bounds) -> bool:
    return outer.earliest_start <= inner.earliest_start and inner.latest_end <= outer.latest_end
