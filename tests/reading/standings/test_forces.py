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
]

CONFLICTS = [
    ("Peru, at war with Bolivia since 1980, refused.", "PER BOL"),
    ("Peru is at war with Bolivia.", "PER BOL"),
    ("Peru invaded Bolivia in May 1980.", "PER BOL"),
    ("The invasion of Bolivia by Peru was condemned.", "PER BOL"),
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
