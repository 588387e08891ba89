"""`/events`: who did what to whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from legation.dates import parse
from legation.model import EVENT_TYPES
from legation.web.clocks import Clocks, Date, Words
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened

router = APIRouter()


class EventsAsked(Clocks):
    """What the page asks. `from_` and `to` are EDTF, of which the first and last day count."""

    source: Words = None
    target: Words = None
    type: Words = None
    from_: Annotated[Date, Field(alias="from")] = None
    to: Date = None


@three_endings(router, "/events")
def events(request: Request, record: Opened, asked: Annotated[EventsAsked, Query()]) -> Response:
    """Show who did what to whom, in order of date."""
    rows = record.events(
        asked.source,
        asked.target,
        asked.type,
        since=parse(asked.from_).first if asked.from_ else None,
        until=parse(asked.to).last if asked.to else None,
        **asked.day,
    )
    return answer(request, asked, "events.html", rows, rows=rows, types=EVENT_TYPES)
