"""The pages, a module each with the router of its addresses."""

from __future__ import annotations

from typing import Final

from legation.web.pages import (
    actor,
    contradictions,
    events,
    front,
    judge,
    network,
    organisation,
    pair,
    read,
    report,
    review,
    show,
    standings,
)

_PAGES: Final = (
    *(front, standings, events, contradictions, show),
    *(report, read, judge, review),
    *(actor, pair, organisation, network),
)
ROUTERS: Final = tuple(page.router for page in _PAGES)
