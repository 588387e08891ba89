"""`/session`: who asks, and logging in and out of the API."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from legation.web.accounts import Asker
from legation.web.accounts.doors import visit_of
from legation.web.accounts.identifying import identify, logging_in
from legation.web.accounts.passwords import LONGEST
from legation.web.accounts.person import LONGEST_NAME
from legation.web.api.doors import Sender, not_elsewhere
from legation.web.api.models.record import Person, Session

router = APIRouter()


class LoggingIn(BaseModel):
    """A name and its password."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=LONGEST_NAME)]
    password: Annotated[str, Field(max_length=LONGEST)]


@router.get("/session", response_model=Person)
def who(person: Asker) -> Any:
    """Return who asks, and in which role."""
    return person


@router.post(
    "/session", status_code=201, response_model=Session, dependencies=[Depends(not_elsewhere)]
)
async def log_in(request: Request, told: LoggingIn) -> Any:
    """Begin a session, and return its token, which is shown in a header from then on."""
    person = await identify(request, told.name, told.password)
    if person is None:
        raise HTTPException(403, "That name and password do not go together.")
    token = await run_in_threadpool(logging_in(request).sessions.begin, person)
    return {"token": token, "name": person.name, "role": person.role}


@router.delete("/session", status_code=204)
def log_out(request: Request, person: Sender) -> None:
    """End the session that this is asked in."""
    inside, visit = logging_in(request), visit_of(request)
    if visit.session is not None:
        inside.sessions.end(visit.session)
