"""An event is drawn in a month only if it is certain to be of it."""

from __future__ import annotations

from legation.record import Tally
from legation.web.pictures.months import months, score_of


def tally(kind: str, first: str | None, last: str | None, events: int = 1) -> Tally:
    return Tally(kind, None, "did", first, last, events)


def test_events_of_a_month_are_counted_by_quadrant_and_scored() -> None:
    told = months(
        [
            tally("ACCUSE", "2016-05-03", "2016-05-03"),
            tally("AID", "2016-05-01", "2016-05-31", 2),
            Tally("ASSAULT", None, "received", "2016-05-03", "2016-05-03", 1),
        ]
    )
    did, received = told.sure
    assert (did.way, did.month, did.events) == ("did", "2016-05", 3)
    assert did.counts["verbal conflict"] == 1
    assert did.counts["material cooperation"] == 2
    assert did.score == score_of("ACCUSE", None) + 2 * score_of("AID", None)
    assert (received.way, received.mean) == ("received", -10.0)


def test_events_of_a_year_are_in_none_of_its_months() -> None:
    told = months(
        [tally("AID", "1994-01-01", "1994-12-31"), tally("AID", "1994-01-01", "1994-12-31")]
    )
    assert not told.sure
    assert [(bar.first, bar.last, bar.events, bar.month) for bar in told.vague] == [
        ("1994-01-01", "1994-12-31", 2, None)
    ]


def test_undated_events_are_counted_and_not_drawn() -> None:
    told = months([tally("AID", None, None, 3), tally("AID", "..", "2016-05-03")])
    assert told.bars == ()
    assert (told.undated, told.events) == (4, 4)


def test_a_mode_has_its_own_score() -> None:
    assert score_of("CONSULT", "visit") > score_of("CONSULT", None)
