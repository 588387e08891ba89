"""What goes wrong, as one sentence with the status that fits it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from legation.model import DataError, UsageError
from legation.web.rendering import error_response

_SENTENCES: Final = {404: "There is no such page.", 405: "This page can only be looked at."}


def handle_troubles(app: FastAPI) -> None:
    """Have the application say in a sentence what goes wrong."""
    app.exception_handler(UsageError)(_refused)
    app.exception_handler(RequestValidationError)(_not_understood)
    app.exception_handler(DataError)(_unreadable)
    app.exception_handler(HTTPException)(_without_page)


def _refused(request: Request, error: UsageError) -> Response:
    return error_response(request, 400, str(error))


def _unreadable(request: Request, error: DataError) -> Response:
    return error_response(request, 500, str(error))


def _without_page(request: Request, error: HTTPException) -> Response:
    plain = error.detail == HTTPStatus(error.status_code).phrase
    sentence = _SENTENCES.get(error.status_code) if plain else error.detail
    response = error_response(request, error.status_code, sentence or error.detail)
    response.headers.update(error.headers or {})
    return response


def _not_understood(request: Request, error: RequestValidationError) -> Response:
    first = error.errors()[0]
    return error_response(request, 400, f"{first['loc'][-1]}: {first['msg']}.")
