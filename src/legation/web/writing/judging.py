"""Judgements as forms give them: a verdict with its reason, a correction by its fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from legation.codebook import load
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
# What is written behind the name of a field for an actor whom the report does not name.
ELSE: Final = "_else"
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
    "event": ("type", "mode", "status", "date", "place"),
    "standing": ("relation", "holds", "start", "end", "role"),
}
# Fields of which exactly one actor is chosen, of which at most one is, and of which any number is.
_ONE: Final = {"event": (), "standing": ("subject", "object")}
_MAYBE: Final = {"event": ("attribution",), "standing": ()}
_SEVERAL: Final = {"event": ("source", "target"), "standing": ()}


@cache
def vocabulary() -> Mapping[str, Sequence[str]]:
    """Return the words that the fields of a correction are chosen among; a mode may be none."""
    modes = sorted({mode for one in load().types.values() for mode in one.modes})
    return {
        "types": EVENT_TYPES,
        "modes": ("", *modes),
        "statuses": STATUSES,
        "relations": RELATIONS,
        "holds": HOLDS,
    }


def sentence(judgement: Judgement) -> str:
    """Return what was done, for the next page to say."""
    return f"{_TOLD[judgement.verdict]}, by {judgement.by}."


def correction(
    kind: str,
    wire: Mapping[str, Any],
    given: Mapping[str, Sequence[str]],
    actors: Sequence[Json],
    named: Callable[[str], Json],
) -> str:
    """Return the fields in which a claim should read otherwise than `wire`, as JSON.

    `given` is the form: texts as they are, empty for none, and actors by their places in `actors`
    or, in a field of their own, by what they are called, which `named` knows. Raises UsageError for
    an actor that is none of these, and where nothing differs.
    """

    def chosen(name: str) -> list[Json]:
        return _chosen(given, name, actors)

    def other(name: str) -> list[Json]:
        words = (_text(given, f"{name}{ELSE}") or "").split(";")
        return [named(one.strip()) for one in words if one.strip()]

    told: Json = {name: _text(given, name) for name in _TEXTS[kind]}
    told |= {name: _the_one(other(name) or chosen(name), name) for name in _ONE[kind]}
    told |= {name: next(iter(other(name) or chosen(name)), None) for name in _MAYBE[kind]}
    told |= {name: [*chosen(name), *other(name)] for name in _SEVERAL[kind]}
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
