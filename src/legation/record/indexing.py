"""Finding claims again: by actor, by standing, by sole office, by the slots of happenings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, Literal, cast

from sqlalchemy import ClauseElement, Column, Connection, Table, bindparam, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from legation.record.among import among, given
from legation.record.canonical import loads
from legation.record.copies import marks_of
from legation.record.correcting import corrected
from legation.record.driver import run_for_all
from legation.record.facts import (
    EventFact,
    Fact,
    Json,
    StandingFact,
    actors_of,
    in_short,
    key_of,
    standing_end_key,
)
from legation.record.happening import slots
from legation.record.identity import fold
from legation.record.judged import CORRECTED
from legation.record.schema import (
    actor_name,
    claim,
    claim_actor,
    claim_index,
    event_slot,
    likeness,
    near_copy,
    standing_claim,
)
from legation.record.sureness import sureness
from legation.record.view import View, chunks

Row = dict[str, Any]
# What becomes of rows that a table has already: an error, nothing, or other values.
Known = Literal["refuse", "leave", "renew"]

# The two databases that say "insert what is not there yet" in the same words.
_INSERT: Final[dict[str, Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def index(view: View, ids: Sequence[str]) -> list[tuple[Fact, bool]]:
    """Index the claims with these ids as they are now, and return each with whether it counts."""
    live = view.live(ids)
    facts = view.any_facts(ids)
    _drop_from_standings(view, ids)
    drop(view.connection, claim_index.c.claim, ids)
    put(view.connection, claim_index, [_index_row(fact, fact.id in live) for fact in facts])
    standings = [fact for fact in facts if isinstance(fact, StandingFact)]
    put(view.connection, standing_claim, [_row_in_short(f, f.id in live) for f in standings])
    put(
        view.connection,
        event_slot,
        [
            {"slot": slot, "claim": fact.id}
            for fact in facts
            if isinstance(fact, EventFact)
            for slot in slots(fact)
        ],
    )
    return [(fact, fact.id in live) for fact in facts]


def index_reports(connection: Connection, reports: Iterable[tuple[str, str]]) -> None:
    """Index reports, each an id and a body, by the marks of their near-copies."""
    told = [{"report": id_, "mark": mark} for id_, body in reports for mark in marks_of(body)]
    put(connection, likeness, told)
    of = likeness.c
    shared = select(of.mark).where(among(connection, of.mark))
    shared = shared.group_by(of.mark).having(func.count() > 1)
    ask = select(of.report, of.mark).where(of.mark.in_(shared))
    for some in chunks(sorted({row["mark"] for row in told})):
        found = connection.execute(ask, given(connection, some))
        put(connection, near_copy, [row._asdict() for row in found])


def index_actors(connection: Connection, claims: Iterable[tuple[str, str, Json]]) -> None:
    """Index claims, each an id, a kind and a wire form, under their actors.

    The keys are those that names alone give.
    """
    actors: list[Row] = []
    names: set[tuple[str, str]] = set()
    for id_, kind, told in claims:
        for side, actor in actors_of(kind, told):
            key = key_of(actor)
            names.add((key, actor["name"]))
            if kind == "standing":
                key = standing_end_key(told["relation"], side, actor)
            actors.append({"actor": key, "side": side, "claim": id_})
    put(connection, claim_actor, actors)
    rows = [{"folded": fold(name), "actor": key, "name": name} for key, name in sorted(names)]
    put(connection, actor_name, rows)


def index_kept_actors(view: View, ids: Iterable[str]) -> None:
    """Index the claims with these ids, which are kept already, under their actors."""
    ids = list(ids)
    index_actors(view.connection, ((i, kind, loads(wire)) for i, kind, wire in _kept(view, ids)))
    index_corrected_actors(view, ids)


def index_corrected_actors(view: View, ids: Iterable[str]) -> None:
    """Index claims under the actors that people ever said they should name, undone or not.

    So that they are found whichever way they read at the time that is asked about.
    """
    fields: dict[str, list[str]] = {}
    for one in view.judged.judgements:
        if one.verdict == CORRECTED and one.other:
            fields.setdefault(one.subject, []).append(one.other)
    index_actors(
        view.connection,
        (
            (id_, kind, loads(corrected(wire, told)))
            for id_, kind, wire in _kept(view, sorted(fields.keys() & set(ids)))
            for told in fields[id_]
        ),
    )


def _kept(view: View, ids: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    ask = select(claim.c.id, claim.c.kind, claim.c.wire)
    for row in view.rows(ask, claim.c.id, ids):
        yield row.id, row.kind, row.wire


def put(connection: Connection, table: Table, rows: Sequence[Row], *, renew: bool = False) -> None:
    """Insert the derived rows that are not there yet; with `renew`, change those that are.

    Rows go in as the table's key orders them: a large table is then walked once, and no page of it
    is fetched twice.
    """
    keys = [column.name for column in table.primary_key]
    known: Known = "renew" if renew else "leave"
    insert_all(connection, table, sorted(rows, key=itemgetter(*keys)), known=known)


def insert_all(
    connection: Connection, table: Table, rows: Sequence[Row], *, known: Known = "refuse"
) -> None:
    """Insert rows, which have all columns of the table.

    `known` says what becomes of those that it has already.
    """
    run_for_all(connection, _insertion(table, connection.dialect.name, known), rows)


@lru_cache(maxsize=64)
def _insertion(table: Table, database: str, known: Known) -> ClauseElement:
    insert = _INSERT[database](table)
    if known == "leave":
        insert = insert.on_conflict_do_nothing()
    elif known == "renew":
        insert = insert.on_conflict_do_update(
            index_elements=table.primary_key.columns,
            set_={column.name: insert.excluded[column.name] for column in _unindexed(table)},
        )
    return cast(ClauseElement, insert)


def _unindexed(table: Table) -> list[Column[Any]]:
    """Return the columns that a row can have other values in while its id stays."""
    return [column for column in table.columns if not column.primary_key]


def drop(connection: Connection, column: Column[Any], values: Iterable[str]) -> None:
    """Delete the derived rows in which `column` has one of `values`."""
    gone = delete(column.table).where(among(connection, column))
    for some in chunks(values):
        connection.execute(gone, given(connection, some))


def drop_pairs(
    connection: Connection,
    one: Column[Any],
    other: Column[Any],
    pairs: Iterable[Sequence[str]],
) -> None:
    """Delete the derived rows in which two columns have the values of one of `pairs`."""
    rows = [{"one_": a, "other_": b} for a, b in pairs]
    if rows:
        wanted = (one == bindparam("one_")) & (other == bindparam("other_"))
        connection.execute(delete(one.table).where(wanted), rows)


def _drop_from_standings(view: View, ids: Iterable[str]) -> None:
    """Delete the claims from the standings under which they were indexed last."""
    ask = select(claim_index.c.standing, claim_index.c.claim)
    rows = list(view.rows(ask.where(claim_index.c.standing.is_not(None)), claim_index.c.claim, ids))
    drop_pairs(view.connection, standing_claim.c.standing, standing_claim.c.claim, rows)


def _row_in_short(fact: StandingFact, live: bool) -> Row:
    return {
        "standing": fact.key,
        "claim": fact.id,
        "report": fact.source.report,
        "live": int(live),
        "told": in_short(fact),
    }


def _index_row(fact: Fact, live: bool) -> Row:
    row: Row = {"claim": fact.id, "live": int(live), "standing": None, "seat": None}
    row["sure"] = sureness(fact.why)
    if isinstance(fact, StandingFact):
        row |= {"standing": fact.key, "seat": fact.seat}
    return row
