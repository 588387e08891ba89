"""The pages, each with its data as JSON at the same address with `.json`."""

from __future__ import annotations

from importlib.resources import files
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from starlette.exceptions import HTTPException

from legation.dates import parse
from legation.model import EVENT_TYPES, RELATIONS, UsageError
from legation.record import (
    ClaimDetail,
    Contradiction,
    EventRow,
    Record,
    ReportRow,
    StandingRow,
    Stats,
)
from legation.web.questions import EventsAsked, StandingsAsked
from legation.web.rendering import SHOWN, data, page

LATEST: Final = 10  # reports on the first page
_VERDICTS: Final = ("yes", "maybe", "no")
_STYLE: Final = files("legation.web").joinpath("style.css").read_text("utf-8")

router = APIRouter()


def _opened(request: Request) -> Record:
    record = request.app.state.record
    assert isinstance(record, Record)  # noqa: S101 -- make_app put it there
    return record


Opened = Annotated[Record, Depends(_opened)]
Standings = Annotated[StandingsAsked, Query()]
Events = Annotated[EventsAsked, Query()]
Id = Annotated[str, Path(max_length=64)]


@router.get("/style.css")
def style() -> Response:
    """Return the style of all pages."""
    return Response(_STYLE, media_type="text/css")


def _held(record: Record) -> tuple[Stats, list[ReportRow]]:
    return record.stats(), record.reports()[: -LATEST - 1 : -1]


@router.get("/")
def index(request: Request, record: Opened) -> Response:
    """Show what is in the record."""
    stats, latest = _held(record)
    return page(request, "index.html", stats=stats, latest=latest)


@router.get("/index.json")
def index_json(record: Opened) -> Response:
    """Return what `/` shows."""
    stats, latest = _held(record)
    return data({"stats": stats, "latest": latest})


def _standings(record: Record, asked: StandingsAsked) -> list[StandingRow]:
    """Return the standings; with a day asked about, those that held come first."""
    rows = record.standings(**asked.model_dump())
    return sorted(rows, key=lambda row: _VERDICTS.index(row.verdict) if row.verdict else 0)


@router.get("/standings")
def standings(request: Request, record: Opened, asked: Standings) -> Response:
    """Show what stood between whom."""
    rows = _standings(record, asked)
    return page(request, "standings.html", rows=rows, asked=asked, relations=RELATIONS)


@router.get("/standings.json")
def standings_json(record: Opened, asked: Standings) -> Response:
    """Return what `/standings` shows."""
    return data(_standings(record, asked))


def _events(record: Record, asked: EventsAsked) -> list[EventRow]:
    return record.events(
        source=asked.source,
        target=asked.target,
        type=asked.type,
        since=parse(asked.from_).first if asked.from_ else None,
        until=parse(asked.to).last if asked.to else None,
    )


@router.get("/events")
def events(request: Request, record: Opened, asked: Events) -> Response:
    """Show who did what to whom."""
    rows = _events(record, asked)
    return page(request, "events.html", rows=rows, asked=asked, types=EVENT_TYPES)


@router.get("/events.json")
def events_json(record: Opened, asked: Events) -> Response:
    """Return what `/events` shows."""
    return data(_events(record, asked))


@router.get("/contradictions")
def contradictions(request: Request, record: Opened) -> Response:
    """Show the claims that cannot both hold."""
    return page(request, "contradictions.html", rows=record.contradictions())


@router.get("/contradictions.json")
def contradictions_json(record: Opened) -> Response:
    """Return what `/contradictions` shows."""
    return data(record.contradictions())


def _shown(record: Record, id_: str) -> ClaimDetail | StandingRow | EventRow | Contradiction:
    try:
        return record.show(id_)
    except UsageError as error:
        raise HTTPException(404, str(error)) from error


@router.get("/show/{id_}.json")
def show_json(record: Opened, id_: Id) -> Response:
    """Return what `/show` shows."""
    return data(_shown(record, id_))


@router.get("/show/{id_}")
def show(request: Request, record: Opened, id_: Id) -> Response:
    """Show a claim, a standing, an event or a contradiction with the words it rests on."""
    shown = _shown(record, id_)
    if isinstance(shown, Contradiction):
        return page(request, "contradictions.html", rows=[shown])
    if isinstance(shown, ClaimDetail):
        return page(request, "claim.html", claim=shown)
    if isinstance(shown, StandingRow):
        return page(request, "standing.html", row=shown, said=_said(record, shown))
    return page(request, "event.html", row=shown, said=_said(record, shown))


def _said(record: Record, row: StandingRow | EventRow) -> list[ClaimDetail]:
    """Return the claims that a row rests on, each with its sentence."""
    found = (record.show(cited.claim) for cited in row.claims[:SHOWN])
    return [claim for claim in found if isinstance(claim, ClaimDetail)]
