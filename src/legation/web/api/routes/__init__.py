"""The addresses of the API, a module for each sort of thing."""

from __future__ import annotations

from typing import Final

from legation.web.api.routes import (
    accounts,
    actors,
    claims,
    derived,
    judgements,
    organisations,
    searches,
    session,
    texts,
    whole,
)

ROUTERS: Final = tuple(
    module.router
    for module in (
        *(claims, derived, actors, organisations, searches),
        *(judgements, texts, whole, session, accounts),
    )
)
