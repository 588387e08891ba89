"""`/organisation/KEY`: who is what to an organisation on a day, who objects, what changed."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from legation.dates import parse
from legation.model import UsageError
from legation.web.clocks import Clocks, Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.pages.actor import meant
from legation.web.pages.opened import Opened
from legation.web.pages.periods import PeriodAsked
from legation.web.pictures.about import about
from legation.web.pictures.bodies import (
    changes_in,
    days_of,
    last_told,
    objections,
    sections,
)

# Standings that a page has room for; the JSON and the CSV have all.
MOST: Final = 600

router = APIRouter()


class OrganisationAsked(PeriodAsked):
    """What the page asks; `table` says which of its tables the CSV holds.

    Without a day it is shown as on the last of which the record is certain.
    """

    table: Literal["standings", "objections", "changes"] = "standings"


class NameAsked(Clocks):
    """Which organisation is looked for."""

    name: Words = None


@router.get("/organisation", include_in_schema=False)
def find_organisation(record: Opened, asked: Annotated[NameAsked, Query()]) -> Response:
    """Lead on to the organisation that a name means; without a name, to all actors."""
    if asked.name is None:
        return RedirectResponse(asked.link("/actor"), 303)
    key = meant(record, asked.name, asked)[0].key
    return RedirectResponse(asked.link(f"/organisation/{quote(key)}"), 303)


@three_endings(router, "/organisation/{who:path}")
def organisation(
    request: Request,
    record: Opened,
    who: Annotated[str, Path(max_length=200)],
    asked: Annotated[OrganisationAsked, Query()],
) -> Response:
    """Show an organisation on a day."""
    body = meant(record, who, asked)[0]
    lines = record.lifelines(body.key, **asked.then)
    shown = lines[:MOST] if wants_page(request) else lines
    day = the_day(asked) or last_told(shown) or ""
    found = sections(shown, body.key, day)
    objecting = record.lifelines(relation="objection", **asked.then)
    data: dict[str, Any] = {
        "organisation": body,
        "about": about(body.key),
        "day": day,
        "sections": found,
        "objections": objections(objecting, body.key, found, day),
        "changes": changes_in(shown, body.key, **asked.period),
    }
    tables = data | {"standings": [place for section in found for place in section.places]}
    more = {"days": days_of(shown), "left_out": len(lines) - len(shown), "most": MOST}
    return answer(
        request, asked, "organisation.html", data, table=tables[asked.table], **more, **data
    )


def the_day(asked: Clocks) -> str | None:
    """Return the day asked about as an ISO day."""
    if asked.on is None:
        return None
    value = parse(asked.on)
    if value.first is None or value.first != value.last:
        raise UsageError(f"{asked.on!r} is not one day: write it as 2016-05-03.")
    return value.first.isoformat()
