"""`/read`: a report pasted in or dropped, its claims beside the record, and then perhaps added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, Response, UploadFile
from fastapi.responses import RedirectResponse

from legation import READER
from legation.model import LegationError, Report, UsageError
from legation.record import Checked, Record, together
from legation.web.accounts import Sender, Writer
from legation.web.accounts.doors import person_of
from legation.web.accounts.roles import REVIEWER
from legation.web.clocks import NOW
from legation.web.flash import tell
from legation.web.pages.opened import Opened, Reading
from legation.web.rendering import page
from legation.web.writing.filters import VERDICTS
from legation.web.writing.passages import passages
from legation.web.writing.pasting import Pasted, text_of
from legation.web.writing.room import LONGEST, NotReadError
from legation.web.writing.told import told_checks
from legation.web.writing.worker import Read

Text = Annotated[str, Form(max_length=4_000_000)]
Words = Annotated[str, Form(max_length=500)]

router = APIRouter(include_in_schema=False)


def _pasted(
    text: Text = "",
    title: Words = "",
    publisher: Words = "",
    published: Words = "",
    url: Words = "",
) -> Pasted:
    return Pasted(text, title, publisher, published, url)


Given = Annotated[Pasted, Depends(_pasted)]


@router.get("/read")
def form(request: Request, room: Reading) -> Response:
    """Show where a report can be pasted; what reads it is loaded meanwhile."""
    room.open()
    return _form(request, Pasted())


@router.post("/read")
def read(  # noqa: PLR0913, PLR0917 -- one parameter a field of the form
    request: Request,
    record: Opened,
    room: Reading,
    person: Sender,
    given: Given,
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Show what a report claims, beside the record, which stays as it is."""
    try:
        given = _with_file(given, file)
        report = given.report()
        done = room.read(report)
        checked = _beside(record, report, done)
    except LegationError as error:
        return _form(request, given, str(error), status=_status(error))
    claims = told_checks(checked)
    return _form(
        request,
        given,
        report=report,
        claims=claims,
        checked=checked,
        warnings=done.claims.warnings,
        paragraphs=passages(report.text, report.published, claims),
        known=_is_known(record, report),
    )


@router.post("/add")
def add(record: Opened, room: Reading, person: Writer, given: Given) -> Response:
    """Add a report with its claims to the record, and show it there."""
    report = given.report()
    added = record.add(report, room.read(report).claims, reader=READER)
    counted = f"{added.claims} claim{'' if added.claims == 1 else 's'}"
    said = f"Added, with {counted}." if added.changed else "The record had it already."
    return tell(RedirectResponse(f"/report/{report.id}", 303), said)


def _with_file(given: Pasted, file: UploadFile | None) -> Pasted:
    """Return what was given, with the text of the file where none was pasted."""
    if given.text.strip() or file is None or not file.size:
        return given
    text = text_of(file.file.read(), file.filename or "")
    return Pasted(text, given.title, given.publisher, given.published, given.url)


def _beside(record: Record, report: Report, read: Read) -> list[Checked]:
    """Return what the record and the reference record together say to each claim."""
    answers = zip(record.check(report, read.claims), read.checked, strict=True)
    return [together(answer) for answer in answers]


def _is_known(record: Record, report: Report) -> bool:
    try:
        record.report(report.id)
    except UsageError:
        return False
    return True


def _status(error: LegationError) -> int:
    return 503 if isinstance(error, NotReadError) else 400


def _form(  # noqa: PLR0913 -- what the page names
    request: Request,
    given: Pasted,
    trouble: str = "",
    *,
    status: int = 200,
    report: Report | None = None,
    checked: Sequence[Checked] = (),
    **shown: object,
) -> Response:
    response = page(
        request,
        "read.html",
        NOW,
        given=given,
        trouble=trouble,
        report=report,
        checked=checked,
        may_judge=False,
        may_add=person_of(request).may(REVIEWER),
        longest=LONGEST,
        verdicts=VERDICTS,
        **shown,
    )
    response.status_code = status
    return response
