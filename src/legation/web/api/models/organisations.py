"""Organisations: who stands to one in which way on a day."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from legation.web.api.models.base import Answer, Edtf, Id, one_of
from legation.web.api.models.derived import Party, Relation

# What is said of a day, the surest first.
ANSWERS: Final = ("yes", "disputed", "maybe", "no")

Said = Annotated[str, one_of(ANSWERS)]
Told = Annotated[
    str,
    Field(description="Days of which something is certain: first/last/answer, divided by spaces."),
]


class Section(Answer):
    """For how many who stand to an organisation in one way each answer of the day is true."""

    relation: Relation
    yes: int
    disputed: int
    maybe: int
    no: int


class Organisation(Answer):
    """An organisation on a day; null where nothing dates anything."""

    organisation: Party
    day: str | None
    sections: list[Section]


class Place(Answer):
    """What somebody is to an organisation, and whether it held on the day."""

    id: Id
    relation: Relation
    actor: Party
    role: str | None
    start: Edtf
    end: Edtf
    reports: int
    answer: Said
    told: Told


class Objection(Answer):
    """Who objects to whom or what, and whether it held on the day."""

    id: Id
    subject: Party
    object: Party
    start: Edtf
    end: Edtf
    reports: int
    answer: Said
    told: Told


class Turned(Answer):
    """What began or ended; not `sure` where it may have been before or after the period."""

    date: str
    what: Annotated[str, one_of(("begins", "ends"))]
    relation: Relation
    actor: Party
    sure: bool
    id: Id
