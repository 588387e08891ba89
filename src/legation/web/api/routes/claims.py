"""`/reports` and `/claims`: what was published, and what it says."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException

from legation.record import ClaimDetail
from legation.web.api.conditional import Conditionally
from legation.web.api.cursors import paged
from legation.web.api.models import claims as models
from legation.web.api.models.base import Page, Rows
from legation.web.api.routes.asked import (
    Asked,
    CheckAsked,
    Ident,
    PagedPeriod,
    Words,
    or_not_found,
)
from legation.web.pages.opened import Opened
from legation.web.writing.reference import reference

router = APIRouter(dependencies=[Conditionally])


class ReportsAsked(PagedPeriod):
    """Which reports: those with all the words, by a publisher, published in a period."""

    words: Words = None
    publisher: Words = None


class ClaimsAsked(PagedPeriod):
    """Which claims: with all the words in their quote, of an actor, of a type or relation.

    With `learned`, what the record learned last comes first, not what was published last.
    """

    words: Words = None
    actor: Words = None
    type: Words = None
    learned: bool = False


@router.get("/reports", response_model=Page[models.Report])
def reports(record: Opened, asked: Annotated[ReportsAsked, Query()]) -> Any:
    """Return reports, what was added last first."""

    def ask(limit: int, skip: int) -> Any:
        more = {**asked.period, **asked.then}
        return record.list_reports(asked.words, asked.publisher, limit=limit, skip=skip, **more)

    return paged(record, asked, ask, kind="reports")


@router.get("/reports/{id_}", response_model=models.ReportDetail)
def report(record: Opened, id_: Ident, asked: Asked) -> Any:
    """Return a report with its text and its claims."""
    with or_not_found():
        return record.report(id_, **asked.then)


@router.get("/reports/{id_}/check", response_model=Rows[models.Checked])
def check(record: Opened, id_: Ident, asked: Annotated[CheckAsked, Query()]) -> Any:
    """Return what the rest of the record says to each claim of a report."""
    with or_not_found(), reference() if asked.reference else nullcontext() as beside:
        return {"rows": record.check_kept(id_, beside=beside, **asked.then)}


@router.get("/claims", response_model=Page[models.ReadClaim])
def claims(record: Opened, asked: Annotated[ClaimsAsked, Query()]) -> Any:
    """Return claims as they should read, what was published last first."""

    def ask(limit: int, skip: int) -> Any:
        more = {"learned": asked.learned, **asked.period, **asked.then}
        which = (asked.words, asked.actor, asked.type)
        return record.search_claims(*which, limit=limit, skip=skip, **more)

    return paged(record, asked, ask, kind="claims")


@router.get("/claims/{id_}", response_model=models.Claim)
def claim(record: Opened, id_: Ident, asked: Asked) -> Any:
    """Return a claim as it was read, with all that became of it, by its id or the start of it."""
    with or_not_found():
        shown = record.show(id_, **asked.then)
    if not isinstance(shown, ClaimDetail):
        raise HTTPException(404, f"{id_!r} is no claim.")
    return shown
