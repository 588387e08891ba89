"""What holds for every value: printing, order, bounds; and that parsing always ends well."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.dates import EdtfError, of_day, parse, spanning
from legation.dates.edtf import Edtf
from legation.dates.edtf.calendar import civil, day_number, shifted

from .strategies import date_texts, values


@given(values)
def test_a_value_prints_as_what_it_is_parsed_from(value: Edtf) -> None:
    assert parse(str(value)) == value
    assert str(parse(str(value))) == str(value)


@given(date_texts)
def test_equal_values_print_and_hash_the_same(text: str) -> None:
    one, two = parse(text), parse(str(parse(text)))
    assert one == two
    assert hash(one) == hash(two)


@given(values, values, values)
def test_the_order_is_total(a: Edtf, b: Edtf, c: Edtf) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    if a <= b <= c:
        assert a <= c


@given(st.lists(values, max_size=6))
def test_sorting_does_not_depend_on_the_order_before(some: list[Edtf]) -> None:
    turned = some[::-1]
    assert sorted(some) == sorted(turned)


@given(values)
def test_bounds_are_in_order(value: Edtf) -> None:
    bounds = value.bounds
    assert bounds.earliest_start <= bounds.latest_start
    assert bounds.earliest_end <= bounds.latest_end
    assert bounds.earliest_start <= bounds.earliest_end
    assert bounds.latest_start <= bounds.latest_end


@given(values)
def test_qualifiers_only_widen(value: Edtf) -> None:
    first, last = value.day_range()
    assert value.bounds.earliest_start <= first
    assert value.bounds.latest_end >= last


@given(st.dates())
def test_a_day_is_its_own_first_and_last(day: dt.date) -> None:
    value = parse(day.isoformat())
    assert value == of_day(day)
    assert value.first == value.last == day


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_ends_on_its_last_day(year: int, month: int) -> None:
    value = parse(f"{year:04d}-{month:02d}")
    assert value.first == dt.date(year, month, 1)
    assert value.last == dt.date(year, month, calendar.monthrange(year, month)[1])


@given(st.integers(0, 9999))
def test_29_february_exists_in_leap_years_only(year: int) -> None:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    try:
        parse(f"{year:04d}-02-29")
    except EdtfError:
        assert not leap
    else:
        assert leap


@given(st.integers(-(10**9), 10**9))
def test_day_numbers_go_both_ways(number: int) -> None:
    assert day_number(*civil(number)) == number
    assert shifted(number, 0, 1) == number + 1


@given(st.dates(), st.dates())
def test_the_stretch_between_two_days(one: dt.date, two: dt.date) -> None:
    first, last = sorted((one, two))
    value = spanning(first.toordinal(), last.toordinal())
    assert (value.first, value.last) == (first, last)
    assert parse(str(value)) == value


_PLAIN = st.dates().flatmap(
    lambda day: st.sampled_from([4, 7, 10]).map(lambda length: day.isoformat()[:length])
)


@given(_PLAIN, _PLAIN)
def test_an_interval_does_not_end_before_it_begins(start: str, end: str) -> None:
    one, two = parse(start), parse(end)
    text = f"{start}/{end}"
    if one.day_range()[0] > two.day_range()[1]:
        with pytest.raises(EdtfError, match="ends before it begins"):
            parse(text)
    else:
        assert str(parse(text)) == text
        assert parse(text).day_range() == (one.day_range()[0], two.day_range()[1])


_PIECES = st.sampled_from([*"0123456789XYSET-~?%/.,{}[]:Z+ ", "..", "2016", "-05", "/.."])


@given(st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=14).map("".join)))
def test_parsing_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        value = parse(text)
    except EdtfError:
        return
    assert parse(str(value)) == value
    assert value.bounds.earliest_start <= value.bounds.latest_end
