"""`/standings`, `/events`, `/contradictions`, `/changes`: what follows from the claims."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException

from legation.record import Contradiction, EventRow, Record, StandingRow
from legation.web.api.conditional import Conditionally
from legation.web.api.cursors import Paged, paged
from legation.web.api.models import derived
from legation.web.api.models.base import Page, Rows
from legation.web.api.routes.asked import Asked, Date, Ident, PagedPeriod, Words, or_not_found
from legation.web.clocks import Clocks
from legation.web.pages.opened import Opened

router = APIRouter(dependencies=[Conditionally])


class StandingsAsked(Paged):
    """Which standings; actors are codes, acronyms or names."""

    relation: Words = None
    subject: Words = None
    object: Words = None


class EventsAsked(PagedPeriod):
    """Which events; a state or organisation stands for all who act for it."""

    source: Words = None
    target: Words = None
    type: Words = None
    status: Words = None


class ContradictionsAsked(Paged):
    """Which contradictions: by a rule, about an actor."""

    rule: Words = None
    actor: Words = None


class ChangesAsked(Clocks):
    """Between which moments of the record; without `until` up to now."""

    since: Annotated[str, Query(min_length=1, max_length=40)]
    until: Date = None


@router.get("/standings", response_model=Page[derived.Standing])
def standings(record: Opened, asked: Annotated[StandingsAsked, Query()]) -> Any:
    """Return what stood between whom; with `on`, those that held on that day come first."""

    def ask(limit: int, skip: int) -> Any:
        which = (asked.relation, asked.subject, asked.object)
        return record.list_standings(*which, limit=limit, skip=skip, **asked.day)

    return paged(record, asked, ask, kind="standings")


@router.get("/standings/{id_}", response_model=derived.Standing)
def standing(record: Opened, id_: Ident, asked: Asked) -> Any:
    """Return one standing, by its id or the first characters of it."""
    return _one(record, id_, asked, StandingRow, "standing")


@router.get("/events", response_model=Page[derived.Event])
def events(record: Opened, asked: Annotated[EventsAsked, Query()]) -> Any:
    """Return who did what to whom, in order of date; those that nothing dates come last."""

    def ask(limit: int, skip: int) -> Any:
        which = (asked.source, asked.target, asked.type)
        more = {"status": asked.status, **asked.period, **asked.day}
        return record.list_events(*which, limit=limit, skip=skip, **more)

    return paged(record, asked, ask, kind="events")


@router.get("/events/{id_}", response_model=derived.Event)
def event(record: Opened, id_: Ident, asked: Asked) -> Any:
    """Return one event, by its id or the first characters of it."""
    return _one(record, id_, asked, EventRow, "event")


@router.get("/contradictions", response_model=Page[derived.Contradiction])
def contradictions(record: Opened, asked: Annotated[ContradictionsAsked, Query()]) -> Any:
    """Return claims that cannot both hold, those judged compatible among them."""

    def ask(limit: int, skip: int) -> Any:
        return record.list_contradictions(
            asked.rule, asked.actor, limit=limit, skip=skip, **asked.day
        )

    return paged(record, asked, ask, kind="contradictions")


@router.get("/contradictions/{id_}", response_model=derived.Contradiction)
def contradiction(record: Opened, id_: Ident, asked: Asked) -> Any:
    """Return one contradiction, by its id or the first characters of it."""
    return _one(record, id_, asked, Contradiction, "contradiction")


@router.get("/changes", response_model=Rows[derived.Change])
def changes(record: Opened, asked: Annotated[ChangesAsked, Query()]) -> Any:
    """Return what is new, changed or gone between two moments of the record."""
    return {"rows": record.diff(asked.since, asked.until, said_by=asked.said_by)}


def _one(record: Record, id_: str, asked: Clocks, kind: type, name: str) -> Any:
    with or_not_found():
        shown = record.show(id_, **asked.then)
    if not isinstance(shown, kind):
        raise HTTPException(404, f"{id_!r} is no {name}.")
    return shown
