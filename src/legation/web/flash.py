"""One sentence that the next page says, after something was done and the browser was led on."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote

from fastapi import Request, Response

_COOKIE: Final = "legation_told"
_LONGEST: Final = 300
_SECONDS: Final = 60


def tell(response: Response, sentence: str) -> Response:
    """Have the next page that the browser asks for say `sentence`; returns the response."""
    told = quote(sentence[:_LONGEST])
    response.set_cookie(_COOKIE, told, max_age=_SECONDS, httponly=True, samesite="strict")
    return response


def told(request: Request) -> str:
    """Return what this page has to say, nothing as a rule."""
    return unquote(request.cookies.get(_COOKIE, ""))[:_LONGEST]


def forget(response: Response) -> None:
    """Have it said once only."""
    response.delete_cookie(_COOKIE, httponly=True, samesite="strict")
