"""`/review`: claims that nobody has judged; `/review/actors`: actors that may be one."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BeforeValidator, Field

from legation.record import Record
from legation.web.accounts import Asker
from legation.web.clocks import Clocks, blank_as_none
from legation.web.endings import answer, three_endings, wants_page
from legation.web.pages.opened import Looking, Opened
from legation.web.pages.writing import may_judge

# Claims or pairs on a page, and the most in its JSON and CSV.
SHOWN: Final = 10
MOST: Final = 1000
# Programs cannot see that more may be found in a while: they wait for it, if not for long; seconds.
PATIENCE: Final = 10.0

router = APIRouter()


class ReviewAsked(Clocks):
    """What the page asks."""

    kind: Annotated[Literal["event", "standing"] | None, BeforeValidator(blank_as_none)] = None
    page: Annotated[int, Field(ge=1, le=10_000)] = 1


Asked = Annotated[ReviewAsked, Query()]


@three_endings(router, "/review")
def review(request: Request, record: Opened, person: Asker, asked: Asked) -> Response:
    """Show the claims to be judged."""
    if not wants_page(request):
        rows = record.unsure(asked.kind, limit=MOST, **asked.then)
        return answer(request, asked, "", rows)
    skip = (asked.page - 1) * SHOWN
    rows = record.unsure(asked.kind, limit=SHOWN + 1, skip=skip, **asked.then)
    return answer(
        request,
        asked,
        "review.html",
        rows,
        rows=rows[:SHOWN],
        more=len(rows) > SHOWN,
        **_judged_last(record, person.name),
        may_judge=may_judge(request, asked),
    )


@three_endings(router, "/review/actors")
def actors(
    request: Request, record: Opened, lookout: Looking, person: Asker, asked: Asked
) -> Response:
    """Show the pairs of actors that may be one."""
    seen = lookout.sighted(0 if wants_page(request) else PATIENCE)
    found = list(seen.candidates)
    first = (asked.page - 1) * SHOWN
    return answer(
        request,
        asked,
        "review_actors.html",
        found[:MOST],
        rows=found[first : first + SHOWN],
        more=len(found) > first + SHOWN,
        total=len(found),
        looking=seen.looking,
        **_judged_last(record, person.name),
        may_judge=may_judge(request, asked),
    )


def _judged_last(record: Record, name: str) -> dict[str, Any]:
    """Return what this person judged last, if it can be undone, and what stands against it."""
    own = [one for one in record.judgements() if one.by == name and one.verdict != "undo"]
    last = own[-1] if own and not own[-1].undone else None
    return {"last": last, "against": record.against(last) if last else []}
