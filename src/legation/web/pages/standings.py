"""`/standings`: what stood between whom."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response

from legation.model import RELATIONS
from legation.web.clocks import Clocks, Words
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened

# Those that held on the day asked about come first.
_VERDICTS: Final = ("yes", "maybe", "no")

router = APIRouter()


class StandingsAsked(Clocks):
    """What the page asks: `Record.standings` says what each means."""

    relation: Words = None
    subject: Words = None
    object: Words = None


@three_endings(router, "/standings")
def standings(
    request: Request, record: Opened, asked: Annotated[StandingsAsked, Query()]
) -> Response:
    """Show what stood between whom; with a day, whether it held then."""
    rows = record.standings(asked.relation, asked.subject, asked.object, **asked.day)
    rows.sort(key=lambda row: _VERDICTS.index(row.verdict) if row.verdict else 0)
    return answer(request, asked, "standings.html", rows, rows=rows, relations=RELATIONS)
