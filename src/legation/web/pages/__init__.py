"""The pages, a module each with the router of its addresses."""

from __future__ import annotations

from typing import Final

from legation.web.pages import contradictions, events, front, show, standings

ROUTERS: Final = tuple(page.router for page in (front, standings, events, contradictions, show))
