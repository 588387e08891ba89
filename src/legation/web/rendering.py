"""What a page comes out as: HTML with everything from reports escaped, or an error in one sentence.

A template is given what its page shows, and besides: `asked` (its question and clocks), `path`,
`link` and `again` (addresses under the same clocks), `static` (addresses of files), `told` (what
the page before has to say), `account` (who asks, None where nobody has to log in) and `csrf` (gives
the token that every form sends back in its field `csrf`).
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any, Final
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from legation.dates import parse
from legation.web import flash
from legation.web.accounts import csrf_token
from legation.web.accounts.doors import visit_of
from legation.web.clocks import NOW, Clocks
from legation.web.static_files import static_address
from legation.web.writing.filters import FILTERS

# Rows shown on a page; the JSON and the CSV at the same address have all of them.
SHOWN: Final = 50


def web_address(url: str | None) -> str | None:
    """Return a report's address if following it can only open a page of the web."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


@lru_cache(maxsize=1 << 14)
def actor_path(key: str) -> str:
    """Return the path of an actor's page."""
    return f"/actor/{quote(key)}"


def year(edtf: str | None) -> str:
    """Return the year that an EDTF date begins in, where there is no room for more."""
    first = parse(edtf).first if edtf else None
    return str(first.year) if first else ""


def snippet(text: str) -> Markup:
    """Return what a search found as HTML: the words between ‹ and › marked, all else escaped."""
    return Markup(escape(text).replace("‹", Markup("<mark>")).replace("›", Markup("</mark>")))  # noqa: S704 -- escaped


_templates: Final = Environment(
    loader=PackageLoader("legation.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters |= {"web_address": web_address, "actor_path": actor_path, "year": year}
_templates.filters |= {"snippet": snippet, **FILTERS}
_templates.globals |= {"static": static_address}


def page(request: Request, template: str, asked: Clocks, **shown: object) -> Response:
    """Return a page; `shown` is what its template names besides what all are given."""
    return _rendered(request, template, 200, asked, shown)


def part(template: str, **shown: object) -> Response:
    """Return a part of a page, for htmx to put where it belongs; it has no clocks to keep."""
    return HTMLResponse(_templates.get_template(template).render(**shown))


def error_response(request: Request, status: int, sentence: str) -> Response:
    """Return one sentence that says what is wrong, in the form that was asked for."""
    if request.url.path.endswith((".json", ".csv")):
        return JSONResponse({"error": sentence}, status)
    return _rendered(request, "error.html", status, NOW, {"sentence": sentence})


def _rendered(
    request: Request, template: str, status: int, asked: Clocks, shown: dict[str, object]
) -> Response:
    told, person = flash.told(request), visit_of(request).person
    context: dict[str, Any] = {
        "path": quote(request.url.path),
        "query": request.url.query,
        "asked": asked,
        "link": asked.link,
        "again": asked.again,
        "told": told,
        "account": person if person and person.account else None,
        "csrf": partial(csrf_token, request),
        "limit": SHOWN,
    }
    response = HTMLResponse(_templates.get_template(template).render(context | shown), status)
    if told:
        flash.forget(response)
    return response
