"""The application: pages over a record, their headers, and what goes wrong as one sentence."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from legation.model import DataError, UsageError
from legation.record import Record
from legation.web.loopback import is_loopback
from legation.web.pages import router
from legation.web.rendering import error_response

# A page may show its own style and send its own forms here: nothing runs, nothing leaves.
HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_SENTENCES: Final = {404: "There is no such page.", 405: "Pages can be looked at, not changed."}

Answering = Callable[[Request], Awaitable[Response]]


def make_app(record: Record) -> FastAPI:
    """Return the application that shows a record, which stays open while it runs."""
    app = FastAPI(title="Legation", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.record = record
    app.include_router(router)
    app.middleware("http")(_guard)
    app.exception_handler(UsageError)(_refused)
    app.exception_handler(RequestValidationError)(_not_understood)
    app.exception_handler(DataError)(_unreadable)
    app.exception_handler(HTTPException)(_without_page)
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


def _refused(request: Request, error: UsageError) -> Response:
    return error_response(request, 400, str(error))


def _unreadable(request: Request, error: DataError) -> Response:
    return error_response(request, 500, str(error))


def _without_page(request: Request, error: HTTPException) -> Response:
    plain = error.detail == HTTPStatus(error.status_code).phrase
    sentence = _SENTENCES.get(error.status_code) if plain else error.detail
    return error_response(request, error.status_code, sentence or error.detail)


def _not_understood(request: Request, error: RequestValidationError) -> Response:
    first = error.errors()[0]
    return error_response(request, 400, f"{first['loc'][-1]}: {first['msg']}.")
