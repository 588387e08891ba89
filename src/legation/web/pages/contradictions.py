"""`/contradictions`: claims that cannot both hold, side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from legation.record import RULES
from legation.web.clocks import Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.leaves import Leaf, leaves
from legation.web.pages.opened import Opened

router = APIRouter()


class ContradictionsAsked(Leaf):
    """What the page asks: `Record.contradictions` says what each means."""

    rule: Words = None
    actor: Words = None


@three_endings(router, "/contradictions")
def contradictions(
    request: Request, record: Opened, asked: Annotated[ContradictionsAsked, Query()]
) -> Response:
    """Show the claims that cannot both hold."""
    if not wants_page(request):
        rows = record.contradictions(asked.rule, asked.actor, **asked.day)
        return answer(request, asked, "", rows)
    some = record.list_contradictions(asked.rule, asked.actor, **asked.rows, **asked.day)
    at = leaves(asked, some.rows, some.total)
    rows, page = some.rows, "contradictions.html"
    return answer(request, asked, page, rows, rows=rows, leaves=at, rules=list(RULES))
