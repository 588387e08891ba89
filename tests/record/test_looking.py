"""What pictures are drawn from: one actor, two, and all of them, on every setting of the clocks."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import TypedDict

import pytest

from legation.model import EVENT_TYPES, Actor, UsageError
from legation.record import Record

from .making import GREECE, ISRAEL, NATO, TURKEY, event, person, standing, tell

EVERYBODY = (TURKEY, ISRAEL, GREECE, NATO, person("Ada Lovelace", "TUR"), Actor("Gaza"))
DATES = (None, "2010", "2010-05", "2010-05-31", "2011-09-18", "2016-05-03", "2016-05/2016-07")


class Clocks(TypedDict, total=False):
    said_by: str
    known: str


NOW = Clocks()
# Clocks that are set back to where everything was there: answers are then derived from claims.
ALL_SAID, ALL_KNOWN = Clocks(said_by="2030-01-01"), Clocks(known="2030-01-01")


def test_a_key_means_its_own_actor_and_a_name_all_who_bear_it(record: Record) -> None:
    tell(record, event("ACCUSE", person("Bal", "ISR"), TURKEY), event("ACCUSE", TURKEY, ISRAEL))
    tell(record, event("REJECT", person("Bal", "GRC"), TURKEY))
    tell(record, event("REQUEST", person("Bal", "GRC"), ISRAEL))
    assert [(p.key, p.name) for p in record.whom("tur")] == [("TUR", "Turkey")]
    assert [p.key for p in record.whom("Turkey")] == ["TUR"]
    assert [p.key for p in record.whom("GRC/bal")] == ["GRC/bal"]
    assert [p.key for p in record.whom("bal")] == ["GRC/bal", "ISR/bal"]  # most written of first
    assert [p.key for p in record.whom("GRC")] == ["GRC"]  # though only its people are named
    assert record.whom("Nobody at all") == []


def test_actors_judged_to_be_one_are_one(record: Record) -> None:
    tell(record, event("ACCUSE", person("Bal", "ISR"), TURKEY))
    tell(record, event("REJECT", person("Ball", "ISR"), TURKEY))
    record.judge("same", "ISR/bal", "ISR/ball", by="Ada", why="a slip")
    assert [p.key for p in record.whom("Ball")] == ["ISR/bal"]
    assert sum(tally.events for tally in record.dealings("Ball").tallies) == 2


@pytest.mark.parametrize("clocks", [NOW, ALL_SAID, ALL_KNOWN], ids=["now", "said", "known"])
class TestOnEveryClock:
    def test_a_lifeline_says_which_days_are_certain(self, record: Record, clocks: Clocks) -> None:
        tell(record, standing("member", TURKEY, NATO, start="1952"), published="2017-01-27")
        (line,) = record.lifelines("TUR", **clocks)
        assert [(t.first, t.last, t.answer) for t in line.told] == [
            ("..", "1951-12-31", "no"),
            ("1952-12-31", "2017-01-27", "yes"),
        ]
        days = ("1950-01-01", "1952-06-01", "1980-01-01", "2020-01-01")
        assert [line.on(day) for day in days] == ["no", "maybe", "yes", "maybe"]

    def test_an_actor_has_the_standings_of_either_end_and_of_its_envoys(
        self, record: Record, clocks: Clocks
    ) -> None:
        tell(record, standing("member", TURKEY, NATO), standing("mission", ISRAEL, NATO))
        tell(record, standing("envoy", person("Ada", "TUR"), NATO, role="ambassador"))
        assert [one.standing.relation for one in record.lifelines("TUR", **clocks)] == [
            "envoy",
            "member",
        ]
        assert len(record.lifelines("NATO", **clocks)) == 3
        (mission,) = record.lifelines("NATO", "ISR", **clocks)
        assert mission.standing.subject.name == "Israel"
        assert record.lifelines("NATO", relation="partner", **clocks) == []

    def test_events_are_told_by_who_did_them(self, record: Record, clocks: Clocks) -> None:
        tell(
            record,
            event("THREATEN", TURKEY, ISRAEL, "2011-09-18"),
            event("ACCUSE", ISRAEL, TURKEY, "2011-09"),
            event("CONSULT", ISRAEL, TURKEY, "2016-05-03", mode="phone"),
            event("ASSAULT", TURKEY, ISRAEL, "2016-05-04", "denied"),
            event("SUPPORT", TURKEY, GREECE),
        )
        told = [
            (t.type, t.mode, t.way, t.first, t.last)
            for t in record.dealings("TUR", **clocks).tallies
        ]
        assert told == [
            ("ACCUSE", None, "received", "2011-09-01", "2011-09-30"),
            ("THREATEN", None, "did", "2011-09-18", "2011-09-18"),
            ("CONSULT", "phone", "together", "2016-05-03", "2016-05-03"),
            ("SUPPORT", None, "did", None, None),
        ]
        assert [t.type for t in record.dealings("ISR", "GRC", **clocks).tallies] == []
        in_2011 = record.dealings("TUR", "ISR", since="2011-01-01", until="2011-12-31", **clocks)
        assert [t.way for t in in_2011.tallies] == ["received", "did"]

    def test_the_latest_dealings_come_first_and_undated_ones_last(
        self, record: Record, clocks: Clocks
    ) -> None:
        tell(
            record,
            event("SUPPORT", TURKEY, GREECE),
            event("THREATEN", TURKEY, ISRAEL, "2011-09-18"),
            event("ASSAULT", ISRAEL, TURKEY, "2016-05-04", "denied"),
        )
        dealt = record.dealings("TUR", **clocks).events
        assert [row.type for row in dealt] == ["ASSAULT", "THREATEN", "SUPPORT"]
        assert dealt[0].claims[0].quote == "One thing"
        assert [e.type for e in record.dealings("TUR", latest=1, **clocks).events] == ["ASSAULT"]
        assert [e.type for e in record.dealings("TUR", "GRC", **clocks).events] == ["SUPPORT"]

    def test_partners_are_those_dealt_with_most(self, record: Record, clocks: Clocks) -> None:
        ada = person("Ada", "ISR")
        tell(record, event("ACCUSE", ada, TURKEY, "2011"), event("CONSULT", ISRAEL, TURKEY, "2012"))
        tell(record, event("SUPPORT", TURKEY, Actor("Gaza"), "2013"))
        first, second = record.dealings("TUR", **clocks).partners
        assert (first.actor.name, first.events) == ("Israel", 2)
        assert first.types == (("ACCUSE", 1), ("CONSULT", 1))
        assert second.actor.key == "/gaza"
        assert len(record.dealings("TUR", partners=1, **clocks).partners) == 1

    def test_events_tie_whole_actors(self, record: Record, clocks: Clocks) -> None:
        ada = person("Ada", "ISR")
        tell(record, event("ACCUSE", ada, TURKEY, "2011"), event("ACCUSE", ISRAEL, TURKEY, "2012"))
        tell(record, event("CONSULT", TURKEY, ISRAEL, "2013"))
        tell(record, event("ACCUSE", TURKEY, person("Ada Lovelace", "TUR"), "2013"))
        (accused,) = record.ties(types=("ACCUSE",), **clocks).ties
        assert (accused.one.key, accused.other.key, accused.count) == ("ISR", "TUR", 2)
        (met,) = record.ties(types=("CONSULT",), **clocks).ties
        assert (met.one.key, met.other.key, met.mutual) == ("ISR", "TUR", True)
        both = record.ties(types=("ACCUSE", "CONSULT"), limit=1, **clocks)
        assert (len(both.ties), both.total) == (1, 2)
        assert record.ties(types=("ACCUSE",), since="2012-02-01", **clocks).ties[0].count == 1

    def test_standings_tie_those_between_whom_they_held_or_may_have(
        self, record: Record, clocks: Clocks
    ) -> None:
        tell(record, standing("member", TURKEY, NATO, start="1952"))
        tell(record, standing("member", ISRAEL, NATO, "no"))

        def on(day: str) -> list[tuple[str, str | None]]:
            found = record.ties("member", since=day, until=day, **clocks).ties
            return [(tie.one.key, tie.answer) for tie in found]

        assert on("1949-04-04") == []
        assert on("1952-06-01") == [("TUR", "maybe")]
        assert on("1980-01-01") == [("TUR", "yes")]
        assert [t.one.key for t in record.ties("member", **clocks).ties] == ["TUR"]


def test_clocks_set_back_leave_out_what_came_later(record: Record) -> None:
    early, late = (datetime(year, 1, 1, tzinfo=UTC) for year in (2018, 2020))
    tell(record, event("ACCUSE", ISRAEL, TURKEY, "2011"), published="2011-02-01", at=early)
    tell(record, standing("relations", ISRAEL, TURKEY), published="2016-05-03", at=late)
    for then in (Clocks(said_by="2012-01-01"), Clocks(known="2019-01-01")):
        assert record.lifelines("TUR", **then) == []
        assert record.ties("relations", **then).ties == ()
        assert len(record.dealings("TUR", **then).tallies) == 1
    assert record.dealings("TUR", said_by="2010-01-01").tallies == ()
    assert record.dealings("TUR", known="2017-01-01").events == ()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_stored_is_what_follows_from_the_claims(record: Record, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    for year in range(2008, 2018):
        two = [chance.sample(EVERYBODY, 2) for _ in range(6)]
        tell(
            record,
            *(event(chance.choice(EVENT_TYPES), a, b, chance.choice(DATES)) for a, b in two[:4]),
            *(standing("mission", a, b, start=chance.choice(DATES)) for a, b in two[4:]),
            published=f"{year}-06-01",
        )
    for then in (ALL_SAID, ALL_KNOWN):
        assert record.lifelines("TUR", **then) == record.lifelines("TUR")
        assert record.dealings("TUR", **then) == record.dealings("TUR")
        assert record.dealings("ISR", "TUR", **then) == record.dealings("ISR", "TUR")
        assert record.dealings("GRC", latest=5, **then) == record.dealings("GRC", latest=5)
        assert record.ties(types=EVENT_TYPES, **then) == record.ties(types=EVENT_TYPES)
        assert record.ties("mission", **then) == record.ties("mission")


def test_a_network_of_what_there_is_not_is_refused(record: Record) -> None:
    with pytest.raises(UsageError, match="no relation"):
        record.ties("friend")
    with pytest.raises(UsageError, match="no type"):
        record.ties(types=("SMILE",))


def test_the_most_written_of_come_first(record: Record) -> None:
    tell(record, event("ACCUSE", ISRAEL, TURKEY, "2011"), event("ACCUSE", ISRAEL, GREECE, "2012"))
    named = [(party.name, events) for party, events in record.most_written_of()]
    assert named == [("Israel", 2), ("Greece", 1), ("Turkey", 1)]


def test_an_actor_is_called_what_most_claims_call_it(record: Record) -> None:
    anatolia = Actor("Asia", "TUR", kind="state")
    tell(record, event("ACCUSE", ISRAEL, anatolia), event("ACCUSE", ISRAEL, TURKEY))
    tell(record, standing("relations", ISRAEL, TURKEY))
    assert [party.name for party in record.whom("TUR")] == ["Turkey"]
