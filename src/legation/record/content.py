"""Derived rows as JSON: the one form in which they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from legation.record.canonical import dumps, loads
from legation.record.conflict import Clash
from legation.record.holding import Stretch
from legation.record.rows import Citation, EventRow, Merge, Party, StandingRow, Value
from legation.record.spans import packed
from legation.record.verdicts import verdicts_on

# A standing as it is stored.
Told = list[Any]


def standing_content(row: StandingRow, spans: Sequence[Stretch]) -> tuple[str, str]:
    """Return a standing as it is stored, and the claims of each of its values.

    They are stored apart, and the first without names of fields and beginning with what rows are
    ordered by, because most questions are answered from it alone, and an actor can have hundreds.
    """
    told = [
        *(row.relation, row.subject.key, row.object.key, row.id, row.subject.name, row.object.name),
        *(row.role, row.holds, _as_text(row.starts), _as_text(row.ends)),
        *(row.first_cited, row.last_cited, row.reports, row.sources, packed(spans)),
    ]
    return dumps(told), dumps([[v.claims for v in values] for values in (row.starts, row.ends)])


def decoded(texts: Iterable[str]) -> list[Any]:
    """Return what texts of JSON hold, each of one thing or of several with commas between them."""
    return list(loads(f"[{','.join(texts)}]"))


def standing_rows(standings: Sequence[Told], day: int | None = None) -> list[StandingRow]:
    """Return the standings that `standing_content` wrote, each with what it says of a day.

    No value names its claims. In one expression, because a function for each row would take half
    as long again.
    """
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
            starts,
            ends,
            first_cited,
            last_cited,
            reports,
            sources,
            verdict,
            why,
            disputed,
        )
        for (
            relation,
            subject,
            thing,
            id_,
            subject_name,
            thing_name,
            role,
            holds,
            _,
            _,
            first_cited,
            last_cited,
            reports,
            sources,
            _,
        ), (start, starts), (end, ends), (verdict, why, disputed) in zip(
            standings,
            map(_from_text, [one[8] for one in standings]),
            map(_from_text, [one[9] for one in standings]),
            verdicts_on([one[14] for one in standings], day),
            strict=True,
        )
    ]


def standing_names(standing: Told) -> list[str]:
    """Return what a standing is of.

    Its relation, the key and the name of its subject, those of its object, its role ("" for none).
    """
    relation, subject, thing, _, subject_name, thing_name, role, *_ = standing
    return [relation, subject, subject_name, thing, thing_name, role or ""]


def packed_days(standing: Told) -> str:
    """Return the days that a standing is certain of, as `spans` packs them."""
    return str(standing[14])


# The same few states and organisations stand in nearly all rows, and the same few years. What is
# there already, Python's search for cycles has not to look through again and again.
_party: Final = lru_cache(maxsize=1 << 14)(Party)


def _as_text(values: Iterable[Value]) -> str:
    """Return values in one word: one that many rows share is then known at a glance.

    No EDTF value has a space or a semicolon.
    """
    return ";".join(f"{v.value} {v.reports} {v.sources}" for v in values)


@lru_cache(maxsize=1 << 14)
def _from_text(text: str) -> tuple[str | None, tuple[Value, ...]]:
    """Return the values that `_as_text` wrote, without their claims, after the first of them."""
    if not text:
        return None, ()
    told = [one.split(" ") for one in text.split(";")]
    return told[0][0], tuple([Value(v, (), int(reports), int(n)) for v, reports, n in told])


def give_claims(
    row: StandingRow, tellers: Sequence[list[list[str]]], claims: tuple[Citation, ...]
) -> None:
    """Give a row that was just made its claims, and each of its values those that give it."""
    row.starts, row.ends = map(_told_by, (row.starts, row.ends), tellers)
    row.claims = claims


def _told_by(values: tuple[Value, ...], claims: list[list[str]]) -> tuple[Value, ...]:
    pairs = zip(values, claims, strict=True)
    return tuple([Value(v.value, tuple(ids), v.reports, v.sources) for v, ids in pairs])


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
    told = loads(content)
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
    days = [list(part) for part in clash.days]
    return dumps({"rule": clash.rule, "says": clash.says, "sides": sides, "days": days})


def _values(told: list[Any]) -> tuple[Value, ...]:
    return tuple([Value(v[0], tuple(v[1]), v[2], v[3]) for v in told])
