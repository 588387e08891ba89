"""Judgements as forms give them: a verdict with its reason, a correction by its fields."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from legation.model import EVENT_TYPES, HOLDS, RELATIONS, STATUSES, UsageError
from legation.record import Judgement

Json = dict[str, Any]

# The reason that is given where a person gives none: the decision was made over the words.
REASONS: Final = {
    "right": "as its words say",
    "wrong": "its words do not say so",
    "corrected": "as its words say",
    "same": "so it seems from the claims",
    "different": "so it seems from the claims",
    "unsure": "the claims do not tell",
    "undo": "decided otherwise",
}
VOCABULARY: Final = {
    "types": EVENT_TYPES,
    "statuses": STATUSES,
    "relations": RELATIONS,
    "holds": HOLDS,
}
_TOLD: Final = {
    "right": "Accepted",
    "wrong": "Rejected",
    "corrected": "Corrected",
    "same": "Taken for one",
    "different": "Kept apart",
    "unsure": "Left open",
    "undo": "Undone",
}
_TEXTS: Final = {
    "event": ("type", "status", "date"),
    "standing": ("relation", "holds", "start", "end", "role"),
}
# Fields of which exactly one actor is chosen, of which at most one is, and of which any number is.
_ONE: Final = {"event": (), "standing": ("subject", "object")}
_MAYBE: Final = {"event": ("attribution",), "standing": ()}
_SEVERAL: Final = {"event": ("source", "target"), "standing": ()}


def sentence(judgement: Judgement) -> str:
    """Return what was done, for the next page to say."""
    return f"{_TOLD[judgement.verdict]}, by {judgement.by}."


def correction(
    kind: str, wire: Mapping[str, Any], given: Mapping[str, Sequence[str]], actors: Sequence[Json]
) -> str:
    """Return the fields in which a claim should read otherwise than `wire`, as JSON.

    `given` is the form: texts as they are, empty for none, and actors by their places in `actors`.
    Raises UsageError for an actor that is not among them, and where nothing differs.
    """
    told: Json = {name: _text(given, name) for name in _TEXTS[kind]}
    for name in _ONE[kind]:
        told[name] = _the_one(_chosen(given, name, actors), name)
    for name in _MAYBE[kind]:
        told[name] = next(iter(_chosen(given, name, actors)), None)
    for name in _SEVERAL[kind]:
        told[name] = _chosen(given, name, actors)
    differing = {name: value for name, value in told.items() if not _same(wire[name], value)}
    if not differing:
        raise UsageError("Nothing is corrected: the claim reads so already.")
    return json.dumps(differing, ensure_ascii=False)


def _text(given: Mapping[str, Sequence[str]], name: str) -> str | None:
    return next(iter(given.get(name, ())), "").strip() or None


def _chosen(given: Mapping[str, Sequence[str]], name: str, actors: Sequence[Json]) -> list[Json]:
    found = []
    for place in filter(None, given.get(name, ())):
        if not (place.isascii() and place.isdigit() and int(place) < len(actors)):
            raise UsageError(f"{name}: {place[:20]!r} is no actor of this report.")
        found.append(actors[int(place)])
    return found


def _the_one(chosen: Sequence[Json], name: str) -> Json:
    if len(chosen) != 1:
        raise UsageError(f"{name}: choose one actor.")
    return chosen[0]


def _same(read: Any, told: Any) -> bool:
    """Tell whether two values say the same; an actor is who it is by any name."""
    return bool(_meant(read) == _meant(told))


def _meant(value: Any) -> Any:
    if isinstance(value, list):
        return {_meant(one) for one in value}
    return (value["name"], value["of"]) if isinstance(value, dict) else value
