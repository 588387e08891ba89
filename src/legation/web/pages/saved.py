"""`/saved`: searches under a name, each with its feed."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import parse_qsl

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import ValidationError

from legation.model import UsageError
from legation.web.accounts import Writer
from legation.web.clocks import Clocks
from legation.web.endings import answer, three_endings
from legation.web.flash import tell
from legation.web.pages.opened import Opened
from legation.web.pages.search import SearchAsked

_LONGEST: Final = 2000  # characters of a search's address

router = APIRouter()


@three_endings(router, "/saved")
def saved(request: Request, record: Opened, asked: Annotated[Clocks, Query()]) -> Response:
    """Show the saved searches."""
    rows = record.saved_searches()
    return answer(request, asked, "saved.html", rows, rows=rows)


@router.post("/saved", include_in_schema=False)
def save(
    record: Opened,
    person: Writer,
    name: Annotated[str, Form(max_length=200)],
    query: Annotated[str, Form(max_length=_LONGEST)],
) -> Response:
    """Save the search with this query under a name."""
    one = record.save_search(name, _asked(query), by=person.signs())
    return tell(RedirectResponse("/saved", 303), f"Saved: {one.name}.")


@router.post("/saved/forget", include_in_schema=False)
def forget(record: Opened, person: Writer, name: Annotated[str, Form(max_length=200)]) -> Response:
    """Forget the search with this name."""
    record.forget_search(name)
    return tell(RedirectResponse("/saved", 303), f"Forgotten: {name}.")


def _asked(query: str) -> dict[str, str]:
    """Return the parameters of a search's query; raises UsageError where it is none."""
    try:
        told = dict(parse_qsl(query, max_num_fields=20))
    except ValueError as error:
        raise UsageError("That is no search that can be saved.") from error
    return parameters(told)


def parameters(told: dict[str, str]) -> dict[str, str]:
    """Return the parameters of a search as they are saved; raises UsageError where it is none."""
    try:
        asked = SearchAsked.model_validate(told)
    except ValidationError as error:
        raise UsageError("That is no search that can be saved.") from error
    if not asked.is_asking:
        raise UsageError("A search for nothing is not saved.")
    return {**asked.set_clocks, **{name: str(value) for name, value in asked.own.items()}}
