"""An Atom feed of claims (RFC 4287): what is new to a search, for a reader of feeds to fetch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from fastapi import Request, Response

from legation.record import ReadClaim
from legation.web.clocks import Clocks
from legation.web.safe_text import without_controls

_ATOM: Final = "http://www.w3.org/2005/Atom"
# When nothing was ever found.
_NEVER: Final = "1970-01-01T00:00:00Z"

register_namespace("", _ATOM)


def feed(request: Request, asked: Clocks, title: str, claims: Sequence[ReadClaim]) -> Response:
    """Return claims as a feed, in the order given: what the record learned last comes first."""
    base = str(request.base_url).rstrip("/")
    updated = _moment(claims[0].report.recorded_at) if claims else _NEVER
    root = Element(_tag("feed"))
    _add(root, "title", title)
    _add(root, "id", f"{base}{asked.again('/search.atom')}")
    _add(root, "updated", updated)
    _link(root, "self", str(request.url))
    _link(root, "alternate", f"{base}{asked.again('/search')}")
    _add(SubElement(root, _tag("author")), "name", "Legation")
    for claim in claims:
        _entry(root, base, claim)
    text = tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(text, media_type="application/atom+xml; charset=utf-8")


def _entry(root: Element, base: str, claim: ReadClaim) -> None:
    entry = SubElement(root, _tag("entry"))
    source = claim.report.publisher or claim.report.ref or claim.report.id
    what = claim.wire.get("type") or claim.wire.get("relation")
    _add(entry, "title", f"{what}: {claim.wire['quote']}")
    _add(entry, "id", f"urn:legation:claim:{claim.id}")
    _add(entry, "updated", _moment(claim.report.recorded_at))
    _link(entry, "alternate", f"{base}/show/{claim.id}")
    _add(entry, "summary", f"“{claim.sentence}” {source}, {claim.report.published or 'not dated'}")


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, _tag(name)).text = without_controls(text)


def _link(parent: Element, rel: str, href: str) -> None:
    SubElement(parent, _tag("link"), rel=rel, href=href)


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _moment(recorded_at: str) -> str:
    """Return a record time as Atom has it (RFC 3339)."""
    return recorded_at.replace("+00:00", "Z")
