"""On which days a standing held, as claims tell: yes, no or maybe."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import Standing
from legation.record import Record
from legation.record.days import FOREVER, NEVER, Days
from legation.record.holding import common, union

from .making import ISRAEL, NATO, TURKEY, standing, tell

Told = tuple[Standing, str | None]


def member(holds: str = "yes", start: str | None = None, end: str | None = None) -> Standing:
    return standing("member", TURKEY, NATO, holds, start, end=end)


@pytest.mark.parametrize(
    ("told", "on", "verdict"),
    [
        # Said to hold: on the day of the report, no more.
        ([(member(), "2017-01-27")], "2017-01-27", "yes"),
        ([(member(), "2017-01-27")], "2017-01-28", "maybe"),
        ([(member(), "2017-01-27")], "2017-01-26", "maybe"),
        ([(member(), "2017-01")], "2017-01-15", "maybe"),
        ([(member(), None)], "2017-01-27", "maybe"),
        # A start: certain from its last possible day on, impossible before its first.
        ([(member(start="1952"), "2017-01-27")], "2000-01-01", "yes"),
        ([(member(start="1952"), "2017-01-27")], "1952-06-01", "maybe"),
        ([(member(start="1952"), "2017-01-27")], "1951-12-31", "no"),
        ([(member(start="1952~"), "2017-01-27")], "1951-12-31", "maybe"),
        ([(member(start="1952-02-18"), "2017-01-27")], "1952-02-18", "yes"),
        ([(member(start="2017-01"), "2017-01-27")], "2017-01-27", "yes"),
        # An end: certain to its first possible day, impossible after its last.
        ([(member("ended", "1952", "2010-05"), "2017-01-27")], "2010-04-30", "yes"),
        ([(member("ended", "1952", "2010-05"), "2017-01-27")], "2010-05-15", "maybe"),
        ([(member("ended", "1952", "2010-05"), "2017-01-27")], "2010-06-01", "no"),
        ([(member("ended", "1952", "2010-05"), "2017-01-27")], "2030-01-01", "no"),
        ([(member("ended"), "2017-01-27")], "2017-01-27", "no"),
        ([(member("ended"), "2017-01-27")], "2017-02-27", "no"),
        ([(member("ended"), "2017-01-27")], "2016-01-27", "maybe"),
        ([(member("ended", end="2010-05-03"), "2017-01-27")], "2010-05-03", "yes"),
        # Said not to hold.
        ([(member("no"), "2017-01-27")], "2017-01-27", "no"),
        ([(member("no"), "2017-01-27")], "2017-01-28", "maybe"),
        ([(member("no", "1991"), "2017-01-27")], "2000-01-01", "no"),
        ([(member("no", "1991"), "2017-01-27")], "1990-01-01", "maybe"),
        # Planned: not yet.
        ([(member("future"), "2017-01-27")], "2017-01-27", "no"),
        ([(member("future"), "2017-01-27")], "2017-02-27", "maybe"),
        ([(member("future", "2018"), "2017-01-27")], "2017-12-31", "no"),
        ([(member("future", "2018"), "2017-01-27")], "2019-01-01", "maybe"),
        # Between two reports that say the same, nothing having closed it.
        ([(member(), "2011-09-19"), (member(), "2017-01-27")], "2015-01-01", "yes"),
        ([(member("no"), "2011-09-19"), (member("no"), "2017-01-27")], "2015-01-01", "no"),
        ([(member(), "2011-09-19"), (member("no"), "2017-01-27")], "2015-01-01", "maybe"),
        ([(member(), "2011-09-19"), (member(start="2016"), "2017-01-27")], "2015-01-01", "maybe"),
        # Left and came back.
        (
            [(member("ended", "1963", "1984"), "1990"), (member(start="2017"), "2018")],
            "1970-01-01",
            "yes",
        ),
        (
            [(member("ended", "1963", "1984"), "1990-01-01"), (member(start="2017-01-30"), "2018")],
            "1989-01-01",
            "no",
        ),
        (
            [(member("ended", "1963", "1984"), "1990-01-01"), (member(start="2017-01-30"), "2018")],
            "2017-12-31",
            "yes",
        ),
        # One report tells of both times, long after.
        (
            [(member("ended", "1963", "1984"), "2018"), (member(start="2017-01-30"), "2018-02-01")],
            "2017-12-31",
            "yes",
        ),
        (
            [(member("ended", "1963", "1984"), "2018-02-01"), (member(start="2017-01-30"), "2018")],
            "2016-12-31",
            "no",
        ),
        # Both said of one day.
        ([(member(), "2017-01-27"), (member("no"), "2017-01-27")], "2017-01-27", "maybe"),
    ],
)
def test_a_day(record: Record, told: list[Told], on: str, verdict: str) -> None:
    for made, published in told:
        tell(record, made, published=published)
    rows = record.standings("member", "TUR", "NATO", on=on)
    found = {row.verdict for row in rows}
    assert (found if len(found) == 1 else found - {"no"}) == {verdict}


def test_what_comes_and_goes_is_not_held_over_a_long_gap(record: Record) -> None:
    for published in ("2007-03-01", "2007-09-01", "2013-03-01"):
        tell(record, standing("objection", TURKEY, ISRAEL), published=published)
    (row,) = record.standings("objection", on="2007-06-01")
    assert row.verdict == "yes"
    (row,) = record.standings("objection", on="2010-01-01")
    assert row.verdict == "maybe"


def test_a_disputed_day_is_marked(record: Record) -> None:
    tell(record, member())
    tell(record, member("no"))
    (row,) = record.standings(on="2017-01-27")
    assert (row.verdict, row.disputed) == ("maybe", True)
    assert row.why == "claims contradict each other on this day"


def test_the_answer_says_what_it_rests_on(record: Record) -> None:
    tell(record, member(start="1952"))
    (row,) = record.standings(on="2020-01-01")
    assert row.why == "last known on 2017-01-27, when it held; nothing says what came after"
    (row,) = record.standings(on="2000-01-01")
    assert row.why == "said or implied that it held from 1952-12-31 to 2017-01-27"


parts = st.lists(
    st.tuples(st.integers(NEVER, 60), st.integers(0, 9)).map(lambda p: Days(p[0], p[0] + p[1]))
)


@given(parts, parts)
def test_unions_and_what_they_share(some: list[Days], others: list[Days]) -> None:
    def covered(days: list[Days]) -> set[int]:
        return {n for part in days for n in range(part.first, part.last + 1)}

    joined = union(some)
    assert covered(joined) == covered(some)
    assert all(a.last + 1 < b.first for a, b in pairwise(joined))
    assert covered(common(joined, union(others))) == covered(some) & covered(others)
    assert all(part.last < FOREVER for part in joined)
