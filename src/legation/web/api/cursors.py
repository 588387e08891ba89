"""Cursors: where a long answer goes on.

A cursor is for the question that it came with, and for the record as it was then: once that has
changed, rows could be given twice or not at all, and that is said instead (410). Asked as `known`
at a moment that has passed, an answer stays as it is.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from legation.record import Record
from legation.record.slices import Slice
from legation.web.clocks import Clocks

MOST: Final = 500
_FURTHEST: Final = 2**53


class Paged(Clocks):
    """A question with a long answer."""

    limit: Annotated[int, Field(ge=1, le=MOST, description="Rows in one answer.")] = 100
    cursor: Annotated[
        str | None, Field(max_length=400, description="`next` of the answer before.")
    ] = None


class _Place(BaseModel):
    """What a cursor holds: how many rows were given, of which question, of which record."""

    model_config = ConfigDict(extra="forbid")

    skip: Annotated[int, Field(ge=0, le=_FURTHEST, strict=True)]
    question: str
    edition: str


def paged(
    record: Record, asked: Paged, ask: Callable[[int, int], Slice[Any]], *, kind: str
) -> dict[str, Any]:
    """Return a page of what `ask` gives for a limit and a number of rows to leave out.

    `kind` tells questions of different sorts apart. Raises HTTPException 400 for a cursor of
    another question, 410 for one of a record that has changed.
    """
    here = _Place(skip=0, question=_mark(kind, asked), edition=_edition(record, asked))
    skip = _place(asked.cursor, here).skip if asked.cursor else 0
    found = ask(asked.limit, skip)
    end = skip + len(found.rows)
    following = _cursor(here, end) if found.rows and end < found.total else None
    return {"rows": found.rows, "total": found.total, "next": following}


def _edition(record: Record, asked: Paged) -> str:
    return record.edition(known=asked.known)


def _mark(kind: str, asked: Paged) -> str:
    question = asked.model_dump(exclude={"limit", "cursor"})
    return hashlib.sha256(json.dumps([kind, question]).encode()).hexdigest()[:16]


def _cursor(here: _Place, skip: int) -> str:
    told = here.model_copy(update={"skip": skip}).model_dump_json()
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def _place(cursor: str, here: _Place) -> _Place:
    try:
        told = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        place = _Place.model_validate_json(told)
    except ValueError as error:
        raise HTTPException(400, "The cursor is none of ours.") from error
    if place.question != here.question:
        raise HTTPException(400, "The cursor is that of another question.")
    if place.edition != here.edition:
        raise HTTPException(
            410, "The record has changed since: ask from the beginning, or as `known` at a moment."
        )
    return place
