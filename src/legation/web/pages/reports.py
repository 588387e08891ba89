"""`/reports`: what was added, the last first."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response

from legation.web.clocks import Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.leaves import Rows, leaves
from legation.web.pages.between import Between
from legation.web.pages.opened import Opened

# More reports than a record has: the JSON and the CSV have all.
_ALL: Final = 2**31 - 1

router = APIRouter()


class ReportsAsked(Between):
    """What the page asks: words that a report has, who published it, and when."""

    words: Words = None
    publisher: Words = None


@three_endings(router, "/reports")
def reports(request: Request, record: Opened, asked: Annotated[ReportsAsked, Query()]) -> Response:
    """Show the reports of the record."""
    rows = asked.rows if wants_page(request) else Rows(limit=_ALL, skip=0)
    some = record.list_reports(asked.words, asked.publisher, **rows, **asked.days, **asked.then)
    at = leaves(asked, some.rows, some.total)
    return answer(request, asked, "reports.html", some.rows, rows=some.rows, leaves=at)
