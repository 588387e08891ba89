"""Codes of actors as PLOVER and CAMEO write them: a country, a sector, both in one.

PLOVER (manual v0.8) keeps the country (ISO 3166-1 alpha-3) and the sectors of an actor apart,
CAMEO joins them, country first: `TUR`, `TURGOV`, `PSEREB`, `IGONATO`. Where no country is known,
the sector stands alone.
"""

from __future__ import annotations

from typing import Final

from legation.actors.gazetteer import Gazetteer
from legation.actors.resolution import Referent, sectors

_INTERNATIONAL: Final = frozenset({"igo", "organ", "framework"})


def country(referent: Referent, gazetteer: Gazetteer) -> str | None:
    """Return the code of the state that an actor belongs to, or is found in if it acts for none."""
    root = _root(referent)
    if root.kind in ("state", "place") and root.of:
        return root.of
    entry = gazetteer.entry(root.entry) if root.entry else None
    return entry.where[0] if entry is not None and len(entry.where) == 1 else None


def code(referent: Referent, gazetteer: Gazetteer) -> str | None:
    """Return the actor's code in the manner of CAMEO, None where nothing is known of it."""
    root = _root(referent)
    if root.kind in _INTERNATIONAL:
        return "IGO" + "".join(c for c in (root.of or "").upper() if c.isalnum())
    state = country(referent, gazetteer)
    if referent.kind in ("state", "place"):
        return state
    return (state or "") + "".join(sectors(referent)[:1]) or None


def _root(referent: Referent) -> Referent:
    """Return the state or organisation at the end of the chain of owners."""
    seen = {id(referent)}
    while referent.owner is not None and id(referent.owner) not in seen:
        referent = referent.owner
        seen.add(id(referent))
    return referent
