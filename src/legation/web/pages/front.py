"""`/`: how much is in the record, and what came last."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response

from legation.web.clocks import Clocks
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened

LATEST: Final = 10  # reports

router = APIRouter()


@three_endings(router, "/")
def front(request: Request, record: Opened, asked: Annotated[Clocks, Query()]) -> Response:
    """Show how much the record holds, and the reports added last."""
    stats = record.stats(**asked.then)
    latest = record.list_reports(limit=LATEST, **asked.then).rows
    data = {"stats": stats, "latest": latest}
    return answer(request, asked, "front.html", data, table=latest, **data)
