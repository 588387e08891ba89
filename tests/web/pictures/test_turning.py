"""Turning points: where the tone between two turned, and what began and ended."""

from __future__ import annotations

from legation.record import Record, Tally
from legation.web.pictures.months import score_of
from legation.web.pictures.turning import of_standings, of_turn, turns
from tests.record.making import ISRAEL, TURKEY, event, standing, tell


def year(kind: str, of: str, events: int = 2) -> Tally:
    return Tally(kind, None, "did", f"{of}-01-01", f"{of}-12-31", events)


def test_the_tone_turns_where_it_becomes_its_opposite() -> None:
    told = turns(
        [year("AID", "2009"), year("ASSAULT", "2010"), year("REJECT", "2011"), year("AID", "2016")]
    )
    assert [(turn.year, turn.says) for turn in told] == [
        ("2010", "From cooperation to conflict"),
        ("2016", "From conflict to cooperation"),
    ]


def test_one_event_makes_no_tone_and_a_vague_date_no_year() -> None:
    vague = Tally("ASSAULT", None, "did", "2010-01-01", "2012-12-31", 9)
    assert turns([year("AID", "2009"), year("ASSAULT", "2010", 1), vague]) == []


def test_years_between_may_have_no_tone() -> None:
    middling = [year("AID", "2010", 1), year("ACCUSE", "2010", 3)]
    told = turns([year("AID", "2009"), *middling, year("ASSAULT", "2012")])
    assert [(turn.year, turn.before) for turn in told] == [("2012", score_of("AID", None))]


def test_a_turn_is_named_after_what_most_reports_tell_of() -> None:
    with Record.open(":memory:") as record:
        for publisher in ("One", "Two"):
            tell(record, event("AID", TURKEY, ISRAEL, "2016-06-28"), publisher=publisher)
        tell(record, event("SUPPORT", TURKEY, ISRAEL, "2016-07-01"))
        tell(record, event("ASSAULT", TURKEY, ISRAEL, "2016-08-01", "denied"))
        tell(record, event("ASSAULT", TURKEY, ISRAEL, "2010-05-31"))
        tell(record, event("REJECT", ISRAEL, TURKEY, "2010-06-01"))
        (turn,) = turns(record.dealings("TUR", "ISR").tallies)
        told = record.dealings("TUR", "ISR", since="2016-01-01", until="2016-12-31")
        point = of_turn(turn, told.events)
        assert point is not None
        assert point.says == "From conflict to cooperation: AID Turkey → Israel"
        assert point.date == "2016-06-28"
        assert of_turn(turn, []) is None


def test_standings_that_began_and_ended_are_turning_points() -> None:
    with Record.open(":memory:") as record:
        tell(record, standing("relations", ISRAEL, TURKEY, "ended", "1949", end="2010"))
        tell(record, standing("sanctions", TURKEY, ISRAEL, "no", "2011"))
        assert [
            (point.date, point.says) for point in of_standings(record.lifelines("TUR", "ISR"))
        ] == [
            ("1949", "Begins: Israel, relations with Turkey"),
            ("2010", "Ends: Israel, relations with Turkey"),
        ]
