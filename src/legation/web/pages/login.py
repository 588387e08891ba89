"""`/login`, `/logout` and `/account`: coming in, going out, and one's own password."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from legation.model import UsageError
from legation.web.accounts import Asker, Person, cookies
from legation.web.accounts.doors import from_our_form, visit_of
from legation.web.accounts.identifying import identify, logging_in, path_here
from legation.web.accounts.passwords import LONGEST, SHORTEST
from legation.web.accounts.person import LONGEST_NAME
from legation.web.accounts.roles import MEANINGS, ROLES
from legation.web.clocks import NOW
from legation.web.flash import tell
from legation.web.rendering import page

Name = Annotated[str, Form(max_length=LONGEST_NAME)]
Password = Annotated[str, Form(max_length=LONGEST)]
Next = Annotated[str, Form(alias="next", max_length=2000)]
OurForm = Depends(from_our_form)

router = APIRouter(include_in_schema=False)


@router.get("/login")
def login(request: Request) -> Response:
    """Ask for name and password."""
    asked = path_here(request.query_params.get("next", "/"))
    if visit_of(request).person is not None:
        return _on_to(asked)
    return _ask(request, asked)


@router.post("/login", dependencies=[OurForm])
async def log_in(request: Request, name: Name, password: Password, asked: Next = "/") -> Response:
    """Begin a session, and go on to the page that was asked for."""
    person = await identify(request, name, password)
    if person is None:
        response = _ask(request, path_here(asked), "That name and password do not go together.")
        response.status_code = 403
        return response
    return await run_in_threadpool(_begin, request, person, path_here(asked))


@router.post("/logout", dependencies=[OurForm])
def log_out(request: Request, everywhere: Annotated[bool, Form()] = False) -> Response:
    """End this session, or all of the account's."""
    visit, sessions = visit_of(request), logging_in(request).sessions
    if everywhere and visit.person:
        sessions.end_all(visit.person.name)
    elif visit.session:
        sessions.end(visit.session)
    response = _on_to("/login")
    cookies.drop(request, response, cookies.SESSION)
    return response


@router.get("/account")
def account(request: Request, person: Asker) -> Response:
    """Show who is logged in, and what they may do."""
    return _account(request, person)


@router.post("/account/password", dependencies=[OurForm])
async def change_password(
    request: Request, person: Asker, old: Password, new: Password, again: Password
) -> Response:
    """Change one's own password; all other sessions end."""
    if await identify(request, person.name, old) is None:
        return _account(request, person, "That is not your password.", 403)
    if new != again:
        return _account(request, person, "The new passwords are not the same.", 400)
    try:
        await run_in_threadpool(logging_in(request).accounts.set_password, person.name, new)
    except UsageError as error:
        return _account(request, person, str(error), 400)
    response = await run_in_threadpool(_begin, request, person, "/account")
    return tell(response, "Your password is changed. You are logged out everywhere else.")


def _begin(request: Request, person: Person, on_to: str) -> Response:
    """Begin a session of its own, whatever the browser had before."""
    sessions, earlier = logging_in(request).sessions, visit_of(request).session
    if earlier:
        sessions.end(earlier)
    response = _on_to(on_to)
    cookies.keep(request, response, cookies.SESSION, sessions.begin(person))
    cookies.drop(request, response, cookies.VISITOR)
    return response


def _ask(request: Request, asked: str, trouble: str = "") -> Response:
    return page(request, "login.html", NOW, next=asked, trouble=trouble)


def _account(request: Request, person: Person, trouble: str = "", status: int = 200) -> Response:
    shown: dict[str, Any] = {
        "person": person,
        "meanings": list(zip(ROLES, MEANINGS, strict=True)),
        "shortest": SHORTEST,
        "trouble": trouble,
    }
    response = page(request, "account.html", NOW, **shown)
    response.status_code = status
    return response


def _on_to(path: str) -> Response:
    return RedirectResponse(path, 303)
