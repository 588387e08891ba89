"""Whose soldiers are where, and who is at war with whom."""

from __future__ import annotations

import pytest

from .read import standings

STATIONED = [
    ("Troops of Peru came into Bolivia on Friday.", "PER BOL yes"),
    ("Peru's troops from Bolivia are expected home.", "PER BOL yes"),
    ("The last Peruvian soldiers left Bolivia in May.", "PER BOL ended"),
    ("Peruvian soldiers are leaving Bolivia.", "PER BOL yes"),
    ("A Peruvian contingent will be placed in Bolivia.", "PER BOL future"),
    ("Peru withdrew its soldiers from Bolivia in May.", "PER BOL ended"),
    ("Peru occupied Bolivia.", "PER BOL yes"),
    # Where a relative clause says that they are, and who drives them out.
    ("Bolivia, where Peru has 1,000 soldiers, refused.", "PER BOL yes"),
    ("Peru has 7,000 troops stationed in Bolivia.", "PER BOL yes"),
    ("Bolivia, where a Peruvian fleet is based, refused.", "PER BOL yes"),
    ("Bolivia expelled the Peruvian troops in May.", "PER BOL ended"),
    ("The Peruvian troop buildup in Bolivia goes on.", "PER BOL yes"),
    # A place and its holder in one word.
    ("Farmers left Peruvian-occupied Bolivia.", "PER BOL yes"),
]

CONFLICTS = [
    ("Peru, at war with Bolivia since 1980, refused.", "PER BOL"),
    ("Peru is at war with Bolivia.", "PER BOL"),
    ("Peru invaded Bolivia in May 1980.", "PER BOL"),
    ("The invasion of Bolivia by Peru was condemned.", "PER BOL"),
    ("The war pits Peru against Bolivia.", "PER BOL"),
    ("Peru and Bolivia fought for five weeks in the jungle.", "PER BOL"),
]


@pytest.mark.parametrize(("text", "stated"), STATIONED)
def test_forces_are_read(text: str, stated: str) -> None:
    found = standings(text, "forces")
    assert {f"{s.subject.of} {s.object.of} {s.holds}" for s in found} == {stated}


@pytest.mark.parametrize(("text", "stated"), CONFLICTS)
def test_conflicts_are_read(text: str, stated: str) -> None:
    found = standings(text, "conflict")
    assert {f"{s.subject.of} {s.object.of}" for s in found} == {stated}


@pytest.mark.parametrize(
    "text",
    [
        "State-controlled banks in Bolivia closed.",
        "Bolivia, where the Peruvian president was born, refused.",
    ],
)
def test_nobody_holds_a_place_without_forces(text: str) -> None:
    assert standings(text, "forces") == []


OBJECTIONS = [
    # The thing by its own words, an applicant where it is about one.
    ("Peru opposed a new debate of the Bolivian border.", "PER > new debate"),
    ("Peru opposed Bolivia's accession to the pact.", "PER > Bolivia"),
    ("Peru opposed Bolivian participation in the pact.", "PER > Bolivia"),
    # A veto is an objection though nobody is named against whom.
    ("The proposed resolution was vetoed by Peru.", "PER > proposed resolution"),
]


@pytest.mark.parametrize(("text", "stated"), OBJECTIONS)
def test_objections_are_to_a_thing_or_an_applicant(text: str, stated: str) -> None:
    [found] = standings(text, "objection")
    assert f"{found.subject.of} > {found.object.name}" == stated


def test_a_veto_has_the_date_that_its_sentence_tells() -> None:
    text = "On 3 May 1990 the proposed resolution was vetoed by Peru."
    assert {s.start for s in standings(text, "objection")} == {"1990-05-03"}
