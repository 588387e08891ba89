"""The application: pages over a record, their headers, and what goes wrong as one sentence."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from starlette.middleware.gzip import GZipMiddleware

from legation.record import Record
from legation.web import static_files
from legation.web.headers import HEADERS
from legation.web.loopback import is_loopback
from legation.web.pages import ROUTERS
from legation.web.rendering import error_response
from legation.web.troubles import handle_troubles

Answering = Callable[[Request], Awaitable[Response]]


def make_app(record: Record) -> FastAPI:
    """Return the application that shows a record, which stays open while it runs."""
    app = FastAPI(title="Legation", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.record = record
    for router in (static_files.router, *ROUTERS):
        app.include_router(router)
    handle_troubles(app)
    app.middleware("http")(_guard)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    return app


async def _guard(request: Request, answer: Answering) -> Response:
    """Answer only what was asked by an address of this machine, under the safe headers.

    Another host's name that leads here (DNS rebinding) would let its pages read the record.
    """
    if is_loopback(request.url.hostname or ""):
        response = await answer(request)
    else:
        response = error_response(request, 400, "This address is not one of this machine's.")
    response.headers.update(HEADERS)
    return response
