"""Values to test with."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from legation.dates import parse
from legation.dates.edtf import Collection, Date, Edge, Edtf, Interval

years = st.integers(1, 9999).map(lambda year: f"{year:04d}")
masked_years = st.from_regex(r"[0-9]{2}(?:[0-9]X|XX)", fullmatch=True)
days = st.dates().map(lambda day: day.isoformat())
months = st.tuples(years, st.integers(1, 12)).map(lambda ym: f"{ym[0]}-{ym[1]:02d}")
seasons = st.tuples(years, st.integers(21, 41)).map(lambda ys: f"{ys[0]}-{ys[1]}")
_bare = st.one_of(days, months, years, seasons, masked_years)


def _qualify(parts: tuple[str, list[str], str]) -> str:
    date, marks, whole = parts
    return "-".join(m + p for m, p in zip(marks, date.split("-"), strict=False)) + whole


_marks = st.sampled_from(["", "", "", "?", "~", "%"])
date_texts = st.tuples(_bare, st.lists(_marks, min_size=3, max_size=3), _marks).map(_qualify)


def _date(text: str) -> Date:
    value = parse(text)
    assert isinstance(value, Date)
    return value


dates = date_texts.map(_date)


def _interval(ends: tuple[Date | Edge, Date | Edge]) -> Interval:
    start, end = ends
    if isinstance(start, Date) and isinstance(end, Date):
        start, end = sorted((start, end))
        if start.day_range()[0] > end.day_range()[1]:
            start, end = end, start
    if start is Edge.UNKNOWN and end is Edge.UNKNOWN:
        end = Edge.OPEN
    return Interval(start, end)


_edges = st.one_of(dates, dates, st.sampled_from(Edge))
intervals = st.tuples(_edges, _edges).map(_interval)
collections = st.tuples(st.lists(dates, min_size=1, max_size=4), st.booleans()).map(
    lambda made: Collection.of(list(made[0]), one_of=made[1])
)
values: st.SearchStrategy[Edtf] = st.one_of(dates, intervals, collections)

# A span of days so short that values often meet.
_near = st.integers(0, 40).map(lambda n: dt.date(2015, 12, 20) + dt.timedelta(n))
near_dates = st.one_of(
    _near.map(lambda day: day.isoformat()),
    st.sampled_from(["2015-12", "2016-01", "2015", "2016", "2016-01-05~", "2015-12?", "2015-36"]),
).map(_date)
near_intervals = st.tuples(
    st.one_of(near_dates, st.sampled_from(Edge)), st.one_of(near_dates, st.sampled_from(Edge))
).map(_interval)
near_values: st.SearchStrategy[Edtf] = st.one_of(near_dates, near_intervals)
