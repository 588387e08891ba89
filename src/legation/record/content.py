"""Derived rows as JSON: the one form in which they are stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from legation.record.canonical import dumps
from legation.record.conflict import Clash
from legation.record.rows import Citation, EventRow, Merge, Party, StandingRow, Value
from legation.record.verdicts import Verdict


def standing_content(row: StandingRow) -> tuple[str, str]:
    """Return a standing as it is stored, and the claims of each of its values.

    They are stored apart, and the first without names of fields, because most questions are
    answered from it alone, and an actor can have hundreds.
    """
    told = [
        *(row.id, row.relation, row.subject.key, row.subject.name, row.object.key, row.object.name),
        *(row.role, row.start, row.end, row.holds),
        *([[v.value, v.reports, v.sources] for v in values] for values in (row.starts, row.ends)),
        *(row.first_cited, row.last_cited, row.reports, row.sources),
    ]
    return dumps(told), dumps([[v.claims for v in values] for values in (row.starts, row.ends)])


def standing_rows(
    contents: Sequence[str],
    verdicts: Iterable[Verdict],
    cited: Iterable[tuple[str, tuple[Citation, ...]]] | None = None,
) -> list[StandingRow]:
    """Return the standings that `standing_content` wrote, each with what it says of a day.

    `cited` gives the claims of each: of its values, and with their words. Without it no value names
    its claims.
    """
    told = json.loads(f"[{','.join(contents)}]")
    if cited is None:
        return [_standing(one, verdict) for one, verdict in zip(told, verdicts, strict=True)]
    return [
        _standing(one, verdict, json.loads(tellers), claims)
        for one, verdict, (tellers, claims) in zip(told, verdicts, cited, strict=True)
    ]


def standing_names(contents: Sequence[str]) -> list[list[str]]:
    """Return of each standing what it is of.

    Its relation, the key and the name of its subject, those of its object, its role ("" for none).
    """
    told = json.loads(f"[{','.join(contents)}]")
    return [[*one[1:6], one[6] or ""] for one in told]


def _standing(
    told: list[Any],
    verdict: Verdict,
    tellers: Sequence[list[list[str]] | None] = (None, None),
    claims: tuple[Citation, ...] = (),
) -> StandingRow:
    id_, relation, subject, subject_name, thing, thing_name, role, start, end = told[:9]
    holds, starts, ends, first_cited, last_cited, reports, sources = told[9:]
    return StandingRow(
        id_,
        relation,
        _party(subject, subject_name),
        _party(thing, thing_name),
        role,
        start,
        end,
        holds,
        _told_by(starts, tellers[0]) if starts else (),
        _told_by(ends, tellers[1]) if ends else (),
        first_cited,
        last_cited,
        reports,
        sources,
        *verdict,
        claims,
    )


# The same few states and organisations stand in nearly all rows, and the same few years.
_party: Final = lru_cache(maxsize=1 << 14)(Party)


@lru_cache(maxsize=1 << 14)
def _value(value: str, reports: int, sources: int) -> Value:
    return Value(value, (), reports, sources)


def _told_by(values: list[Any], claims: list[list[str]] | None) -> tuple[Value, ...]:
    if claims is None:
        return tuple([_value(*value) for value in values])
    return tuple(Value(v[0], tuple(c), v[1], v[2]) for v, c in zip(values, claims, strict=True))


def event_content(row: EventRow) -> str:
    """Return a happening as it is stored, without names of fields."""
    told = [
        *(row.id, row.type, row.mode, row.status, row.date, row.place),
        *([[party.key, party.name] for party in side] for side in (row.source, row.target)),
        *(
            [[v.value, v.claims, v.reports, v.sources] for v in values]
            for values in (row.dates, row.statuses)
        ),
        *(row.first_cited, row.last_cited, row.reports, row.sources, row.why),
        [[merge.claim, merge.rule] for merge in row.merges],
    ]
    return dumps(told)


def event_row(content: str, **asked: Any) -> EventRow:
    """Return the happening that `event_content` wrote, with what a question fills in."""
    told = json.loads(content)
    id_, type_, mode, status, date, place, source, target, dates, statuses = told[:10]
    first_cited, last_cited, reports, sources, why, merges = told[10:]
    return EventRow(
        id_,
        type_,
        mode,
        status,
        date,
        tuple([_party(*party) for party in source]),
        tuple([_party(*party) for party in target]),
        place,
        _values(dates),
        _values(statuses),
        first_cited,
        last_cited,
        reports,
        sources,
        why,
        tuple([Merge(*merge) for merge in merges]),
        **asked,
    )


def clash_content(clash: Clash) -> str:
    """Return a contradiction as it is stored: its claims by their ids."""
    sides = [[says, [fact.id for fact in facts]] for says, facts in clash.sides]
    return dumps({"rule": clash.rule, "says": clash.says, "sides": sides, "days": clash.days})


def _values(told: list[Any]) -> tuple[Value, ...]:
    return tuple([Value(v[0], tuple(v[1]), v[2], v[3]) for v in told])
