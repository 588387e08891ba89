"""One page, three endings: the same answer as a page, as JSON and as CSV.

A page's function is registered once, under `/events`, `/events.json` and `/events.csv`, and gives
its answer to `answer`, which looks at the ending that was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from legation.model.rows import row_as_json
from legation.web.clocks import Clocks
from legation.web.rendering import page
from legation.web.tables import csv_text

JSON: Final = ".json"
CSV: Final = ".csv"
PAGE: Final = ""

# The first page's name where an ending needs one.
_FRONT: Final = "/index"

Function = TypeVar("Function", bound=Callable[..., Any])


def three_endings(router: APIRouter, path: str) -> Callable[[Function], Function]:
    """Register a page's function at `path` with each of the endings."""

    def register(function: Function) -> Function:
        for ending in (JSON, CSV, PAGE):  # in this order, so that no id swallows an ending
            router.get(ended(path, ending), include_in_schema=False)(function)
        return function

    return register


def ended(path: str, ending: str) -> str:
    """Return a page's path with an ending."""
    return f"{_FRONT if path == '/' and ending else path}{ending}"


def ending_of(path: str) -> str:
    """Return the ending of the path that was asked for."""
    return next((ending for ending in (JSON, CSV) if path.endswith(ending)), PAGE)


def stem_of(path: str) -> str:
    """Return the path of the page itself, whatever ending was asked for."""
    stem = path.removesuffix(ending_of(path))
    return "/" if stem == _FRONT else stem


def wants_page(request: Request) -> bool:
    """Tell whether the page itself was asked for: it shows the first rows, the others all."""
    return ending_of(request.url.path) == PAGE


def answer(
    request: Request,
    asked: Clocks,
    template: str,
    data: object,
    *,
    table: Sequence[object] | None = None,
    **shown: object,
) -> Response:
    """Return an answer in the form that was asked for.

    `data` is what the JSON holds, `table` the rows of the CSV (`data` itself where that is rows),
    `shown` what the template names.
    """
    ending = ending_of(request.url.path)
    if ending == JSON:
        return JSONResponse(row_as_json(data))
    if ending == CSV:
        rows = table if table is not None else data
        assert isinstance(rows, list | tuple)  # noqa: S101 -- a page without rows names a table
        return _csv(stem_of(request.url.path), rows)
    return page(request, template, asked, **shown)


def _csv(path: str, rows: Sequence[object]) -> Response:
    name = path.strip("/").split("/")[0] or "record"
    headers = {"Content-Disposition": f'inline; filename="{name}.csv"'}
    return Response(csv_text(rows), media_type="text/csv; charset=utf-8", headers=headers)
