"""`/report/ID`: a report with its claims marked in its words, and beside the rest of the record."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.exceptions import HTTPException

from legation.model import UsageError
from legation.record import Checked, Record, ReportDetail
from legation.web.clocks import Clocks
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened
from legation.web.pages.writing import may_judge
from legation.web.writing.filters import VERDICTS
from legation.web.writing.judging import vocabulary
from legation.web.writing.passages import passages
from legation.web.writing.reference import reference
from legation.web.writing.told import actors_of, told_claims

Id = Annotated[str, Path(max_length=64)]
Asked = Annotated[Clocks, Query()]

router = APIRouter()


@three_endings(router, "/report/{id_}")
def report(request: Request, record: Opened, id_: Id, asked: Asked) -> Response:
    """Show a report with its claims."""
    detail = _detail(record, id_, asked)
    shown = _shown(detail) | {"may_judge": may_judge(request, asked)}
    return answer(request, asked, "report.html", detail, table=detail.claims, **shown)


@three_endings(router, "/report/{id_}/check")
def check(request: Request, record: Opened, id_: Id, asked: Asked) -> Response:
    """Show a report with what the record and the reference record say to each of its claims."""
    detail = _detail(record, id_, asked)
    with reference() as beside:
        checked = record.check_kept(id_, beside=beside, **asked.then)
    shown = _shown(detail, checked) | {"may_judge": may_judge(request, asked)}
    return answer(request, asked, "report.html", checked, **shown)


def _detail(record: Record, id_: str, asked: Clocks) -> ReportDetail:
    try:
        return record.report(id_, **asked.then)
    except UsageError as error:
        raise HTTPException(404, str(error)) from error


def _shown(detail: ReportDetail, checked: list[Checked] | None = None) -> dict[str, Any]:
    """Return what the template names; `checked` where the claims are shown beside the record."""
    claims = told_claims(detail.claims, checked or ())
    return {
        "report": detail.report,
        "paragraphs": passages(detail.text, detail.report.published, claims),
        "claims": claims,
        "checked": checked,
        "actors": actors_of(claims),
        "vocabulary": vocabulary(),
        "verdicts": VERDICTS,
    }
