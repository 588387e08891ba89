"""The guard: what every request has to pass before a page sees it, and what every answer carries.

It asks under which name the server is addressed, how often, from where, how much is sent, and by
whom. It is plain ASGI, around everything, so that no page can be forgotten.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from legation.web.accounts import cookies
from legation.web.accounts.entrance import Entrance
from legation.web.accounts.hosts import is_from_here
from legation.web.accounts.limits import by_address
from legation.web.accounts.person import Person, at_this_machine
from legation.web.accounts.visit import Visit
from legation.web.headers import HEADERS

# What a request may send, in bytes: a report of some hundred pages.
LARGEST_BODY: Final = 4 * 1024 * 1024
# Here, and under the files that the login needs, nobody has to be logged in.
OPEN: Final = ("/login", "/api/v1/session")
FILES: Final = "/static/"

_SAFE: Final = ("GET", "HEAD", "OPTIONS")
# The answer to a request that is refused, in the form that was asked for.
Refuse = Callable[[Request, int, str], Response]


class Guard:
    """Lets through what may come in; `refuse` makes the answer to what may not."""

    def __init__(self, app: ASGIApp, entrance: Entrance, refuse: Refuse) -> None:
        self._app, self._entrance, self._refuse = app, entrance, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse to."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        visit = await self._visit(request)
        request.state.visit = visit
        refused = self._refused(request) or self._unknown(request, visit)
        answer: ASGIApp = refused or self._app
        await answer(scope, _bounded(receive), _dressed(send, request, visit))

    async def _visit(self, request: Request) -> Visit:
        """Find out who asks."""
        inside = self._entrance.logging_in
        tokens = self._entrance.tokens
        shown, token = _shown(request)
        person: Person | None = None
        if inside is None:
            person = at_this_machine()
        elif token is not None:
            person = await run_in_threadpool(inside.sessions.person, token)
            if person is not None:
                return Visit(person, token, tokens, session=token, by_header=shown)
        brought = cookies.cookie(request, cookies.VISITOR)
        return Visit(person, brought or cookies.new(), tokens, is_new=brought is None)

    def _refused(self, request: Request) -> Response | None:
        """Return the answer to a request that nobody may make."""
        if not self._entrance.names.has(request.headers.get("host")):
            return self._refuse(request, 400, "This server is not known under that name.")
        if seconds := self._wait(request):
            return self._too_often(request, seconds)
        if request.method not in _SAFE and not is_from_here(request.headers):
            return self._refuse(request, 403, "That was sent by a page of another site.")
        if _announced(request) > LARGEST_BODY:
            return self._refuse(request, 413, _TOO_LARGE)
        return None

    def _unknown(self, request: Request, visit: Visit) -> Response | None:
        """Return the answer to somebody who has to log in first."""
        path: str = request.scope["path"]  # what routes are found by
        if visit.person is not None or path in OPEN or path.startswith(FILES):
            return None
        if path.startswith("/api/") or request.method not in _SAFE:
            response = self._refuse(request, 401, "Log in first.")
            response.headers["WWW-Authenticate"] = "Bearer"
            return response
        asked = f"{path}?{request.url.query}" if request.url.query else path
        return RedirectResponse(f"/login?next={quote(asked, safe='/')}", HTTPStatus.SEE_OTHER)

    def _wait(self, request: Request) -> float:
        """Return the seconds to wait; on a machine without accounts nobody has to."""
        if self._entrance.logging_in is None:
            return 0.0
        return self._entrance.asking.take(by_address(request.client.host if request.client else ""))

    def _too_often(self, request: Request, seconds: float) -> Response:
        response = self._refuse(request, 429, "That is too much at once: wait a little.")
        response.headers["Retry-After"] = str(math.ceil(seconds))
        return response


_TOO_LARGE: Final = f"That is too large: at most {LARGEST_BODY // 1024**2} MiB can be sent."


def _shown(request: Request) -> tuple[bool, str | None]:
    """Return whether a header shows a session, and the session's token by header or cookie."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return True, token.strip()
    return False, cookies.cookie(request, cookies.SESSION)


def _announced(request: Request) -> int:
    """Return how many bytes a request says it sends, 0 where it does not."""
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else 0


def _bounded(receive: Receive) -> Receive:
    """Return what receives a request's body, and raises HTTPException 413 once it is too large."""
    taken = 0

    async def receive_some() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY:
            raise HTTPException(413, _TOO_LARGE)
        return message

    return receive_some


def _dressed(send: Send, request: Request, visit: Visit) -> Send:
    """Return what sends an answer with the headers of all answers, and the cookie that it needs."""

    async def send_some(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            headers.setdefault("Cache-Control", "private, no-cache")
            if visit.needs_cookie:
                headers.append("set-cookie", cookies.visitors_header(request, visit.cookie))
        await send(message)

    return send_some
