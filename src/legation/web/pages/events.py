"""`/events`: who did what to whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from legation.model import EVENT_TYPES, STATUSES
from legation.web.clocks import Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.leaves import leaves
from legation.web.pages.between import Between
from legation.web.pages.opened import Opened

router = APIRouter()


class EventsAsked(Between):
    """What the page asks: `Record.events` says what each means."""

    source: Words = None
    target: Words = None
    type: Words = None
    status: Words = None


@three_endings(router, "/events")
def events(request: Request, record: Opened, asked: Annotated[EventsAsked, Query()]) -> Response:
    """Show who did what to whom, in order of date."""
    of = (asked.source, asked.target, asked.type)
    if not wants_page(request):
        found = record.events(*of, status=asked.status, **asked.days, **asked.day)
        return answer(request, asked, "", found)
    some = record.list_events(*of, status=asked.status, **asked.rows, **asked.days, **asked.day)
    return answer(
        request,
        asked,
        "events.html",
        some.rows,
        rows=some.rows,
        leaves=leaves(asked, some.rows, some.total),
        types=EVENT_TYPES,
        statuses=STATUSES,
    )
