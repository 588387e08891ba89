"""`/actors`, `/dossier`, `/network`, `/gazetteer`: who is who, does what, and is tied to whom."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.exceptions import HTTPException

from legation.actors import Reading
from legation.model import QUADRANTS
from legation.record import Party, Record
from legation.web.api.conditional import Conditionally
from legation.web.api.models import actors as models
from legation.web.api.models.base import Rows
from legation.web.api.models.derived import Party as PartyTold
from legation.web.api.routes.asked import Date, From, To, Words, days
from legation.web.clocks import Clocks
from legation.web.gazetteer import gazetteer as known_names
from legation.web.pages.opened import Opened

# Ties, and of a dossier partners and events.
MOST_TIES: Final = 3000
MOST: Final = 200

router = APIRouter(dependencies=[Conditionally])


class ActorsAsked(Clocks):
    """Whom a name can mean; without one, of whom most is written."""

    name: Words = None


class DossierAsked(Clocks):
    """Whom a dossier is about, alone or with another, and over which days."""

    actor: Annotated[str, Field(min_length=1, max_length=200)]
    other: Words = None
    from_: From = None
    to: To = None


class NetworkAsked(Clocks):
    """What ties actors: a relation, a type of event, or a quadrant of types; over which days."""

    what: Annotated[str, Field(max_length=40)] = "CONSULT"
    limit: Annotated[int, Field(ge=1, le=MOST_TIES)] = 300
    from_: From = None
    to: To = None


@router.get("/actors", response_model=Rows[PartyTold])
def actors(record: Opened, asked: Annotated[ActorsAsked, Query()]) -> Any:
    """Return the actors that a name can mean, or those that most is written of."""
    if asked.name is not None:
        return {"rows": record.whom(asked.name, **asked.then)}
    return {"rows": [actor for actor, _ in record.most_written_of(MOST)]}


@router.get("/dossier", response_model=models.Dossier)
def dossier(record: Opened, asked: Annotated[DossierAsked, Query()]) -> Any:
    """Return what an actor stands in, did and met with; or the same of two with each other."""
    actor = meant(record, asked.actor, asked)
    other = meant(record, asked.other, asked) if asked.other else None
    whom = (actor.key, other.key if other else None)
    period = days(asked.from_, asked.to)
    dealt = record.dealings(*whom, partners=MOST, latest=MOST, **period, **asked.then)
    return {
        "actor": actor,
        "other": other,
        "standings": record.lifelines(*whom, **asked.then),
        "tallies": dealt.tallies,
        "partners": [] if other else dealt.partners,
        "events": dealt.events,
    }


@router.get("/network", response_model=models.Ties)
def network(record: Opened, asked: Annotated[NetworkAsked, Query()]) -> Any:
    """Return who is tied to whom, the strongest ties first."""
    period = days(asked.from_ or asked.on, asked.to or asked.on)
    more: dict[str, Any] = {"limit": asked.limit, **period, **asked.then}
    if asked.what.islower() and asked.what not in QUADRANTS:
        return record.ties(asked.what, **more)
    return record.ties(types=QUADRANTS.get(asked.what, (asked.what,)), **more)


@router.get("/gazetteer", response_model=Rows[models.Known])
def gazetteer(name: Annotated[str, Query(min_length=1, max_length=200)], on: Date = None) -> Any:
    """Return whom a name means by the gazetteer, on a day or ever."""
    return {"rows": [_known(reading) for reading in known_names().lookup(name, on)]}


def meant(record: Record, words: str, asked: Clocks) -> Party:
    """Return whom words mean; raises HTTPException 404 where that is nobody."""
    found = record.whom(words, **asked.then)
    if not found:
        raise HTTPException(404, f"The record knows nobody called {words!r}.")
    return found[0]


def _known(reading: Reading) -> dict[str, Any]:
    fields = set(models.Known.model_fields) - {"codes", "form", "current", "names"}
    return {
        **{name: getattr(reading.entry, name) for name in fields},
        "codes": dict(reading.entry.codes),
        "form": reading.form,
        "current": reading.current,
        "names": known_names().names(reading.entry.id),
    }
