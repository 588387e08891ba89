"""Who may do what through the API, and that no page of another site does it in their name.

Where there are accounts, a session shown in a header is no other site's doing, and one shown by a
cookie needs the token of a page of ours (`X-CSRF-Token`). On a machine without accounts a program
needs neither, if it sends JSON or asks by a method that no form can: a browser asks first whether
another site's page may do that, and is not told so.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from legation.web.accounts import Person
from legation.web.accounts.doors import from_our_form, person_with, visit_of
from legation.web.accounts.roles import ADMIN, READER, REVIEWER


async def not_elsewhere(request: Request) -> None:
    """Raise HTTPException 403 for what a page of another site could have sent."""
    is_json = request.headers.get("content-type", "").partition(";")[0] == "application/json"
    if visit_of(request).session is None and (is_json or request.method != "POST"):
        return
    await from_our_form(request)


async def _may_read(request: Request) -> Person:
    return await _may(request, READER)


async def _may_write(request: Request) -> Person:
    return await _may(request, REVIEWER)


async def _may_manage(request: Request) -> Person:
    return await _may(request, ADMIN)


Sender = Annotated[Person, Depends(_may_read)]
Writer = Annotated[Person, Depends(_may_write)]
Manager = Annotated[Person, Depends(_may_manage)]


async def _may(request: Request, role: str) -> Person:
    person = person_with(request, role)
    await not_elsewhere(request)
    return person
