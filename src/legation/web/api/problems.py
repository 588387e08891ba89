"""What goes wrong, as problem details (RFC 9457) under `application/problem+json`."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any, Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from legation.model import DataError, UnavailableError, UsageError
from legation.web.writing.room import NotReadError

MEDIA_TYPE: Final = "application/problem+json"


class Fault(BaseModel):
    """One thing that is wrong with what was sent."""

    where: Annotated[str, Field(description="The parameter or field: query.on, body.text.")]
    detail: str


class Problem(BaseModel):
    """What went wrong; `detail` says it in a sentence."""

    type: Annotated[str, Field(description="about:blank: `title` says what sort it is.")]
    title: str
    status: int
    detail: str
    errors: list[Fault] | None = None


def problem(
    status: int,
    detail: str,
    faults: list[Fault] | None = None,
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """Return the answer that says what went wrong."""
    told = Problem(
        type="about:blank",
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        errors=faults,
    )
    content = told.model_dump(exclude_none=True)
    return JSONResponse(content, status, headers, media_type=MEDIA_TYPE)


def refuse(request: Request, status: int, sentence: str) -> Response:
    """Return the answer to a request that the guard did not let in."""
    return problem(status, sentence)


def handle_problems(app: FastAPI) -> None:
    """Have the API say in problem details what goes wrong."""
    app.exception_handler(UsageError)(_meaningless)
    app.exception_handler(RequestValidationError)(_not_understood)
    app.exception_handler(DataError)(_not_taken)
    app.exception_handler(NotReadError)(_not_now)
    app.exception_handler(UnavailableError)(_not_now)
    app.exception_handler(HTTPException)(_refused)


def _meaningless(request: Request, error: UsageError) -> Response:
    return problem(400, str(error))


def _not_taken(request: Request, error: DataError) -> Response:
    """Answer what was sent and cannot be kept."""
    return problem(400, str(error))


def _not_now(request: Request, error: DataError) -> Response:
    return problem(503, str(error), headers={"Retry-After": "60"})


def _refused(request: Request, error: HTTPException) -> Response:
    return problem(error.status_code, error.detail, headers=error.headers)


def _not_understood(request: Request, error: RequestValidationError) -> Response:
    faults = [_fault(one) for one in error.errors()]
    return problem(422, "; ".join(f"{one.where}: {one.detail}" for one in faults) + ".", faults)


def _fault(one: dict[str, Any]) -> Fault:
    """Return what is wrong, without what was sent: it may be a password."""
    return Fault(where=".".join(map(str, one["loc"])), detail=one["msg"])
