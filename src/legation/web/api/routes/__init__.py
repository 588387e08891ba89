"""The addresses of the API, a module for each sort of thing."""

from __future__ import annotations

from typing import Final

from legation.web.api.routes import (
    accounts,
    actors,
    claims,
    derived,
    judgements,
    session,
    texts,
    whole,
)

ROUTERS: Final = tuple(
    module.router
    for module in (claims, derived, actors, judgements, texts, whole, session, accounts)
)
