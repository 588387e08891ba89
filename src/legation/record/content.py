"""Derived rows as JSON: the one form in which they are stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import starmap
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
    rows = _standings(contents, verdicts)
    if cited is not None:
        for row, (tellers, claims) in zip(rows, cited, strict=True):
            _cite(row, tellers, claims)
    return rows


def standing_names(contents: Sequence[str]) -> list[list[str]]:
    """Return of each standing what it is of.

    Its relation, the key and the name of its subject, those of its object, its role ("" for none).
    """
    told = json.loads(f"[{','.join(contents)}]")
    return [[*one[1:6], one[6] or ""] for one in told]


def _standings(contents: Sequence[str], verdicts: Iterable[Verdict]) -> list[StandingRow]:
    """Return the standings without their claims.

    In one expression, because a function for each row would take half as long again.
    """
    told = json.loads(f"[{','.join(contents)}]")
    return [
        StandingRow(
            id_,
            relation,
            _party(subject, subject_name),
            _party(thing, thing_name),
            role,
            start,
            end,
            holds,
            tuple(starmap(_value, starts)) if starts else (),
            tuple(starmap(_value, ends)) if ends else (),
            first_cited,
            last_cited,
            reports,
            sources,
            verdict,
            why,
            disputed,
        )
        for (
            id_,
            relation,
            subject,
            subject_name,
            thing,
            thing_name,
            role,
            start,
            end,
            holds,
            starts,
            ends,
            first_cited,
            last_cited,
            reports,
            sources,
        ), (verdict, why, disputed) in zip(told, verdicts, strict=True)
    ]


# The same few states and organisations stand in nearly all rows, and the same few years. What is
# there already, Python's search for cycles has not to look through again and again.
_party: Final = lru_cache(maxsize=1 << 14)(Party)


@lru_cache(maxsize=1 << 14)
def _value(value: str, reports: int, sources: int) -> Value:
    return Value(value, (), reports, sources)


def _cite(row: StandingRow, tellers: str, claims: tuple[Citation, ...]) -> None:
    """Give a row that was just made its claims, and each of its values those that give it."""
    row.starts, row.ends = map(_told_by, (row.starts, row.ends), json.loads(tellers))
    row.claims = claims


def _told_by(values: tuple[Value, ...], claims: list[list[str]]) -> tuple[Value, ...]:
    told = zip(values, claims, strict=True)
    return tuple([Value(v.value, tuple(ids), v.reports, v.sources) for v, ids in told])


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
