"""What one claim makes certain, against every world in which the claim is true.

A world is a standing that began on one day and ended on another, and a day of publication. A claim
makes a day certain if the standing holds on it in every world that the claim allows, or in none;
but nothing holds for certain after the report that says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from legation.record.days import Days, days_or_none
from legation.record.facts import Source, StandingFact
from legation.record.holding import answer, stretches

# The days that worlds are made of: enough for every order of start, end and publication.
FIRST = date(2017, 1, 1).toordinal()
DAYS = range(FIRST, FIRST + 9)

windows = st.tuples(st.sampled_from(DAYS), st.integers(0, 3)).map(
    lambda pair: Days(pair[0], min(pair[0] + pair[1], DAYS[-1]))
)
maybe_windows = st.none() | windows


def worlds(
    holds: str, start: Days | None, end: Days | None, told: Days
) -> Iterator[tuple[int, int, int]]:
    """Give first day, last day and day of publication; a last day after all days is no end."""
    everywhere = Days(DAYS[0] - 1, DAYS[-1] + 1)
    for first, last, said in product(
        _range(start or everywhere), _range(end or everywhere), _range(told)
    ):
        is_fit = first <= said <= last if holds == "yes" else last < said
        # What is said to have ended on the day of the report held on that day.
        if holds == "ended" and end and last == said and end.first >= told.last:
            is_fit = True
        if first <= last and is_fit:
            yield first, last, said


def fact(holds: str, start: str | None, end: str | None, told: str | None) -> StandingFact:
    return StandingFact(
        id="claim",
        source=Source("report", told, days_or_none(told), None),
        words="",
        at=0,
        relation="member",
        subject="TUR",
        object="NATO",
        names=("Turkey", "NATO"),
        by_state=True,
        of_state=False,
        role=None,
        start=start,
        end=end,
        holds=holds,
    )


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["yes", "ended"]), maybe_windows, maybe_windows, windows)
def test_certain_is_what_is_so_in_every_world(
    holds: str, start: Days | None, end: Days | None, told: Days
) -> None:
    allowed = list(worlds(holds, start, end, told))
    assume(allowed)
    spans = stretches([fact(holds, _edtf(start), _edtf(end), _edtf(told))])
    # Nothing is missed where start, end and publication are apart.
    order = [window for window in (start, end, told) if window]
    is_plain = all(one.last < other.first for one, other in pairwise(order))
    for day in DAYS:
        held = {first <= day <= last for first, last, _ in allowed}
        found = answer(spans, day)
        if found != "maybe":
            assert held == {found == "yes"}
        elif is_plain and day <= told.first:
            assert held == {True, False}


def _range(days: Days) -> range:
    return range(days.first, days.last + 1)


def _edtf(days: Days | None) -> str | None:
    """Return a date that lies somewhere in these days."""
    if days is None or days.exact:
        return date.fromordinal(days.first).isoformat() if days else None
    ends = (date.fromordinal(day).isoformat() for day in days)
    return f"[{'..'.join(ends)}]"
