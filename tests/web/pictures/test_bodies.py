"""An organisation on a day, and in a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from legation.record import Record
from legation.web.pictures.bodies import days_of, last_told, objections, sections, turned
from tests.record.making import GREECE, ISRAEL, NATO, TURKEY, standing, tell


@pytest.fixture
def record() -> Iterator[Record]:
    with Record.open(":memory:") as record:
        tell(
            record,
            standing("member", TURKEY, NATO, start="1952-02-18"),
            standing("member", GREECE, NATO, start="1952~"),
            standing("member", ISRAEL, NATO, "no"),
            standing("mission", ISRAEL, NATO, start="2016-05-04"),
            standing("objection", TURKEY, ISRAEL, start="2010", end="2016-05"),
            standing("objection", GREECE, TURKEY),
        )
        yield record


def test_who_stands_to_it_on_a_day_comes_with_how_sure_that_is(record: Record) -> None:
    members, missions = sections(record.lifelines("NATO"), "NATO", "1952-03-01")
    assert [(place.actor.name, place.answer) for place in members.places] == [
        ("Turkey", "yes"),
        ("Greece", "maybe"),
    ]
    assert (members.title, members.count("yes"), members.count("maybe")) == ("Members", 1, 1)
    assert [place.answer for place in missions.places] == ["no"]


def test_who_never_was_a_member_is_not_among_them(record: Record) -> None:
    members, _ = sections(record.lifelines("NATO"), "NATO", "2017-01-27")
    assert "Israel" not in {place.actor.name for place in members.places}


def test_objections_are_to_it_or_of_members_to_those_around_it(record: Record) -> None:
    found = sections(record.lifelines("NATO"), "NATO", "2012-01-01")
    told = objections(record.lifelines(relation="objection"), "NATO", found, "2012-01-01")
    assert [(o.subject.name, o.object.name, o.answer) for o in told] == [
        ("Greece", "Turkey", "maybe"),
        ("Turkey", "Israel", "yes"),
    ]


def test_changes_of_a_period_say_whether_they_must_be_of_it(record: Record) -> None:
    lines = record.lifelines("NATO")
    told = turned(lines, "NATO", date(1952, 1, 1), date(1952, 6, 30))
    assert [(one.actor.name, one.what, one.sure) for one in told] == [
        ("Greece", "begins", False),
        ("Turkey", "begins", True),
    ]
    assert turned(lines, "NATO", date(1990, 1, 1), date(1999, 12, 31)) == []


def test_days_reach_from_the_first_to_the_last_that_is_certain(record: Record) -> None:
    lines = record.lifelines("NATO")
    assert last_told(lines) == "2017-01-27"
    days = days_of(lines)
    assert days is not None
    assert days[1] >= "2017-01-27"
    assert days_of([]) is None
    assert last_told([]) is None
