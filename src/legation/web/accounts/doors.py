"""What pages ask about who asks: FastAPI dependencies, and the token for their forms.

    @router.post("/judge")
    def judge(request: Request, person: Writer, …): record.judge(…, by=person.signs())

and in the form `<input type="hidden" name="csrf" value="{{ csrf }}">`, or on a request of a script
the header `X-CSRF-Token`.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from legation.web.accounts import csrf
from legation.web.accounts.person import Person
from legation.web.accounts.roles import ADMIN, READER, REVIEWER
from legation.web.accounts.visit import Visit


def person_of(request: Request) -> Person:
    """Return who asks; the guard lets nobody else come so far."""
    person = visit_of(request).person
    if person is None:
        raise HTTPException(401, "Log in first.")
    return person


def person_with(request: Request, role: str) -> Person:
    """Return who asks; raises HTTPException 403 if they may not do what takes a role."""
    person = person_of(request)
    if not person.may(role):
        raise HTTPException(403, f"That takes the role {role}; yours is {person.role}.")
    return person


async def may_ask(request: Request) -> Person:
    """Return who asks, where one of our own forms asked for something that changes nothing."""
    return await _may(request, READER)


async def may_write(request: Request) -> Person:
    """Return who asks if they may add and judge, and one of our own forms asked.

    Raises HTTPException 403 where not.
    """
    return await _may(request, REVIEWER)


async def may_manage(request: Request) -> Person:
    """Return who asks if they may do what only an admin may, and one of our own forms asked."""
    return await _may(request, ADMIN)


Asker = Annotated[Person, Depends(person_of)]
Sender = Annotated[Person, Depends(may_ask)]
Writer = Annotated[Person, Depends(may_write)]
Manager = Annotated[Person, Depends(may_manage)]


def visit_of(request: Request) -> Visit:
    """Return what the guard found out about a request."""
    visit = request.state.visit
    assert isinstance(visit, Visit)  # noqa: S101 -- the guard put it there
    return visit


def csrf_token(request: Request) -> str:
    """Return the token that a form on the answered page has to send back in its field `csrf`."""
    return visit_of(request).token()


async def from_our_form(request: Request) -> None:
    """Raise HTTPException 403 unless a request was sent by a page of ours.

    It was if it carries the page's token; a program that shows its session in a header, which no
    page of another site can make a browser do, needs none.
    """
    visit = visit_of(request)
    if visit.by_header:
        return
    token = request.headers.get(csrf.HEADER) or await _field(request)
    if not visit.has(token):
        raise HTTPException(403, "This page is out of date: load it again, and send it once more.")


async def _field(request: Request) -> str:
    """Return the field `csrf` of a form, which is read once and kept for the page to use."""
    if not request.headers.get("content-type", "").startswith(
        ("application/x-www-form-urlencoded", "multipart/form-data")
    ):
        return ""
    value = (await request.form()).get(csrf.FIELD)
    return value if isinstance(value, str) else ""


async def _may(request: Request, role: str) -> Person:
    person = person_with(request, role)
    await from_our_form(request)
    return person
