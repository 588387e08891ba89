"""Derived rows as JSON: the one form in which they are stored."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final

from legation.record.canonical import dumps
from legation.record.conflict import Clash
from legation.record.holding import Stretch
from legation.record.rows import EventRow, Merge, Party, StandingRow, Value


def _names(row: type[StandingRow] | type[EventRow], asked: set[str]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(row) if field.name not in asked)


# What only a question fills in is no part of what is stored.
_STANDING: Final = _names(StandingRow, {"verdict", "why", "disputed", "claims"})
_EVENT: Final = _names(EventRow, {"verdict", "claims"})


def standing_content(row: StandingRow, spans: Sequence[Stretch]) -> str:
    """Return a standing, and the days that are certain, as they are stored."""
    return dumps({**_told(row, _STANDING), "spans": spans})


def standing_fields(content: str) -> tuple[dict[str, Any], list[Stretch]]:
    """Return the fields of the standing that `standing_content` wrote, and its days."""
    told = json.loads(content)
    for name in ("subject", "object"):
        told[name] = Party(**told[name])
    for name in ("starts", "ends"):
        told[name] = _values(told[name])
    return told, [Stretch(*span) for span in told.pop("spans")]


def event_content(row: EventRow) -> str:
    """Return a happening as it is stored."""
    return dumps(_told(row, _EVENT))


def event_row(content: str, **asked: Any) -> EventRow:
    """Return the happening that `event_content` wrote, with what a question fills in."""
    told = json.loads(content)
    for name in ("source", "target"):
        told[name] = tuple(Party(**party) for party in told[name])
    for name in ("dates", "statuses"):
        told[name] = _values(told[name])
    told["merges"] = tuple(Merge(*merge) for merge in told["merges"])
    return EventRow(**told, **asked)


def clash_content(clash: Clash) -> str:
    """Return a contradiction as it is stored: its claims by their ids."""
    sides = [[says, [fact.id for fact in facts]] for says, facts in clash.sides]
    return dumps({"rule": clash.rule, "says": clash.says, "sides": sides, "days": clash.days})


def _values(told: list[dict[str, Any]]) -> tuple[Value, ...]:
    return tuple(Value(v["value"], tuple(v["claims"]), v["reports"], v["sources"]) for v in told)


def _told(row: StandingRow | EventRow, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: Any) -> Any:
    """Return a field's value as JSON has it (`dataclasses.asdict` copies far too much)."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Party):
        return {"key": value.key, "name": value.name}
    if isinstance(value, Merge):
        return [value.claim, value.rule]
    if isinstance(value, Value):
        return {name: getattr(value, name) for name in Value.__slots__}
    return value
