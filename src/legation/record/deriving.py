"""Deriving what follows from claims, for what some claims touch or for the whole record.

Everything derived hangs together only within one standing, one sole office, or one set of event
claims that could tell of each other. So what a report touches can be derived again by itself, and
comes out as it would if everything were derived again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Select, Table, delete, select

from legation.record import schema
from legation.record.claim_words import add_claim_words, forget_claim_words
from legation.record.closure import closed
from legation.record.conflict import Clash, between, in_seat, in_standing
from legation.record.content import clash_content, event_content, standing_content
from legation.record.contradictions import place_of
from legation.record.days import days_or_none
from legation.record.facts import EventFact, Fact, StandingFact, by_key, by_seat
from legation.record.happening import Happening, happenings, position, row_of, sides_of
from legation.record.holding import held_days
from legation.record.indexing import Row, drop, index, index_kept_actors, index_reports, put
from legation.record.standing import Interval, intervals
from legation.record.view import View, chunks

_INDEX: Final = schema.claim_index.c


def derive(view: View, ids: Sequence[str]) -> None:
    """Derive again whatever the claims with these ids touch."""
    before = list(view.rows(select(_INDEX.standing, _INDEX.seat), _INDEX.claim, ids))
    facts = index(view, ids)
    after = [fact for fact in facts if isinstance(fact, StandingFact)]
    standings(view, {row.standing for row in before} | {fact.key for fact in after})
    seats(view, {row.seat for row in before} | {fact.seat for fact in after})
    events(view, [fact for fact in facts if isinstance(fact, EventFact)])


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
    for some in chunks(sorted(key for key in keys if key)):
        old = list(view.rows(select(schema.standing.c.id), schema.standing.c.key, some))
        _forget(view, schema.standing, [row.id for row in old])
        facts = view.facts_under(_INDEX.standing, some)
        told = [one for _, group in by_key(facts) for one in intervals(group)]
        put(view.connection, schema.standing, [_standing_row(one) for one in told])
        _rest(view, ((one.row.id, one.facts) for one in told))
        _keep(view, (clash for one in told for clash in in_standing(one.row.id, one.facts)))


def seats(view: View, names: Iterable[str | None]) -> None:
    """Find again the contradictions over these sole offices."""
    for some in chunks(sorted(name for name in names if name)):
        drop(view.connection, schema.contradiction.c.scope, some)
        facts = view.facts_under(_INDEX.seat, some)
        _keep(view, (clash for seat, group in by_seat(facts) for clash in in_seat(seat, group)))


def events(view: View, seeds: Sequence[EventFact]) -> None:
    """Derive again the happenings that these claims, or any that could tell of them, belong to."""
    if not seeds:
        return
    facts = closed(view, seeds)
    touched = {*facts, *(fact.id for fact in seeds)}
    old = {
        row.derived for row in view.rows(select(schema.rests_on), schema.rests_on.c.claim, touched)
    }
    drop(view.connection, schema.happening_actor.c.happening, sorted(old))
    _forget(view, schema.happening, sorted(old))
    told = happenings(facts.values(), view.judged.apart)
    put(view.connection, schema.happening, [_happening_row(one) for one in told])
    put(view.connection, schema.happening_actor, _actor_rows(told))
    _rest(view, ((one.id, one.facts) for one in told))
    _keep(view, between(told))


def _texts(view: View, ask: Select[Any]) -> list[str]:
    """Return the texts that a question for one column finds, in order."""
    return sorted(text for text in view.connection.scalars(ask) if text)


def _forget(view: View, table: Table, ids: Sequence[str]) -> None:
    """Delete derived rows, and what says which claims they rest on and contradict."""
    drop(view.connection, table.c.id, ids)
    drop(view.connection, schema.rests_on.c.derived, ids)
    drop(view.connection, schema.contradiction.c.scope, ids)


def _rest(view: View, told: Iterable[tuple[str, Iterable[Fact]]]) -> None:
    rows = [{"derived": id_, "claim": fact.id} for id_, facts in told for fact in facts]
    put(view.connection, schema.rests_on, rows)


def _keep(view: View, clashes: Iterable[Clash]) -> None:
    put(view.connection, schema.contradiction, [_clash_row(clash) for clash in clashes])


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
