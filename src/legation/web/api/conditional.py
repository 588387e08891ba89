"""Conditional requests: what has not changed is not sent again (RFC 9110).

An answer follows from the question, the record and the program alone, so that its ETag is known
before the answer is: an answer that the client still has costs two look-ups.
"""

from __future__ import annotations

import hashlib
from typing import Annotated

from fastapi import Depends, FastAPI, Header, Request, Response

from legation import __version__
from legation.web.pages.opened import Opened


class UnchangedError(Exception):
    """The client has the answer already."""

    def __init__(self, tag: str) -> None:
        self.tag = tag


def _conditionally(
    request: Request,
    response: Response,
    record: Opened,
    if_none_match: Annotated[str | None, Header(max_length=2000)] = None,
) -> None:
    """Give an answer its ETag, or say that the client has it."""
    asked = [record.edition(), request.url.path, request.url.query]
    conditionally_on(asked, response, if_none_match)


def conditionally_on(all_of_it: object, response: Response, if_none_match: str | None) -> None:
    """Give an answer the ETag of what it follows from, or say that the client has it."""
    told = repr([__version__, all_of_it])
    tag = f'W/"{hashlib.sha256(told.encode()).hexdigest()[:24]}"'
    if if_none_match and tag in map(str.strip, if_none_match.split(",")):
        raise UnchangedError(tag)
    response.headers["ETag"] = tag


Conditionally = Depends(_conditionally)


def handle_unchanged(app: FastAPI) -> None:
    """Answer 304 where the client has the answer."""
    app.exception_handler(UnchangedError)(_unchanged)


def _unchanged(request: Request, error: UnchangedError) -> Response:
    return Response(status_code=304, headers={"ETag": error.tag})
