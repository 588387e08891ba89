"""The reference record comes as reports whose words are its rows."""

from legation.actors import Gazetteer
from legation.model import EVERY_OTHER_STATE, Claims, Report
from legation.record import Record
from legation.reference import PUBLISHER, reports
from legation.reference.rows import complete


def test_every_claim_has_its_words(told: list[tuple[Report, Claims]]) -> None:
    for report, claims in told:
        assert report.publisher == PUBLISHER
        assert (report.title or "", report.url or "") > ("", "")
        for standing in claims.standings:
            words = standing.at.of(report.text)
            assert standing.subject.name in words
            assert standing.object.name in words
            assert (standing.start or "") in words
            assert (standing.end or "") in words
            for actor in (standing.subject, standing.object):
                assert actor.at
                assert actor.at.of(report.text) == actor.mention


def test_it_always_comes_out_the_same(told: list[tuple[Report, Claims]]) -> None:
    assert list(reports(Gazetteer.load())) == told


def test_loading_it_again_changes_nothing(
    told: list[tuple[Report, Claims]], reference: Record
) -> None:
    before = reference.stats()
    assert not any(added.changed for added in reference.add_all(told))
    assert reference.stats() == before


def test_it_does_not_contradict_itself(reference: Record) -> None:
    assert reference.contradictions() == []


def test_it_answers_who_was_a_member_on_a_day(reference: Record) -> None:
    held = {
        day: sorted(
            row.subject.key
            for row in reference.standings("member", object="Mediterranean Dialogue", on=day)
            if row.verdict == "yes"
        )
        for day in ("1994-12-31", "1995-12-01", "2017-01-27")
    }
    five = ["EGY", "ISR", "MAR", "MRT", "TUN"]
    assert held == {
        "1994-12-31": [],
        "1995-12-01": sorted([*five, "JOR"]),
        "2017-01-27": sorted([*five, "JOR", "DZA"]),
    }
    (turkey,) = reference.standings("member", subject="Turkey", object="NATO")
    assert turkey.start == "1952-02-18"
    assert "Turkey has been a member of NATO since 1952-02-18." in turkey.claims[0].quote


def test_a_list_says_that_it_is_complete(told: list[tuple[Report, Claims]]) -> None:
    words = [
        standing.at.of(report.text)
        for report, claims in told
        for standing in claims.standings
        if standing.subject.name == EVERY_OTHER_STATE
    ]
    assert len(words) == len(list(complete()))
    assert (
        "The list is complete: every other state was outside NATO from 1949-08-24 to 2025-06-30."
        in words
    )


def test_who_left_and_came_back_is_a_member_again(reference: Record) -> None:
    verdicts = {
        day: [row.verdict for row in reference.standings("member", "Greece", "CoE", on=day)]
        for day in ("1960-01-01", "1972-01-01", "2000-01-01")
    }
    assert verdicts == {
        "1960-01-01": ["yes", "no"],
        "1972-01-01": ["no", "no"],
        "2000-01-01": ["no", "yes"],
    }
