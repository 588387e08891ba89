"""`/organisation`: who is what to an organisation on a day, who objects, what changed."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from legation.record import Lifeline, Party, Record
from legation.record.slices import Part, Slice
from legation.web.api.conditional import Conditionally
from legation.web.api.cursors import Paged, paged
from legation.web.api.models import organisations as models
from legation.web.api.models.base import Page
from legation.web.api.routes.actors import meant
from legation.web.api.routes.asked import PagedPeriod, Words
from legation.web.clocks import Clocks
from legation.web.pages.opened import Opened
from legation.web.pages.organisation import the_day
from legation.web.pictures.bodies import Section, changes_in, last_told, objections, sections

Name = Annotated[str, Field(min_length=1, max_length=200, description="Name, acronym or key.")]

router = APIRouter(prefix="/organisation", dependencies=[Conditionally])


class OrganisationAsked(Clocks):
    """Which organisation; without `on`, as on the last day of which the record is certain."""

    name: Name


class PlacesAsked(Paged):
    """Which organisation, and which relation to it: any unless told."""

    name: Name
    relation: Words = None


class ObjectionsAsked(Paged):
    """Which organisation."""

    name: Name


class TurnsAsked(PagedPeriod):
    """Which organisation, and in which period what began or ended is asked for."""

    name: Name


Asked = OrganisationAsked | PlacesAsked | ObjectionsAsked | TurnsAsked


@router.get("", response_model=models.Organisation)
def organisation(record: Opened, asked: Annotated[OrganisationAsked, Query()]) -> Any:
    """Return how many stand to an organisation in which way on a day."""
    body, lines, day = _body(record, asked)
    counted = [
        {"relation": one.relation} | {word: one.count(word) for word in models.ANSWERS}
        for one in sections(lines, body.key, day)
    ]
    return {"organisation": body, "day": day or None, "sections": counted}


@router.get("/places", response_model=Page[models.Place])
def places(record: Opened, asked: Annotated[PlacesAsked, Query()]) -> Any:
    """Return who is, was or may be what to an organisation on a day, the surest first."""

    def ask(limit: int, skip: int) -> Slice[Any]:
        body, lines, day = _body(record, asked)
        found = [
            place
            for section in sections(lines, body.key, day)
            if asked.relation in (None, section.relation)
            for place in section.places
        ]
        return _some(found, limit, skip)

    return paged(record, asked, ask, kind="places")


@router.get("/objections", response_model=Page[models.Objection])
def objecting(record: Opened, asked: Annotated[ObjectionsAsked, Query()]) -> Any:
    """Return who objects to an organisation, or of its members to those who stand to it."""

    def ask(limit: int, skip: int) -> Slice[Any]:
        body, lines, day = _body(record, asked)
        every = record.lifelines(relation="objection", **asked.then)
        found: list[Section] = sections(lines, body.key, day)
        return _some(objections(every, body.key, found, day), limit, skip)

    return paged(record, asked, ask, kind="objections")


@router.get("/changes", response_model=Page[models.Turned])
def turns(record: Opened, asked: Annotated[TurnsAsked, Query()]) -> Any:
    """Return what began or ended at an organisation in a period, in order."""

    def ask(limit: int, skip: int) -> Slice[Any]:
        body, lines, _ = _body(record, asked)
        return _some(changes_in(lines, body.key, **asked.period), limit, skip)

    return paged(record, asked, ask, kind="turns")


def _body(record: Record, asked: Asked) -> tuple[Party, list[Lifeline], str]:
    """Return the organisation meant, its standings, and the day asked about, empty for none."""
    body = meant(record, asked.name, asked)
    lines = record.lifelines(body.key, **asked.then)
    return body, lines, the_day(asked) or last_told(lines) or ""


def _some(rows: list[Any], limit: int, skip: int) -> Slice[Any]:
    return Slice(Part(limit, skip).cut(rows), len(rows))
