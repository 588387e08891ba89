"""`/show/ID`: one claim, standing, event or contradiction, with the words it rests on."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.exceptions import HTTPException

from legation.model import UsageError
from legation.record import ClaimDetail, Contradiction, EventRow, Record, StandingRow
from legation.web.clocks import Clocks
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened

Shown = ClaimDetail | StandingRow | EventRow | Contradiction

SAID: Final = 50  # claims shown in full on the page of what they are part of

router = APIRouter()


@three_endings(router, "/show/{id_}")
def show(
    request: Request,
    record: Opened,
    id_: Annotated[str, Path(max_length=64)],
    asked: Annotated[Clocks, Query()],
) -> Response:
    """Show a claim, a standing, an event or a contradiction with the words it rests on."""
    shown = _shown(record, id_, asked)
    template, more = _page_of(record, shown, asked)
    return answer(request, asked, template, shown, table=[shown], **more)


def _shown(record: Record, id_: str, asked: Clocks) -> Shown:
    try:
        return record.show(id_, **asked.then)
    except UsageError as error:
        raise HTTPException(404, str(error)) from error


def _page_of(record: Record, shown: Shown, asked: Clocks) -> tuple[str, dict[str, object]]:
    """Return the template of what is shown, and what it names."""
    if isinstance(shown, Contradiction):
        return "contradiction.html", {"row": shown}
    if isinstance(shown, ClaimDetail):
        return "claim.html", {"claim": shown}
    template = "standing.html" if isinstance(shown, StandingRow) else "event.html"
    return template, {"row": shown, "said": _said(record, shown, asked)}


def _said(record: Record, row: StandingRow | EventRow, asked: Clocks) -> list[ClaimDetail]:
    """Return the claims that a row rests on, each with its sentence."""
    found = (record.show(cited.claim, **asked.then) for cited in row.claims[:SAID])
    return [claim for claim in found if isinstance(claim, ClaimDetail)]
