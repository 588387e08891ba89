"""`/network`: who is tied to whom, by a relation or by events of a type, in a period."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from legation.dates import parse
from legation.model import EVENT_TYPES, QUADRANTS, RELATIONS, UsageError
from legation.record import Record, Ties
from legation.web.clocks import Words
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened
from legation.web.pages.periods import PeriodAsked
from legation.web.pictures.graph import graph

# What a picture holds at most, and as a rule.
MOST: Final = 3000
USUAL: Final = 300

router = APIRouter()


class NetworkAsked(PeriodAsked):
    """What the page asks: a relation, a type of event or a quadrant; `most` bounds the ties.

    A day (`on`) goes before a period.
    """

    what: Words = None
    most: Annotated[int, Field(ge=1, le=MOST)] = USUAL


@three_endings(router, "/network")
def network(request: Request, record: Opened, asked: Annotated[NetworkAsked, Query()]) -> Response:
    """Show who is tied to whom."""
    what = asked.what or "CONSULT"
    ties = _ties(record, asked, what)
    choices = {"Relations": RELATIONS, "Quadrants": tuple(QUADRANTS), "Events": EVENT_TYPES}
    return answer(
        request,
        asked,
        "network.html",
        graph(ties),
        table=ties.ties,
        what=what,
        is_relation=what in RELATIONS,
        ties=ties,
        choices=choices,
    )


def _ties(record: Record, asked: NetworkAsked, what: str) -> Ties:
    period = asked.period
    if asked.on:
        period = {"since": parse(asked.on).first, "until": parse(asked.on).last}
    if what in RELATIONS:
        return record.ties(what, limit=asked.most, **period, **asked.then)
    if what in QUADRANTS or what in EVENT_TYPES:
        types = QUADRANTS.get(what, (what,))
        return record.ties(types=types, limit=asked.most, **period, **asked.then)
    words = (*RELATIONS, *QUADRANTS, *EVENT_TYPES)
    raise UsageError(f"{what!r} ties nobody: ask for one of {', '.join(words)}.")
