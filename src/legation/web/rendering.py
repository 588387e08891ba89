"""What a page comes out as: HTML with everything from reports escaped, or JSON."""

from __future__ import annotations

from typing import Final

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from legation.model.rows import row_as_json

# Rows shown on a page; the JSON at the same address has all of them.
SHOWN: Final = 200

_templates: Final = Environment(
    loader=PackageLoader("legation.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def web_address(url: str | None) -> str | None:
    """Return a report's address if following it can only open a page of the web."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


_templates.filters["web_address"] = web_address


def page(request: Request, template: str, **shown: object) -> Response:
    """Return a page; `shown` is what its template names."""
    return _rendered(request, template, 200, shown)


def data(rows: object) -> Response:
    """Return rows of the record, or several sorts of them under their names, as JSON."""
    return JSONResponse(row_as_json(rows))


def error_response(request: Request, status: int, sentence: str) -> Response:
    """Return one sentence that says what is wrong, in the form that was asked for."""
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": sentence}, status)
    return _rendered(request, "error.html", status, {"sentence": sentence})


def _rendered(request: Request, template: str, status: int, shown: dict[str, object]) -> Response:
    text = _templates.get_template(template).render(
        path=request.url.path, query=request.url.query, limit=SHOWN, **shown
    )
    return HTMLResponse(text, status)
