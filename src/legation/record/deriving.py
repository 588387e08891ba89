"""Deriving what follows from claims, for what some claims touch or for the whole record.

Everything derived hangs together only within one standing, one sole office, or one set of event
claims that could tell of each other. So what a report touches can be derived again by itself, and
comes out as it would if everything were derived again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Select, Table, delete, select

from legation.record import schema
from legation.record.claim_words import add_claim_words, forget_claim_words
from legation.record.closure import closed
from legation.record.conflict import Clash, between, in_seat, of_standing
from legation.record.content import clash_content, event_content, standing_content
from legation.record.contradictions import place_of
from legation.record.days import days_or_none
from legation.record.facts import EventFact, Fact, StandingFact
from legation.record.happening import Happening, happenings, position, row_of, sides_of
from legation.record.holding import held_days
from legation.record.indexing import (
    Row,
    drop,
    drop_pairs,
    index,
    index_kept_actors,
    index_reports,
    put,
)
from legation.record.lists import key_of_lists, on_lists
from legation.record.standing import Interval, intervals
from legation.record.unswept import unswept
from legation.record.view import View, chunks

_INDEX: Final = schema.claim_index.c
# Standings derived at a time: a few can have many thousands of claims.
_STANDINGS: Final = 100
# Claims indexed at a time.
_AT_ONCE: Final = 20_000


def derive(view: View, ids: Sequence[str]) -> None:
    """Derive again whatever the claims with these ids touch."""
    before = list(view.rows(select(_INDEX.standing, _INDEX.seat), _INDEX.claim, ids))
    keys, offices = {row.standing for row in before}, {row.seat for row in before}
    seeds: list[EventFact] = []
    gone: list[EventFact] = []
    for some in chunks(ids, _AT_ONCE):
        for fact, counts in index(view, some):
            if isinstance(fact, StandingFact):
                keys.add(fact.key)
                offices.add(fact.seat)
            else:
                (seeds if counts else gone).append(fact)
    standings(view, {*keys, *_on_lists(view, keys)})
    seats(view, offices)
    events(view, seeds, gone)


@unswept()
def rebuild(view: View) -> None:
    """Drop everything derived, and derive it again from what is kept."""
    for table in schema.DERIVED:
        view.connection.execute(delete(table))
    forget_claim_words(view.connection)
    bodies = select(schema.report.c.id, schema.report.c.body)
    for some in chunks(_texts(view, select(schema.report.c.id))):
        rows = view.rows(bodies, schema.report.c.id, some)
        index_reports(view.connection, ((row.id, row.body) for row in rows))
    for some in chunks(_texts(view, select(schema.claim.c.id))):
        index_kept_actors(view, some)
        quotes = view.rows(select(schema.claim.c.id, schema.claim.c.quote), schema.claim.c.id, some)
        add_claim_words(view.connection, ((row.id, row.quote) for row in quotes))
        index(view, some)
    standings(view, _texts(view, select(_INDEX.standing).distinct()))
    seats(view, _texts(view, select(_INDEX.seat).distinct()))
    ask = select(schema.claim.c.id).where(schema.claim.c.kind == "event")
    for some in chunks(_texts(view, ask)):
        rests = schema.rests_on.c
        placed = {row.claim for row in view.rows(select(rests.claim), rests.claim, some)}
        left = view.facts(id_ for id_ in some if id_ not in placed)
        events(view, [fact for fact in left if isinstance(fact, EventFact)])


def standings(view: View, keys: Iterable[str | None]) -> None:
    """Derive again the standings with these keys."""
    for some in chunks(sorted(key for key in keys if key), _STANDINGS):
        old = list(view.rows(select(schema.standing.c.id), schema.standing.c.key, some))
        ids = [row.id for row in old]
        groups = view.of_standings(some)
        lists = dict(view.of_standings(sorted({key_of_lists(group[0]) for _, group in groups})))
        of_each = [intervals(group) for _, group in groups]
        told = [one for each in of_each for one in each]
        _replace(view, schema.standing, ids, [_standing_row(one) for one in told])
        _rest(view, ids, ((one.row.id, one.facts) for one in told))
        clashes = (clash for each in of_each for clash in of_standing(each, lists))
        _keep(view, {*ids, *(one.row.id for one in told)}, clashes)


def seats(view: View, names: Iterable[str | None]) -> None:
    """Find again the contradictions over these sole offices."""
    for some in chunks(sorted(name for name in names if name)):
        held = view.of_seats(some)
        clashes = (clash for seat, group in held for clash in in_seat(seat, group))
        _keep(view, some, clashes)


def events(view: View, seeds: Sequence[EventFact], gone: Sequence[EventFact] = ()) -> None:
    """Derive again the happenings that claims, or any that could tell of them, belong to.

    The claims of `gone` count no longer.
    """
    if not seeds and not gone:
        return
    facts = closed(view, seeds, gone)
    touched = {*facts, *(fact.id for fact in gone)}
    old = {
        row.derived for row in view.rows(select(schema.rests_on), schema.rests_on.c.claim, touched)
    }
    drop(view.connection, schema.happening_actor.c.happening, sorted(old))
    told = happenings(facts.values(), view.judged.apart)
    _replace(view, schema.happening, old, [_happening_row(one) for one in told])
    put(view.connection, schema.happening_actor, _actor_rows(told))
    _rest(view, sorted(old), ((one.id, one.facts) for one in told))
    _keep(view, {*old, *(one.id for one in told)}, between(told))


def _on_lists(view: View, keys: Iterable[str | None]) -> Iterator[str]:
    """Give the keys of all standings that lists with some of these keys can be missing."""
    table = schema.standing.c
    for relation, part in filter(None, map(on_lists, filter(None, keys))):
        of_relation = select(table.key).where(table.relation == relation)
        yield from view.connection.scalars(
            of_relation.where(table.key.contains(part, autoescape=True))
        )


def _texts(view: View, ask: Select[Any]) -> list[str]:
    """Return the texts that a question for one column finds, in order."""
    return sorted(text for text in view.connection.scalars(ask) if text)


def _replace(view: View, table: Table, old: Iterable[str], rows: Sequence[Row]) -> None:
    """Put rows in place of those with the ids `old`; most have the same ids, and stay in place."""
    gone = set(old) - {row["id"] for row in rows}
    drop(view.connection, table.c.id, sorted(gone))
    put(view.connection, table, rows, renew=True)


def _rest(view: View, old: Sequence[str], told: Iterable[tuple[str, Iterable[Fact]]]) -> None:
    """Say which claims derived rows rest on, in place of what was said of the `old` ones.

    Most claims of a standing rest where they did; only the others are written.
    """
    table = schema.rests_on
    before = {tuple(row) for row in view.rows(select(table), table.c.derived, old)}
    now = {(id_, fact.id) for id_, facts in told for fact in facts}
    drop_pairs(view.connection, table.c.derived, table.c.claim, before - now)
    rows = [{"derived": id_, "claim": claim} for id_, claim in sorted(now - before)]
    put(view.connection, table, rows)


def _keep(view: View, scopes: Iterable[str], clashes: Iterable[Clash]) -> None:
    """Put contradictions in place of those within `scopes`."""
    table = schema.contradiction
    old = [row.id for row in view.rows(select(table.c.id), table.c.scope, sorted(scopes))]
    _replace(view, table, old, [_clash_row(clash) for clash in clashes])


def _clash_row(clash: Clash) -> Row:
    return {
        "id": clash.id,
        "rule": clash.rule,
        "scope": clash.scope,
        "content": clash_content(clash),
        "position": place_of(clash.rule, clash.says),
    }


def _standing_row(one: Interval) -> Row:
    content, tellers = standing_content(one.row, one.spans)
    held = held_days(one.spans)
    return {
        "id": one.row.id,
        "key": one.facts[0].key,
        "relation": one.row.relation,
        "subject": one.row.subject.key,
        "object": one.row.object.key,
        "content": content,
        "tellers": tellers,
        "first": held.first if held else None,
        "last": held.last if held else None,
    }


def _happening_row(one: Happening) -> Row:
    row = row_of(one)
    when = days_or_none(row.date)
    return {
        "id": row.id,
        "type": row.type,
        "mode": row.mode,
        "status": row.status,
        "position": position(one, when),
        "first": when.first if when else None,
        "last": when.last if when else None,
        "content": event_content(row),
    }


def _actor_rows(told: Iterable[Happening]) -> list[Row]:
    return [
        {"actor": actor, "side": side, "happening": one.id}
        for one in told
        for actor, side in sorted(sides_of(one))
    ]
