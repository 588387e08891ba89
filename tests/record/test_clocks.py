"""Three clocks, never mixed: when it held, when it was said, when the record learned it."""

from datetime import date, timedelta

import pytest

from legation.model import UsageError
from legation.record import Record

from .making import AT, ISRAEL, NATO, TURKEY, claims, event, report, standing, tell

MEMBER = standing("member", TURKEY, NATO)
ENDED = standing("member", TURKEY, NATO, "ended", end="2015")
BLOCK = event("REJECT", TURKEY, ISRAEL, "2016-05-04")
DAY = timedelta(days=1)


def test_as_said_by_a_day(record: Record) -> None:
    tell(record, MEMBER, published="2011-09-19")
    tell(record, ENDED, published="2017-01-27")
    (then,) = record.standings(said_by="2016-01-01", on="2011-09-19")
    (now,) = record.standings(on="2018-01-01")
    assert (then.end, then.reports, then.verdict) == (None, 1, "yes")
    assert (now.end, now.reports, now.verdict) == ("2015", 2, "no")
    assert record.standings(said_by="2011-09-18") == []


def test_a_publication_counts_from_its_last_possible_day(record: Record) -> None:
    tell(record, MEMBER, published="2011-09")
    assert record.standings(said_by="2011-09-29") == []
    assert len(record.standings(said_by="2011-09-30")) == 1


def test_a_report_without_a_date_was_not_known_to_be_said(record: Record) -> None:
    tell(record, MEMBER, published=None)
    assert record.standings(said_by="2099-01-01") == []
    assert len(record.standings()) == 1


def test_as_known_at_a_moment(record: Record) -> None:
    tell(record, MEMBER, BLOCK, at=AT)
    tell(record, BLOCK, at=AT + 2 * DAY)
    assert [row.reports for row in record.events(known=AT + DAY)] == [1]
    assert [row.reports for row in record.events(known=AT + 2 * DAY)] == [2]
    assert record.events(known=AT - DAY) == []
    assert record.standings(known=AT - DAY) == []


def test_a_day_is_known_to_its_end(record: Record) -> None:
    tell(record, MEMBER, at=AT.replace(hour=18))
    assert len(record.standings(known="2020-01-01")) == 1
    assert record.standings(known="2020-01-01T17:59:59+00:00") == []


def test_what_was_withdrawn_was_known_before(record: Record) -> None:
    told = report()
    record.add(told, claims(told, MEMBER, BLOCK), at=AT)
    record.add(told, claims(told, MEMBER), at=AT + DAY)
    assert record.events() == []
    (before,) = record.events("Turkey", "Israel", known=AT)
    assert before.claims[0].quote == "One thing"


def test_contradictions_as_known_and_said_by(record: Record) -> None:
    tell(record, MEMBER, published="2017-01-27", at=AT)
    tell(record, standing("member", TURKEY, NATO, "no"), published="2017-01-27", at=AT + DAY)
    assert len(record.contradictions()) == 1
    assert record.contradictions(known=AT + DAY) == record.contradictions()
    assert record.contradictions(known=AT) == []
    assert record.contradictions(said_by="2017-01-26") == []


def test_everything_is_counted_listed_found_and_shown_as_it_was(record: Record) -> None:
    told = tell(record, MEMBER, BLOCK, published="2011-09-19", at=AT)
    tell(record, standing("member", TURKEY, NATO, start="1951"), published="2011-10-01", at=AT)
    member, block = record.standings()[0], record.events()[0]
    seen = [
        record.stats(),
        record.reports(),
        record.search("nobody"),
        record.contradictions(on="1951-12-31"),
        *map(record.show, (member.id, block.id, block.claims[0].claim)),
    ]
    later = AT + DAY
    tell(record, ENDED, standing("member", TURKEY, NATO, start="1953"), at=later)
    record.add(told, claims(told, MEMBER), at=later)
    record.judge("wrong", member.claims[0].claim, by="Ada", why="because", at=later)
    assert seen == [
        record.stats(known=AT),
        record.reports(known=AT),
        record.search("nobody", known=AT),
        record.contradictions(on="1951-12-31", known=AT),
        record.show(member.id, known=AT),
        *(record.show(id_, known=AT) for id_ in (block.id, block.claims[0].claim)),
    ]
    assert (
        record.stats(said_by="2011-09-19").reports == len(record.reports(said_by="2011-09-19")) == 1
    )
    with pytest.raises(UsageError, match="was not in the record then"):
        record.show(member.id, known=AT - DAY)


@pytest.mark.parametrize(
    "ask",
    [
        {"relation": "member"},
        {"subject": "TUR"},
        {"object": "NATO", "on": date(2017, 1, 27)},
        {"relation": "objection", "subject": "TUR"},
        {"relation": "relations", "subject": "ISR"},
        {},
    ],
)
def test_the_past_answers_as_the_present_did(record: Record, ask: dict[str, object]) -> None:
    made = (
        MEMBER,
        BLOCK,
        standing("objection", TURKEY, ISRAEL),
        standing("relations", TURKEY, ISRAEL),
    )
    tell(record, *made, at=AT)
    present = record.standings(**ask)  # type: ignore[arg-type]
    tell(record, ENDED, standing("objection", TURKEY, ISRAEL, "no"), at=AT + DAY)
    assert record.standings(**ask, known=AT) == present  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "ask",
    [
        {"on": "2017-01"},
        {"on": "last week"},
        {"said_by": "2017"},
        {"known": "yesterday"},
        {"relation": "friend"},
        {"subject": " "},
    ],
)
def test_a_question_that_means_nothing(record: Record, ask: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        record.standings(**ask)  # type: ignore[arg-type]


@pytest.mark.parametrize("ask", [{"type": "SHOUT"}, {"status": "real"}, {"since": "2016"}])
def test_a_question_of_events_that_means_nothing(record: Record, ask: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        record.events(**ask)  # type: ignore[arg-type]
