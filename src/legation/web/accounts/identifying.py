"""Logging in: a name and a password for a session, not too often."""

from __future__ import annotations

import math
import re
from typing import Final

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from legation.web.accounts.entrance import Entrance, LoggingIn
from legation.web.accounts.limits import by_address
from legation.web.accounts.person import Person

# Browsers leave out control characters in an address, and take \ for /.
_STRANGE: Final = re.compile(r"[\x00-\x20\\\x7f]")


def logging_in(request: Request) -> LoggingIn:
    """Return what logging in needs. Raises HTTPException 404 where there are no accounts."""
    entrance = request.app.state.entrance
    assert isinstance(entrance, Entrance)  # noqa: S101 -- make_app put it there
    if entrance.logging_in is None:
        raise HTTPException(404, "There are no accounts here: nobody has to log in.")
    return entrance.logging_in


async def identify(request: Request, name: str, password: str) -> Person | None:
    """Return whose name and password these are, None if nobody's.

    Raises HTTPException 429 after too many failures from one address, or with one name. The attempt
    is counted before it is looked at, so that many at once are no way around.
    """
    inside = logging_in(request)
    counted = (
        (inside.by_address, by_address(request.client.host if request.client else "")),
        (inside.by_name, name.casefold()),
    )
    seconds = max(limit.wait(key) for limit, key in counted)
    if seconds:
        retry = {"Retry-After": str(math.ceil(seconds))}
        raise HTTPException(429, "Too many attempts to log in: wait a minute.", retry)
    for limit, key in counted:
        limit.take(key)
    person = await run_in_threadpool(inside.accounts.who, name, password)
    if person is not None:
        for limit, key in counted:
            limit.give_back(key)
    return person


def path_here(asked: str) -> str:
    """Return where to go on after logging in: the path asked for if it is one of ours, else `/`."""
    is_here = asked.startswith("/") and not asked.startswith("//") and not _STRANGE.search(asked)
    return asked if is_here else "/"
