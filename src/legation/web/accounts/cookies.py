"""The two cookies: the session's, and that of a visitor without one, for the tokens of forms."""

from __future__ import annotations

import re
import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

SESSION: Final = "legation_session"
VISITOR: Final = "legation_visitor"

_RANDOM: Final = re.compile(r"[\w-]{43}", re.ASCII)  # what `new` makes


def new() -> str:
    """Return a value for a visitor's cookie that nobody can guess."""
    return secrets.token_urlsafe(32)


def cookie(request: Request, name: str) -> str | None:
    """Return the value of one of our cookies, None where there is none that we could have made."""
    value = request.cookies.get(_full_name(request, name), "")
    return value if _RANDOM.fullmatch(value) else None


def keep(request: Request, response: Response, name: str, value: str) -> None:
    """Give the browser a cookie until it is closed, which no script and no other site can use."""
    response.set_cookie(
        _full_name(request, name),
        value,
        httponly=True,
        samesite="lax",  # a link in a message leads to the page, not to the login
        secure=_is_secure(request),
    )


def visitors_header(request: Request, value: str) -> str:
    """Return the header that gives the browser a visitor's cookie."""
    response = Response()
    keep(request, response, VISITOR, value)
    return response.headers["set-cookie"]


def drop(request: Request, response: Response, name: str) -> None:
    """Take a cookie back."""
    response.delete_cookie(
        _full_name(request, name), httponly=True, samesite="lax", secure=_is_secure(request)
    )


def _full_name(request: Request, name: str) -> str:
    """Return the name; under HTTPS one that browsers take from this very host alone."""
    return f"__Host-{name}" if _is_secure(request) else name


def _is_secure(request: Request) -> bool:
    return request.url.scheme == "https"
