"""What the record learned between two moments, as rows and as sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from legation.model import Event, Standing
from legation.record import Change, Record

from .making import AT, GREECE, ISRAEL, NATO, TURKEY, claims, event, person, report, standing, tell

DAY = timedelta(days=1)
MEMBER = standing("member", TURKEY, NATO)
REJECT = event("REJECT", TURKEY, ISRAEL, "2016-05-04")
MISSION = standing("mission", ISRAEL, NATO, start="2016-05", role="office")


def says(changes: list[Change]) -> list[str]:
    return [change.says for change in changes]


def test_nothing_has_changed(record: Record) -> None:
    tell(record, MEMBER, REJECT)
    assert record.diff(AT) == []
    assert record.diff(AT, AT) == []


def test_what_is_new(record: Record) -> None:
    tell(record, MEMBER, REJECT)
    tell(record, MISSION, event("ASSAULT", GREECE, NATO, status="planned"), at=AT + DAY)
    changes = record.diff(AT)
    assert says(changes) == [
        "New: Israel has a mission to NATO (office) from 2016-05.",
        "New: Greece is to attack NATO.",
    ]
    assert [(one.change, one.kind, one.before) for one in changes] == [
        ("new", "standing", None),
        ("new", "event", None),
    ]
    assert changes[0].after == replace(record.standings("mission")[0], claims=())
    assert record.diff(AT, AT) == []


def test_what_has_changed(record: Record) -> None:
    tell(record, MEMBER, REJECT, at=AT)
    tell(record, standing("member", TURKEY, NATO, start="1952"), REJECT, at=AT + DAY)
    member, reject = record.diff(AT)
    assert member.says == (
        "Changed: Turkey is a member of NATO from 1952; start unknown, now 1952; "
        "now in 2 reports, 1 before."
    )
    assert {"start", "starts", "reports", "sources"} <= set(member.fields)
    assert reject.says == "Changed: Turkey refused Israel (2016-05-04); now in 2 reports, 1 before."


def test_what_is_gone(record: Record) -> None:
    told = report()
    record.add(told, claims(told, MEMBER, REJECT), at=AT)
    record.add(told, claims(told, MEMBER), at=AT + DAY)
    assert says(record.diff(AT)) == ["No longer: Turkey refused Israel (2016-05-04)."]
    (change,) = record.diff(AT, AT + DAY)
    assert (change.change, change.after) == ("gone", None)


def test_a_new_first_claim_is_no_other_event(record: Record) -> None:
    tell(record, REJECT, published="2016-05-06", at=AT)
    tell(record, REJECT, published="2016-05-05", at=AT + DAY)
    assert [change.change for change in record.diff(AT)] == ["changed"]


def test_contradictions_and_judgements(record: Record) -> None:
    tell(record, standing("member", TURKEY, NATO, start="1952"), at=AT)
    tell(record, standing("member", TURKEY, NATO, start="1951"), at=AT + DAY)
    assert "New: Turkey, member (NATO): 1951 against 1952." in says(record.diff(AT))
    (found,) = record.contradictions()
    record.judge("compatible", found.id, by="Ada", why="because", at=AT + 2 * DAY)
    assert says(record.diff(AT + DAY)) == [
        "Changed: Turkey, member (NATO): 1951 against 1952; a person's judgement of it has changed."
    ]
    record.judge("wrong", found.sides[0].claims[0].claim, by="Ada", why="x", at=AT + 3 * DAY)
    assert "No longer: Turkey, member (NATO): 1951 against 1952." in says(record.diff(AT + 2 * DAY))


def test_actors_judged_the_same(record: Record) -> None:
    for name in ("Roni Yaar", "Aharon Yaar"):
        tell(record, standing("envoy", person(name, "ISR"), NATO), at=AT)
    record.judge("same", "Roni Yaar", "Aharon Yaar", by="Ada", why="one", at=AT + DAY)
    assert sorted(change.change for change in record.diff(AT)) == ["changed", "gone"]
    record.judge("undo", "1", by="Ada", why="two", at=AT + 2 * DAY)
    assert sorted(change.change for change in record.diff(AT + DAY)) == ["changed", "new"]
    assert record.diff(AT) == []


def test_as_said_by_a_day(record: Record) -> None:
    tell(record, MEMBER, published="2017-01-27", at=AT)
    tell(record, MISSION, published="2017-01-28", at=AT + DAY)
    assert record.diff(AT, said_by="2017-01-27") == []
    assert len(record.diff(AT, said_by="2017-01-28")) == 1


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (standing("sanctions", GREECE, TURKEY, "ended", end="1990"), "had sanctions on Turkey"),
        (standing("recognition", GREECE, ISRAEL, "no"), "does not recognise Israel"),
        (standing("partner", GREECE, NATO, "future"), "is to be a partner of NATO"),
        (event("CONSULT", GREECE, ISRAEL, "2016", "denied"), "did not consult with Israel (2016)"),
        (event("AGREE", GREECE, ISRAEL, None, "hypothetical"), "might agree with Israel"),
    ],
)
def test_sentences(record: Record, made: Standing | Event, sentence: str) -> None:
    tell(record, made)
    (change,) = record.diff("2019-12-31")
    assert f"Greece {sentence}" in change.says
