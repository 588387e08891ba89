"""`/judge` and `/correct/ID`: what a person decides on a page, which leads back to that page."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Path, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from legation.model import UsageError
from legation.record import ClaimDetail, Judgement, Record
from legation.web.accounts import Person, Writer
from legation.web.accounts.identifying import path_here
from legation.web.flash import tell
from legation.web.pages.opened import Opened
from legation.web.writing.judging import REASONS, correction, sentence
from legation.web.writing.naming import named_actor
from legation.web.writing.told import actors_of, told_claims

Verdict = Literal["right", "wrong", "same", "different", "unsure", "undo"]
Subject = Annotated[str, Form(min_length=1, max_length=400)]
Words = Annotated[str, Form(max_length=500)]
Next = Annotated[str, Form(alias="next", max_length=2000)]

router = APIRouter(include_in_schema=False)


@router.post("/judge")
def judge(  # noqa: PLR0913, PLR0917 -- one parameter a field of the form
    record: Opened,
    person: Writer,
    verdict: Annotated[Verdict, Form()],
    subject: Subject,
    other: Annotated[str | None, Form(max_length=400)] = None,
    why: Words = "",
    by: Annotated[str | None, Form(max_length=200)] = None,
    back: Next = "/",
) -> Response:
    """Take down a judgement on a claim or two actors, or take one back."""
    made = record.judge(
        verdict, subject, other, by=person.signs(by), why=why.strip() or REASONS[verdict]
    )
    return _back(made, back)


@router.post("/correct/{id_}")
async def correct(
    request: Request, record: Opened, person: Writer, id_: Annotated[str, Path(max_length=64)]
) -> Response:
    """Take down how a claim should read, by the fields of its form."""
    form = await request.form()
    given = {name: [v for v in form.getlist(name) if isinstance(v, str)] for name in form}
    made = await run_in_threadpool(_corrected, record, person, id_, given)
    return _back(made, next(iter(given.get("next", ())), "/"))


def _corrected(record: Record, person: Person, id_: str, given: dict[str, list[str]]) -> Judgement:
    detail = record.report(_report_of(record, id_))
    claims = told_claims(detail.claims)
    claim = next((one for one in claims if one.id == id_), None)
    if claim is None:
        raise UsageError("The report no longer makes this claim.")
    read = record.show(id_)
    assert isinstance(read, ClaimDetail)  # noqa: S101 -- its id was looked up
    named = partial(named_actor, record)
    fields = correction(claim.kind, read.wire, given, actors_of(claims), named)
    why = " ".join(given.get("why", ()))[:500].strip() or REASONS["corrected"]
    return record.judge("corrected", id_, fields, by=person.signs(), why=why)


def _report_of(record: Record, id_: str) -> str:
    shown = record.show(id_)
    if not isinstance(shown, ClaimDetail):
        raise HTTPException(404, f"{id_!r} is no claim.")
    return shown.report.id


def _back(made: Judgement, back: str) -> Response:
    return tell(RedirectResponse(path_here(back), 303), sentence(made))
