"""The shipped gazetteer, loaded when a page first asks for it."""

from __future__ import annotations

from functools import cache

from legation.actors import Gazetteer


@cache
def gazetteer() -> Gazetteer:
    """Return it, the same for every page."""
    return Gazetteer.load()
