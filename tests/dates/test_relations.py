"""Three-valued relations, held against every choice of days that the bounds allow."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.dates import (
    Allen,
    Bounds,
    Edge,
    Interval,
    Verdict,
    after,
    allen,
    before,
    holds_on,
    intersection,
    overlap,
    parse,
    related,
    same_time,
)
from legation.dates.edtf import Edtf

from .strategies import near_values, values

Y, N, M = Verdict.YES, Verdict.NO, Verdict.MAYBE


@given(values, values)
def test_relations_have_their_converses(a: Edtf, b: Edtf) -> None:
    order = list(Allen)
    converse = dict(zip(order, reversed(order), strict=True))
    assert allen(a, b)
    assert allen(b, a) == {converse[relation] for relation in allen(a, b)}
    assert before(a, b) is after(b, a)
    assert same_time(a, b) is same_time(b, a)
    assert overlap(a, b) is overlap(b, a)


@pytest.mark.parametrize(
    ("value", "day", "verdict"),
    [
        ("2016-05-04", "2016-05-04", Y),
        ("2016-05-04", "2016-05-05", N),
        ("2016-05", "2016-05-04", M),
        ("2016-05", "2016-06-01", N),
        ("1952/..", "1960-01-01", Y),
        ("1952/..", "1952-06-01", M),
        ("1952/..", "1951-12-31", N),
        ("1952/", "1960-01-01", M),
        ("../1952", "1900-01-01", Y),
        ("/1952", "1900-01-01", M),
        ("1994~/2005", "1993-06-01", M),
        ("1994~/2005", "1992-06-01", N),
        ("1994~/2005", "2000-01-01", Y),
        ("2016-05-02/2016-05-08", "2016-05-04", Y),
        ("{2016-05-01,2016-05-03}", "2016-05-02", N),
        ("{2016-05-01,2016-05-03}", "2016-05-03", Y),
        ("{2016-05-01..2016-05-03}", "2016-05-02", Y),
        ("[2016-05-01,2016-05-03]", "2016-05-03", M),
        ("[2016-05-03]", "2016-05-03", Y),
        ("[2016-05-01,2016-05-03]", "2016-05-02", N),
    ],
)
def test_holding_on_a_day(value: str, day: str, verdict: Verdict) -> None:
    assert holds_on(parse(value), dt.date.fromisoformat(day)) is verdict
    assert holds_on(parse(value), parse(day)) is verdict


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("2016-05", "2016-06", Y),
        ("2016-05", "2016-05", M),
        ("2016-06", "2016-05", N),
        ("2016", "2016-05-04", M),
        ("1994/1997", "1998", Y),
        ("1994/", "1998", M),
        ("1994/..", "1998", N),
        ("1994~", "1996", Y),
        ("1994~", "1995", M),
    ],
)
def test_before(one: str, two: str, verdict: Verdict) -> None:
    assert before(parse(one), parse(two)) is verdict


def test_one_relation_of_allens() -> None:
    assert related(parse("2016-05-04"), Allen.DURING, parse("2016-05-02/2016-05-08")) is Y
    assert related(parse("2016-05-01"), Allen.MEETS, parse("2016-05-02/2016-05-08")) is Y
    assert related(parse("2016"), Allen.DURING, parse("2010/..")) is Y
    assert related(parse("2016"), Allen.DURING, parse("2016/..")) is M
    assert same_time(parse("2016"), parse("2017")) is N


@pytest.mark.parametrize(
    ("one", "two", "common"),
    [
        ("2016/2018", "2017-03/2020", "2017-03/2018"),
        ("2016/..", "../2018", "2016/2018"),
        ("2016/", "../2018", "2016/2018"),
        ("2016", "2016-05", "2016-05"),
        ("2016", "2016-05-04/..", "[2016-05-04..2016-12-31]"),
        ("2016/2020", "2016-05-04/2018", "2016/2018"),
        ("2016-24", "2017", "[2017-01..2017-02]"),
        ("{2014,2016}", "2015/..", "{2016}"),
        ("[2014..2018]", "2016/..", "[2016..2018]"),
    ],
)
def test_intersections(one: str, two: str, common: str) -> None:
    assert str(intersection(parse(one), parse(two))) == common
    assert str(intersection(parse(two), parse(one))) == common


def test_what_is_apart_has_nothing_in_common() -> None:
    assert intersection(parse("2016"), parse("2018/..")) is None
    assert intersection(parse("{2016,2017}"), parse("2018/..")) is None


@given(near_values, near_values)
def test_an_intersection_is_no_more_certain_than_its_values(a: Edtf, b: Edtf) -> None:
    common = intersection(a, b)
    assert common == intersection(b, a)
    assert (common is None) == (overlap(a, b) is N)
    if common is None:
        return
    if isinstance(a, Interval) and isinstance(b, Interval):
        if Edge.UNKNOWN in (a.start, a.end, b.start, b.end):
            return  # a known edge has taken its place
        exact = _common_bounds(a, b)
        assert common.bounds.earliest_start <= exact.earliest_start
        assert common.bounds.latest_start >= min(exact.latest_start, exact.latest_end)
        assert common.bounds.earliest_end <= max(exact.earliest_end, exact.earliest_start)
        assert common.bounds.latest_end >= exact.latest_end
    else:
        assert common.bounds.earliest_start >= max(v.bounds.earliest_start for v in (a, b))
        assert common.bounds.latest_end <= min(v.bounds.latest_end for v in (a, b))


def _common_bounds(a: Edtf, b: Edtf) -> Bounds:
    one, two = a.bounds, b.bounds
    return Bounds(
        max(one.earliest_start, two.earliest_start),
        max(one.latest_start, two.latest_start),
        min(one.earliest_end, two.earliest_end),
        min(one.latest_end, two.latest_end),
    )


@given(near_values)
def test_a_value_has_itself_in_common_with_itself(value: Edtf) -> None:
    assert intersection(value, value) == value


@given(near_values, st.integers(0, 40))
def test_holding_on_a_day_is_meeting_it(value: Edtf, n: int) -> None:
    day = parse((dt.date(2015, 12, 20) + dt.timedelta(n)).isoformat())
    assert holds_on(value, day) is overlap(value, day)


def test_verdicts_are_three_valued() -> None:
    assert (Y & M, N & M, Y | M, N | M) == (M, N, Y, M)
    assert (~Y, ~N, ~M) == (N, Y, M)
    with pytest.raises(TypeError, match="yes, no or maybe"):
        bool(M)
