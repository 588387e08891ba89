"""`/judgements`, `/review`, `/candidates`, `/identity`: what people decided, or may decide."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from legation.record import identity_judgements
from legation.record.slices import Part, Slice
from legation.web.api.conditional import Conditionally
from legation.web.api.cursors import MOST, Paged, paged
from legation.web.api.doors import Manager, Writer
from legation.web.api.models.actors import Candidates
from legation.web.api.models.base import Page, Rows
from legation.web.api.models.claims import Judgement, ReadClaim
from legation.web.api.models.record import Taken
from legation.web.clocks import Clocks
from legation.web.pages.opened import Looking, Opened

Verdict = Literal[
    "wrong", "right", "corrected", "apart", "same", "different", "unsure", "compatible", "undo"
]
Why = Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")]
By = Annotated[
    str | None,
    Field(max_length=64, description="Who judges, where there are no accounts: else the account."),
]

router = APIRouter()


class Judging(BaseModel):
    """A decision. `subject` and `other` are ids, actors, or the number of a judgement.

    `fields` are those in which a claim should read otherwise, of a claim that is "corrected".
    """

    model_config = ConfigDict(extra="forbid")

    verdict: Verdict
    subject: Annotated[str, Field(min_length=1, max_length=400)]
    other: Annotated[str | None, Field(max_length=400)] = None
    fields: dict[str, Any] | None = None
    why: Why
    by: By = None


class Undoing(BaseModel):
    """Why a judgement is taken back."""

    model_config = ConfigDict(extra="forbid")

    why: Why
    by: By = None


class ReviewAsked(Clocks):
    """Which claims of the queue, which those leave that are judged."""

    kind: Literal["event", "standing"] | None = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 100
    skip: Annotated[int, Field(ge=0, le=2**31 - 1, description="Claims to leave out.")] = 0


@router.get("/judgements", response_model=Page[Judgement], dependencies=[Conditionally])
def judgements(record: Opened, asked: Annotated[Paged, Query()]) -> Any:
    """Return all judgements in order, those undone among them."""

    def ask(limit: int, skip: int) -> Slice[Any]:
        rows = record.judgements(known=asked.known)
        return Slice(Part(limit, skip).cut(rows), len(rows))

    return paged(record, asked, ask, kind="judgements")


@router.post("/judgements", status_code=201, response_model=Judgement)
def judge(record: Opened, person: Writer, told: Judging) -> Any:
    """Take down a judgement, which every answer honours from then on."""
    other = told.other if told.fields is None else json.dumps(told.fields, ensure_ascii=False)
    by = person.signs(told.by)
    return record.judge(told.verdict, told.subject, other, by=by, why=told.why)


@router.post("/judgements/{number}/undo", status_code=201, response_model=Judgement)
def undo(
    record: Opened,
    person: Writer,
    number: Annotated[int, Path(ge=1, le=2**31 - 1)],
    told: Undoing,
) -> Any:
    """Take back a judgement; that is a judgement, too."""
    return record.judge("undo", str(number), by=person.signs(told.by), why=told.why)


@router.get("/review", response_model=Rows[ReadClaim], dependencies=[Conditionally])
def review(record: Opened, asked: Annotated[ReviewAsked, Query()]) -> Any:
    """Return the claims that nobody has judged, the least sure first."""
    rows = record.unsure(asked.kind, limit=asked.limit, skip=asked.skip, **asked.then)
    return {"rows": rows}


@router.get("/candidates", response_model=Candidates)
def candidates(lookout: Looking, least: Annotated[float, Query(ge=0, le=1)] = 0.75) -> Any:
    """Return actors that may be one, the likeliest first; they are looked for when asked for."""
    seen = lookout.sighted()
    rows = [one for one in seen.candidates if one.score >= least]
    return {"rows": rows, "looking": seen.looking}


@router.get("/identity", response_model=Rows[Judgement], dependencies=[Conditionally])
def identity(record: Opened) -> Any:
    """Return the judgements on who is who, to be taken in by another record."""
    return {"rows": identity_judgements(record.judgements())}


@router.post("/identity", response_model=Taken)
def take_identity(
    record: Opened,
    person: Manager,
    rows: Annotated[list[dict[str, Any]], Body(embed=True, max_length=10_000)],
) -> Any:
    """Take in judgements on who is who from another record, all or none."""
    return record.take_judgements(rows)
