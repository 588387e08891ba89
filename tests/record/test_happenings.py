"""Which claims tell of one happening, and which do not."""

from collections.abc import Callable
from itertools import permutations

import pytest

from legation.model import Event
from legation.record import Record
from legation.record.happening import DATES_CAN_AGREE, SAME_DATE, SAME_NEWS

from .conftest import Records
from .making import AT, GREECE, ISRAEL, NATO, TURKEY, claims, derived, event, person, report, tell

REJECT = event("REJECT", TURKEY, ISRAEL, "2016-05-04")
NETANYAHU = person("Benjamin Netanyahu", "ISR")
LIEBERMAN = person("Avigdor Lieberman", "ISR")


def test_two_reports_of_one_thing(record: Record) -> None:
    tell(record, REJECT, published="2016-05-04")
    tell(record, REJECT, published="2016-05-05")
    (row,) = record.events()
    assert (row.reports, row.sources, row.why) == (2, 2, SAME_DATE)
    assert [c.published for c in row.claims] == ["2016-05-04", "2016-05-05"]


@pytest.mark.parametrize(
    "other",
    [
        event("ACCUSE", TURKEY, ISRAEL, "2016-05-04"),
        event("REJECT", ISRAEL, TURKEY, "2016-05-04"),
        event("REJECT", TURKEY, GREECE, "2016-05-04"),
        event("REJECT", TURKEY, ISRAEL, "2016-05-05"),
        event("REJECT", TURKEY, ISRAEL, "2016"),
        event("REJECT", TURKEY, ISRAEL),
        event("REJECT", TURKEY, ISRAEL, "2016-05-04", "denied"),
        event("REJECT", TURKEY, ISRAEL, "2016-05-04", "hypothetical"),
    ],
)
def test_two_things(record: Record, other: Event) -> None:
    tell(record, REJECT)
    tell(record, other)
    assert len(record.events()) == 2


def test_modes_tell_things_apart_where_both_are_known(record: Record) -> None:
    for mode in ("visit", None, "phone"):
        tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-04", mode=mode))
    assert sorted(row.reports for row in record.events()) == [1, 2]


def test_two_claims_of_one_report_are_two_things(record: Record) -> None:
    told = report()
    twice = (REJECT, event("REJECT", TURKEY, ISRAEL, "2016-05-04", mode="change"))
    record.add(told, claims(told, *twice), at=AT)
    assert len(record.events()) == 2


def test_a_month_agrees_with_one_day_in_it(record: Record) -> None:
    tell(record, REJECT)
    tell(record, event("REJECT", TURKEY, ISRAEL, "2016-05"))
    (row,) = record.events()
    assert (row.date, row.why) == ("2016-05-04", DATES_CAN_AGREE)
    assert [v.value for v in row.dates] == ["2016-05-04", "2016-05"]


def test_a_month_never_ties_two_days_together(record: Record) -> None:
    tell(record, REJECT)
    tell(record, event("REJECT", TURKEY, ISRAEL, "2016-05-20"))
    tell(record, event("REJECT", TURKEY, ISRAEL, "2016-05"))
    assert [row.date for row in record.events()] == ["2016-05", "2016-05-04", "2016-05-20"]


def test_undated_claims_of_one_week(record: Record) -> None:
    for published in ("2017-01-27", "2017-02-02", "2017-03-01", None):
        tell(record, event("CONCEDE", TURKEY, ISRAEL), published=published)
    rows = record.events()
    assert [(row.reports, row.why) for row in rows] == [(2, SAME_NEWS), (1, None), (1, None)]


def test_a_plan_that_came_about(record: Record) -> None:
    for status in ("planned", "actual"):
        tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-04", status))
    (row,) = record.events()
    assert row.status == "actual"
    assert {v.value for v in row.statuses} == {"planned", "actual"}


