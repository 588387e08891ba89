"""Relations of vague stretches, held against every choice of days that their bounds allow."""

from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from legation.dates import Allen, Bounds, Verdict, allen, before, overlap
from legation.dates.edtf import Edtf

_DAYS = [dt.date(2016, 1, 1) + dt.timedelta(n) for n in range(4)]


def _relation(s: int, e: int, t: int, u: int) -> Allen:
    """Return the relation of the days s to e to the days t to u, by its definition."""
    if e < t:
        return Allen.MEETS if e + 1 == t else Allen.BEFORE
    if u < s:
        return Allen.MET_BY if u + 1 == s else Allen.AFTER
    starts = {(True, False): "=", (False, True): "<", (False, False): ">"}[(s == t, s < t)]
    ends = {(True, False): "=", (False, True): "<", (False, False): ">"}[(e == u, e < u)]
    return {
        "==": Allen.EQUALS,
        "=<": Allen.STARTS,
        "=>": Allen.STARTED_BY,
        "<=": Allen.FINISHED_BY,
        ">=": Allen.FINISHES,
        "<<": Allen.OVERLAPS,
        "<>": Allen.CONTAINS,
        "><": Allen.DURING,
        ">>": Allen.OVERLAPPED_BY,
    }[starts + ends]


_day = st.sampled_from(_DAYS)
_range = st.tuples(_day, _day).map(sorted)


class _Vague(Edtf):
    """A stretch with any four bounds, as no single EDTF value has them."""

    def __init__(self, starts: list[dt.date], ends: list[dt.date]) -> None:
        self.starts, self.ends = starts, ends

    def __str__(self) -> str:
        return f"{self.starts} {self.ends}"

    def day_range(self) -> tuple[int, int]:
        return self.bounds.earliest_start, self.bounds.latest_end

    @property
    def bounds(self) -> Bounds:
        s, e = [d.toordinal() for d in self.starts], [d.toordinal() for d in self.ends]
        return Bounds(s[0], min(s[1], e[1]), max(e[0], s[0]), e[1])

    def choices(self) -> list[tuple[int, int]]:
        b = self.bounds
        starts = range(b.earliest_start, b.latest_start + 1)
        ends = range(b.earliest_end, b.latest_end + 1)
        return [(s, e) for s, e in itertools.product(starts, ends) if s <= e]


_vague = st.tuples(_range, _range).filter(lambda se: se[0][0] <= se[1][1]).map(lambda t: _Vague(*t))


@given(_vague, _vague)
def test_the_possible_relations_are_those_of_some_choice_of_days(a: _Vague, b: _Vague) -> None:
    chosen = {_relation(*x, *y) for x, y in itertools.product(a.choices(), b.choices())}
    assert allen(a, b) == chosen


@given(_vague, _vague)
def test_before_and_overlap_agree_with_every_choice_of_days(a: _Vague, b: _Vague) -> None:
    pairs = list(itertools.product(a.choices(), b.choices()))
    earlier = [x[1] < y[0] for x, y in pairs]
    assert before(a, b) is Verdict.of(all(earlier), any(earlier))
    shared = [x[0] <= y[1] and y[0] <= x[1] for x, y in pairs]
    assert overlap(a, b) is Verdict.of(all(shared), any(shared))
