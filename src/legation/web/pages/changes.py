"""`/changes`: what the record learned, or unlearned, since a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response

from legation.record import Change, Record
from legation.web.clocks import Clocks, Date
from legation.web.endings import answer, three_endings
from legation.web.pages.opened import Opened

# Claims that may have changed for the changes to be told one by one.
MOST: Final = 5_000
_DAYS: Final = 7
_KINDS: Final = ("new", "changed", "gone")

router = APIRouter()


class ChangesAsked(Clocks):
    """What the page asks: since the end of which day, a week ago unless told; `known` is until."""

    since: Date = None

    @property
    def start(self) -> str:
        """The day or moment from which on changes are told."""
        return self.since or (datetime.now(UTC) - timedelta(_DAYS)).date().isoformat()


@three_endings(router, "/changes")
def changes(request: Request, record: Opened, asked: Annotated[ChangesAsked, Query()]) -> Response:
    """Show what is new, changed or gone since a day."""
    rows = _changes(record, asked)
    groups = [(kind, [row for row in rows if row.change == kind]) for kind in _KINDS]
    return answer(request, asked, "changes.html", rows, groups=groups, start=asked.start)


def _changes(record: Record, asked: ChangesAsked) -> list[Change]:
    return record.diff(asked.start, asked.known, said_by=asked.said_by, most=MOST)
