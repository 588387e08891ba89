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
_EVENT: Final = _names(EventRow, {"verdict", "claims"})

Spans = Sequence[Stretch]


def standing_content(row: StandingRow, spans: Spans) -> tuple[str, str]:
    """Return a standing with the days that are certain, and the claims of each of its values.

    They are stored apart, and the first without names of fields, because most questions are
    answered from it alone, and an actor can have hundreds.
    """
    told = [
        *(row.id, row.relation, row.subject.key, row.subject.name, row.object.key, row.object.name),
        *(row.role, row.start, row.end, row.holds),
        *([[v.value, v.reports, v.sources] for v in values] for values in (row.starts, row.ends)),
        *(row.first_cited, row.last_cited, row.reports, row.sources, spans),
    ]
    return dumps(told), dumps([[v.claims for v in values] for values in (row.starts, row.ends)])


def standing_rows(
    contents: Sequence[str], tellers: Sequence[str] | None = None
) -> list[tuple[dict[str, Any], Spans]]:
    """Return the fields of the standings that `standing_content` wrote, each with its days.

    Without `tellers` no value names its claims.
    """
    told = json.loads(f"[{','.join(contents)}]")
    who = json.loads(f"[{','.join(tellers)}]") if tellers is not None else [None] * len(told)
    return [_standing(one, claims) for one, claims in zip(told, who, strict=True)]


def _standing(
    told: list[Any], claims: list[list[list[str]]] | None
) -> tuple[dict[str, Any], Spans]:
    (id_, relation, subject, subject_name, thing, thing_name, role, start, end, *rest) = told
    holds, starts, ends, first_cited, last_cited, reports, sources, spans = rest
    of_starts, of_ends = claims or (None, None)
    fields = {
        "id": id_,
        "relation": relation,
        "subject": Party(subject, subject_name),
        "object": Party(thing, thing_name),
        "role": role,
        "start": start,
        "end": end,
        "holds": holds,
        "starts": _told_by(starts, of_starts),
        "ends": _told_by(ends, of_ends),
        "first_cited": first_cited,
        "last_cited": last_cited,
        "reports": reports,
        "sources": sources,
    }
    return fields, spans


def _told_by(values: list[Any], claims: list[list[str]] | None) -> tuple[Value, ...]:
    if not values:
        return ()
    who = map(tuple, claims) if claims is not None else [()] * len(values)
    return tuple(Value(v[0], ids, v[1], v[2]) for v, ids in zip(values, who, strict=True))


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