def test_a_state_and_its_minister_are_one_side_but_two_ministers_are_not(records: Records) -> None:
    record, other = records(), records()
    tell(record, event("SUPPORT", ISRAEL, NATO, "2016-05-04"))
    tell(record, event("SUPPORT", NETANYAHU, NATO, "2016-05-04"))
    (row,) = record.events()
    assert [p.name for p in row.source] == ["Israel", "Benjamin Netanyahu"]
    tell(other, event("SUPPORT", LIEBERMAN, NATO, "2016-05-04"))
    tell(other, event("SUPPORT", NETANYAHU, NATO, "2016-05-04"))
    assert len(other.events()) == 2


def test_what_both_sides_do_is_told_from_either_side(record: Record) -> None:
    tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-04"))
    tell(record, event("CONSULT", ISRAEL, TURKEY, "2016-05-04"))
    (row,) = record.events("TUR", "ISR")
    assert record.events("ISR", "TUR") == [row]
    assert ([p.key for p in row.source], [p.key for p in row.target]) in (
        (["TUR"], ["ISR"]),
        (["ISR"], ["TUR"]),
    )


def test_a_state_is_asked_for_with_its_officials(record: Record) -> None:
    tell(record, event("SUPPORT", NETANYAHU, NATO, "2016-05-04"))
    for words in ("ISR", "Netanyahu", "Benjamin Netanyahu"):
        assert len(record.events(source=words)) == 1
    assert record.events(target="ISR") == []


def test_the_order_is_that_of_dates(record: Record) -> None:
    for date, type_ in (("2017", "REJECT"), ("2016-05-04", "ACCUSE"), (None, "REJECT")):
        tell(record, event(type_, GREECE, ISRAEL, date), published="2018-01-01")
    tell(record, event("REJECT", GREECE, ISRAEL, "2016-05"))
    assert [row.date for row in record.events()] == ["2016-05", "2016-05-04", "2017", None]


@pytest.mark.parametrize(
    ("ask", "dates"),
    [
        (lambda r: r.events(since="2016-05-10"), ["2016-05", "2017"]),
        (lambda r: r.events(until="2016-05-10"), ["2016-05", "2016-05-04"]),
        (lambda r: r.events(since="2016-05-01", until="2016-05-04"), ["2016-05", "2016-05-04"]),
        (lambda r: r.events(on="2016-05-04"), ["2016-05", "2016-05-04"]),
        (lambda r: r.events(type="ACCUSE"), []),
        (lambda r: r.events(status="planned"), []),
    ],
)
def test_a_stretch_of_days(
    record: Record, ask: Callable[[Record], list[object]], dates: list[str]
) -> None:
    for date, other in (
        ("2017", ISRAEL),
        ("2016-05-04", ISRAEL),
        (None, ISRAEL),
        ("2016-05", NATO),
    ):
        tell(record, event("REJECT", GREECE, other, date))
    assert [row.date for row in ask(record)] == dates  # type: ignore[attr-defined]


def test_a_day_is_answered_yes_or_maybe(record: Record) -> None:
    for date, other in (
        ("2016-05-04", ISRAEL),
        ("2016-05", NATO),
        ("2016-05-01/2016-05-09", TURKEY),
    ):
        tell(record, event("REJECT", GREECE, other, date))
    rows = record.events(on="2016-05-04")
    assert {row.date: row.verdict for row in rows} == {
        "2016-05-04": "yes",
        "2016-05": "maybe",
        "2016-05-01/2016-05-09": "yes",
    }


def test_the_order_of_adding_does_not_tell(records: Records) -> None:
    told = [
        (report("2016-05-04"), REJECT),
        (report("2016-05-05"), event("REJECT", TURKEY, ISRAEL, "2016-05")),
        (report("2016-05-06"), event("REJECT", TURKEY, ISRAEL, "2016-05-06")),
        (report("2016-05-07"), event("REJECT", TURKEY, ISRAEL)),
    ]
    seen = []
    for order in permutations(told):
        one = records()
        for of, made in order:
            one.add(of, claims(of, made), at=AT)
        seen.append(derived(one))
    assert all(rows == seen[0] for rows in seen)
