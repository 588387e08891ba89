"""`/stats`, `/panel`, `/rebuild`, `/reference`: the record as a whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Response
from fastapi.responses import FileResponse
from pydantic import Field
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from legation import READER
from legation.model import UsageError
from legation.record import Record
from legation.reference import reports
from legation.web.api.conditional import Conditionally
from legation.web.api.doors import Manager
from legation.web.api.models.record import Edition, Stats
from legation.web.api.routes.asked import Asked, Words, days
from legation.web.clocks import Clocks
from legation.web.gazetteer import gazetteer
from legation.web.pages.opened import Opened

# A panel of more rows is for the command: it would hold a thread for minutes.
MOST_ROWS: Final = 500_000
_DAYS: Final = {"day": 1, "month": 28, "year": 365}
_TYPES: Final = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
_ONE_AT_A_TIME: Final = BoundedSemaphore(1)

router = APIRouter()


class PanelAsked(Clocks):
    """Which standings, on which days, in which form."""

    from_: Annotated[str, Field(alias="from", min_length=1, max_length=40)]
    to: Annotated[str, Field(min_length=1, max_length=40)]
    every: Literal["day", "month", "year"] = "year"
    relation: Words = None
    form: Literal["csv", "parquet"] = "csv"


@router.get("/stats", response_model=Stats, dependencies=[Conditionally])
def stats(record: Opened, asked: Asked) -> Any:
    """Return how much the record holds."""
    return record.stats(**asked.then)


@router.get(
    "/panel",
    response_class=Response,
    responses={200: {"content": {form: {} for form in _TYPES.values()}}},
)
def panel(record: Opened, asked: Annotated[PanelAsked, Query()]) -> Response:
    """Return whether each standing held on each day, month or year, as a table."""
    period = days(asked.from_, asked.to)
    since, until = period["since"], period["until"]
    if since is None or until is None:
        raise UsageError("A panel has a first and a last day.")
    _check_size(record, asked, (until - since).days)
    with _alone():
        file = tempfile.NamedTemporaryFile(suffix=f".{asked.form}", delete=False)  # noqa: SIM115 -- sent, then removed
        file.close()
        path = Path(file.name)
        try:
            more: dict[str, Any] = {"every": asked.every, "relation": asked.relation, **asked.then}
            record.panel(path, since=since, until=until, **more)
        except BaseException:
            path.unlink()
            raise
    name, media_type = f"panel.{asked.form}", _TYPES[asked.form]
    return FileResponse(path, 200, media_type=media_type, filename=name, background=_gone(path))


@router.post("/rebuild", response_model=Stats)
def rebuild(record: Opened, person: Manager) -> Any:
    """Derive everything anew from what is kept; the answers stay the same."""
    record.rebuild()
    return record.stats()


@router.post("/reference", response_model=Edition)
def add_reference(record: Opened, person: Manager) -> Any:
    """Add the reference record, and withdraw what earlier editions of it claimed."""
    added = list(record.add_edition(reports(gazetteer()), reader=READER))
    return {
        "reports": sum(one.new for one in added),
        "known": sum(not one.new for one in added),
        "claims": sum(one.claims for one in added),
        "withdrawn": sum(one.withdrawn for one in added),
    }


def _check_size(record: Record, asked: PanelAsked, length: int) -> None:
    """Raise UsageError for a panel too large to be made while somebody waits."""
    standings = record.list_standings(asked.relation, limit=1).total
    rows = standings * (length // _DAYS[asked.every] + 1)
    if rows > MOST_ROWS:
        raise UsageError(
            f"A panel of some {rows:,} rows is too large to be sent ({MOST_ROWS:,}): ask for a "
            "relation, longer steps or fewer years, or use legation panel."
        )


@contextmanager
def _alone() -> Iterator[None]:
    """Make one panel at a time, for each takes much memory; who waits long may come again."""
    if not _ONE_AT_A_TIME.acquire(timeout=20):
        raise HTTPException(429, "Another panel is being made.", {"Retry-After": "20"})
    try:
        yield
    finally:
        _ONE_AT_A_TIME.release()


def _gone(path: Path) -> BackgroundTask:
    return BackgroundTask(path.unlink, missing_ok=True)
