"""The pages, a module each with the router of its addresses."""

from __future__ import annotations

from typing import Final

from legation.web.pages import (
    actor,
    changes,
    contradictions,
    events,
    front,
    judge,
    network,
    organisation,
    pair,
    read,
    report,
    reports,
    review,
    saved,
    search,
    show,
    standings,
)

_PAGES: Final = (
    *(front, reports, standings, events, contradictions, show),
    *(search, saved, changes),
    *(report, read, judge, review),
    *(actor, pair, organisation, network),
)
ROUTERS: Final = tuple(page.router for page in _PAGES)
