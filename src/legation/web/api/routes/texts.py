"""`/read`, `/check`, `/explain`, `/mentions`, `/dates`, `/reports`: what a text says."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from legation import READER
from legation.dates import TimeMention as Mention
from legation.dates import find
from legation.model import Report
from legation.model.wire import claims_to_json
from legation.record import together
from legation.sources import publication_date
from legation.web.api.doors import Manager, Sender, Writer
from legation.web.api.models.base import Rows
from legation.web.api.models.claims import Added, Checked, Claims, TimeMention
from legation.web.api.models.texts import Mentioned, Sentence
from legation.web.api.routes.asked import CheckAsked, Ident, or_not_found
from legation.web.pages.opened import Opened, Reading
from legation.web.writing.room import LONGEST

Line = Annotated[str | None, Field(max_length=2000)]

router = APIRouter()


class Text(BaseModel):
    """A report to be read; `published` is the day that relative dates count from, in EDTF."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")]
    title: Line = None
    publisher: Line = None
    published: Annotated[str | None, Field(max_length=40)] = None
    url: Line = None
    ref: Line = None

    def report(self) -> Report:
        """Return it as a report; raises UsageError for no date."""
        told = self.model_dump(exclude={"published"})
        day = publication_date(self.published) if self.published else None
        return Report(**told, published=day)


@router.post("/read", response_model=Claims)
def read(room: Reading, person: Sender, told: Text) -> Any:
    """Return what a text claims; nothing is kept."""
    report = told.report()
    claims = room.read(report).claims
    return claims_to_json(claims, report) | {"warnings": claims.warnings}


@router.post("/check", response_model=Rows[Checked])
def check(
    record: Opened,
    room: Reading,
    person: Sender,
    told: Text,
    asked: Annotated[CheckAsked, Query()],
) -> Any:
    """Return what the record says to each claim of a text; nothing is kept."""
    report = told.report()
    done = room.read(report)
    checked = record.check(report, done.claims, **asked.then)
    if not asked.reference:
        return {"rows": checked}
    return {"rows": [together(both) for both in zip(checked, done.checked, strict=True)]}


@router.post("/explain", response_model=Rows[Sentence])
def explain(room: Reading, person: Sender, told: Text) -> Any:
    """Return what is made of each sentence of a text, and why; nothing is kept."""
    return {"rows": room.explain(told.report())}


@router.post("/mentions", response_model=Rows[Mentioned])
def mentions(room: Reading, person: Sender, told: Text) -> Any:
    """Return every mention of an actor in a text, and whom it means; nothing is kept."""
    return {"rows": room.mentions(told.report())}


@router.post(
    "/reports",
    status_code=201,
    response_model=Added,
    responses={200: {"model": Added, "description": "The record had the report."}},
)
def add(record: Opened, room: Reading, person: Writer, told: Text, response: Response) -> Any:
    """Read a report, and add it with its claims."""
    report = told.report()
    added = record.add(report, room.read(report).claims, reader=READER)
    response.status_code = 201 if added.new else 200
    return added


@router.post("/reports/{id_}/withdrawal", response_model=Added)
def withdraw(record: Opened, person: Manager, id_: Ident) -> Any:
    """Withdraw all claims of a report, which stays with them and counts as before until now."""
    with or_not_found():
        return record.withdraw(id_, reader=f"withdrawn by {person.signs()}")


@router.post("/dates", response_model=Rows[TimeMention])
def dates(person: Sender, told: Text) -> Any:
    """Return what a text says about time."""
    report = told.report()
    found = find(report.text, report.published)
    return {"rows": [{"start": m.start, "end": m.end, "value": _value(m)} for m in found]}


def _value(mention: Mention) -> str | None:
    return None if mention.value is None else str(mention.value)
