"""`/actor/KEY`: an actor's standings over time, what it did and what was done to it, with whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from legation.model import QUADRANTS
from legation.record import Lifeline, Party, Record
from legation.web.clocks import Clocks, Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.pages.opened import Opened
from legation.web.pages.periods import PeriodAsked
from legation.web.pictures.about import about, name_of
from legation.web.pictures.lanes import lanes
from legation.web.pictures.months import COOPERATION, months
from legation.web.rendering import SHOWN, actor_path

LATEST: Final = 12  # events
MOST_LANES: Final = 60  # standings in the picture
MOST_PARTNERS: Final = 200

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Written:
    """An actor, and in how many events it is; None where that was not asked."""

    actor: Party
    events: int | None = None


class ActorsAsked(Clocks):
    """Whom the page of all actors is asked for: any name, code or key."""

    name: Words = None


class ActorAsked(PeriodAsked):
    """What an actor's page asks. `table` says which of its tables the CSV holds."""

    table: Literal["standings", "months", "partners", "events"] = "standings"


@three_endings(router, "/actor")
def actors(request: Request, record: Opened, asked: Annotated[ActorsAsked, Query()]) -> Response:
    """Show the actors that most is written of, or those that a name can mean."""
    if asked.name:
        found = record.whom(asked.name, **asked.then)
        if len(found) == 1 and wants_page(request):
            return RedirectResponse(asked.link(actor_path(found[0].key)), 303)
        rows = [Written(party) for party in found]
    else:
        rows = [Written(party, events) for party, events in record.most_written_of(SHOWN)]
    return answer(request, asked, "actors.html", rows, rows=rows)


@three_endings(router, "/actor/{who:path}")
def actor(
    request: Request,
    record: Opened,
    who: Annotated[str, Path(max_length=200)],
    asked: Annotated[ActorAsked, Query()],
) -> Response:
    """Show one actor."""
    party, *others = meant(record, who, asked)
    lines = record.lifelines(party.key, **asked.then)
    latest = LATEST if wants_page(request) else SHOWN
    dealt = record.dealings(
        party.key, partners=MOST_PARTNERS, latest=latest, **asked.period, **asked.then
    )
    data: dict[str, Any] = {
        "actor": party,
        "about": about(party.key),
        "standings": lanes(_shown(request, lines), party.key, asked.on),
        "months": months(dealt.tallies),
        "partners": dealt.partners,
        "events": dealt.events,
    }
    tables = data | {"months": data["months"].bars}
    return answer(
        request,
        asked,
        "actor.html",
        data,
        table=tables[asked.table],
        others=others,
        acts_for=name_of(party.of or party.key),
        standing=len(lines),
        quadrants=QUADRANTS,
        cooperation=COOPERATION,
        **data,
    )


def meant(record: Record, words: str, asked: Clocks) -> list[Party]:
    """Return whom words can mean, the likeliest first; there is no page of nobody."""
    found = record.whom(words, **asked.then)
    if not found:
        raise HTTPException(404, f"The record knows nobody called {words!r}.")
    return found


def _shown(request: Request, lines: list[Lifeline]) -> list[Lifeline]:
    """Return the standings that a page has room for: those that most reports tell of."""
    return lines[:MOST_LANES] if wants_page(request) else lines
