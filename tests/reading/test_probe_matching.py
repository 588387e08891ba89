"""When a claim counts as what a probe expects or bars."""

from __future__ import annotations

from legation.model import Actor, Claims, Event, Span, Standing

from .probe import EventPattern, Probe, StandingPattern, failures

HERE = Span(0, 1)
PERU = Actor("Peru", "PER")
CHILE = Actor("Chile", "CHL")
REBELS = Actor("the Northern Rebels")


def event(type_: str, source: list[Actor], target: list[Actor], status: str = "actual") -> Event:
    return Event(type_, None, None, status, tuple(source), tuple(target), HERE, "")


def standing(relation: str, subject: Actor, object_: Actor, holds: str = "yes") -> Standing:
    return Standing(relation, subject, object_, HERE, "", holds=holds)


def test_sides_are_not_exchanged_unless_the_type_is_mutual() -> None:
    accuse = EventPattern("ACCUSE", ("PER",), ("CHL",))
    consult = EventPattern("CONSULT", ("PER",), ("CHL",))
    assert accuse.fits(event("ACCUSE", [PERU], [CHILE]))
    assert not accuse.fits(event("ACCUSE", [CHILE], [PERU]))
    assert consult.fits(event("CONSULT", [CHILE], [PERU]))


def test_every_actor_listed_must_be_there_and_others_may() -> None:
    both = EventPattern("ASSAULT", ("PER", "CHL"))
    assert both.fits(event("ASSAULT", [CHILE, REBELS, PERU], []))
    assert not both.fits(event("ASSAULT", [CHILE, REBELS], [PERU]))


def test_an_empty_side_is_nobody_and_a_side_left_out_is_anybody() -> None:
    agentless = EventPattern("ASSAULT", ())
    assert agentless.fits(event("ASSAULT", [], [PERU]))
    assert not agentless.fits(event("ASSAULT", [REBELS], [PERU]))
    assert EventPattern().fits(event("ASSAULT", [REBELS], [PERU], "denied"))


def test_an_actor_is_met_by_whole_words_of_its_name() -> None:
    assert EventPattern("AID", ("rebels",)).fits(event("AID", [REBELS], []))
    assert not EventPattern("AID", ("AU",)).fits(event("AID", [Actor("Australia", "AUS")], []))


def test_mutual_relations_read_from_both_ends() -> None:
    assert StandingPattern("relations", "PER", "CHL").fits(standing("relations", CHILE, PERU))
    assert not StandingPattern("mission", "PER", "CHL").fits(standing("mission", CHILE, PERU))
    assert not StandingPattern("member", holds="yes").fits(standing("member", PERU, CHILE, "no"))


def test_failures_name_what_lacks_and_what_must_not_be_claimed() -> None:
    expect = (EventPattern("REJECT", ("PER",)),)
    forbid = (EventPattern("ASSAULT", status="actual"),)
    probe = Probe("x", "theme", "text", None, expect, forbid, (), (StandingPattern(),))
    reject, assault = event("REJECT", [PERU], []), event("ASSAULT", [PERU], [CHILE])
    assert failures(probe, Claims("r", (reject,))) == []
    wrong = failures(probe, Claims("r", (assault,), (standing("conflict", PERU, CHILE),)))
    assert [line.split()[0] for line in wrong] == ["lacks", "claims", "claims"]
