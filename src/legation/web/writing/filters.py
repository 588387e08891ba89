"""What templates ask about claims and what was found of them: filters, by their names there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from legation.record.checking import words
from legation.record.identity import actor_key
from legation.record.judged import CORRECTED

Json = Mapping[str, Any]

_JUDGED: Final = {"right": "accepted", "wrong": "rejected", CORRECTED: "corrected"}


def wire_actor_key(actor: Json) -> str:
    """Return the key of an actor in wire form."""
    return actor_key(actor["name"], actor["of"], actor["kind"])


def same_actor(actor: Json, chosen: Iterable[Json]) -> bool:
    """Tell whether an actor is one of those chosen: so called, and acting for the same."""
    return (actor["name"], actor["of"]) in ((one["name"], one["of"]) for one in chosen)


def judged(verdict: str) -> str:
    """Return what a verdict on a claim is called on pages."""
    return _JUDGED.get(verdict, verdict)


VERDICTS: Final = words.VERDICTS
FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "wire_actor_key": wire_actor_key,
    "same_actor": same_actor,
    "judged": judged,
    "check_answer": words.answer,
    "check_objection": words.objection,
    "check_tally": words.tally,
}
