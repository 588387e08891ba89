"""`/standings`: what stood between whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from legation.model import RELATIONS
from legation.web.clocks import Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.leaves import Leaf, leaves
from legation.web.pages.opened import Opened

router = APIRouter()


class StandingsAsked(Leaf):
    """What the page asks: `Record.standings` says what each means."""

    relation: Words = None
    subject: Words = None
    object: Words = None


@three_endings(router, "/standings")
def standings(
    request: Request, record: Opened, asked: Annotated[StandingsAsked, Query()]
) -> Response:
    """Show what stood between whom; with a day, whether it held then."""
    of = (asked.relation, asked.subject, asked.object)
    if not wants_page(request):
        return answer(request, asked, "", record.standings(*of, **asked.day))
    found = record.list_standings(*of, **asked.rows, **asked.day)
    at = leaves(asked, found.rows, found.total)
    rows, page = found.rows, "standings.html"
    return answer(request, asked, page, rows, rows=rows, leaves=at, relations=RELATIONS)
