"""`/contradictions`: claims that cannot both hold, side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from legation.web.clocks import Clocks, Words
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened

router = APIRouter()


class ContradictionsAsked(Clocks):
    """What the page asks: `Record.contradictions` says what each means."""

    rule: Words = None
    actor: Words = None


@three_endings(router, "/contradictions")
def contradictions(
    request: Request, record: Opened, asked: Annotated[ContradictionsAsked, Query()]
) -> Response:
    """Show the claims that cannot both hold."""
    rows = record.contradictions(asked.rule, asked.actor, **asked.day)
    return answer(request, asked, "contradictions.html", rows, rows=rows)
