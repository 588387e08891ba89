"""`/searches`: searches saved under a name, for whoever sees the record."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from legation.record.saved import LONGEST
from legation.web.api.conditional import conditionally_on
from legation.web.api.doors import Writer
from legation.web.api.models.base import Rows
from legation.web.api.models.record import SavedSearch
from legation.web.pages.opened import Opened
from legation.web.pages.saved import parameters

router = APIRouter(prefix="/searches")

Name = Annotated[str, Path(min_length=1, max_length=LONGEST, pattern=r"^[^/\x00-\x1f]*$")]


class Saving(BaseModel):
    """What a search asks: the parameters of `GET /claims`, without those of lists."""

    model_config = ConfigDict(extra="forbid")

    asked: Annotated[dict[str, Annotated[str, Field(max_length=200)]], Field(max_length=12)]


@router.get("", response_model=Rows[SavedSearch])
def searches(
    request: Request,
    response: Response,
    record: Opened,
    if_none_match: Annotated[str | None, Header(max_length=2000)] = None,
) -> Any:
    """Return the saved searches, in order of their names."""
    rows = record.saved_searches()
    conditionally_on([request.url.path, rows], response, if_none_match)
    return {"rows": rows}


@router.put("/{name}", response_model=SavedSearch)
def save(record: Opened, person: Writer, name: Name, told: Saving) -> Any:
    """Save a search under a name, in place of the one that has it."""
    return record.save_search(name, parameters(told.asked), by=person.signs())


@router.delete("/{name}", status_code=204)
def forget(record: Opened, person: Writer, name: Name) -> None:
    """Forget the search saved under a name, if there is one."""
    record.forget_search(" ".join(name.split()))
