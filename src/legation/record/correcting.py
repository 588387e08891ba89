"""How a claim should read, as a person judged it: fields that are laid over those that were read.

The claim itself stays as it was read, with its words; whatever follows from it follows from how it
should read, until that judgement is undone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from legation.model import EVENT_TYPES, HOLDS, RELATIONS, STATUSES, UsageError
from legation.record.canonical import dumps, loads
from legation.record.days import days

Json = dict[str, Any]
_Check = Callable[[Any], bool]


def corrected(wire: str, fields: str | None) -> str:
    """Return a claim's wire form, as kept, with the fields of its correction laid over it."""
    return wire if fields is None else dumps(loads(wire) | loads(fields))


def correction(kind: str, wire: str, fields: str) -> str:
    """Return the fields, given as a JSON object, in which a claim should read otherwise.

    Raises UsageError for what is no JSON object, for fields that a claim of this kind does not
    have or that cannot be corrected, for values that none can have, and where nothing differs.
    """
    told = _object(fields)
    for name, value in told.items():
        if name not in _FIELDS[kind]:
            known = ", ".join(_FIELDS[kind])
            raise UsageError(f"{name!r} of an {kind} cannot be corrected: {known}.")
        if not _FIELDS[kind][name](value):
            raise UsageError(f"{value!r} is no {name} of a claim.")
    read = loads(wire)
    differing = {name: value for name, value in told.items() if read[name] != value}
    if not differing:
        raise UsageError("The claim reads so already.")
    return dumps(differing)


def _object(text: str) -> Json:
    try:
        told = loads(text)
    except ValueError as error:
        raise UsageError(
            f"A correction is a JSON object, and {text[:40]!r} is not JSON."
        ) from error
    if not isinstance(told, dict):
        raise UsageError(f"A correction is a JSON object, and {text[:40]!r} is none.")
    return told


def _one_of(words: tuple[str, ...]) -> _Check:
    return lambda value: value in words


def _is_text(value: Any) -> bool:
    return value is None or (isinstance(value, str) and bool(value.strip()))


def _is_date(value: Any) -> bool:
    """Tell whether a value is an EDTF date, or None; one that is none raises UsageError itself."""
    return value is None or (isinstance(value, str) and days(value) is not None)


def _is_actor(value: Any) -> bool:
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
        return False
    names = (value.get(field) for field in ("of", "kind", "mention"))
    places = (value.get(field) for field in ("start", "end"))
    return (
        bool(value["name"].strip())
        and set(value) == {"name", "of", "kind", "mention", "start", "end"}
        and all(name is None or isinstance(name, str) for name in names)
        and all(place is None or isinstance(place, int) for place in places)
    )


def _are_actors(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_actor, value))


# What can be corrected, and how a value of it is known.
_FIELDS: Final[Mapping[str, Mapping[str, _Check]]] = {
    "event": {
        "type": _one_of(EVENT_TYPES),
        "mode": _is_text,
        "date": _is_date,
        "status": _one_of(STATUSES),
        "source": _are_actors,
        "target": _are_actors,
        "place": _is_text,
        "attribution": lambda value: value is None or _is_actor(value),
    },
    "standing": {
        "relation": _one_of(RELATIONS),
        "subject": _is_actor,
        "object": _is_actor,
        "role": _is_text,
        "start": _is_date,
        "end": _is_date,
        "holds": _one_of(HOLDS),
    },
}
