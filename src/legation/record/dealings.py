"""Answering: what one actor did, had done to it, or did together with others, with whomever.

Both ways at once, which `events` asks of one side at a time. An actor on both sides of an event (a
government and its people) did it and had it done to itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

from legation.model import MUTUAL_TYPES
from legation.record.citing import citations_of, cite
from legation.record.closure import closed
from legation.record.content import event_row
from legation.record.days import Days, days_or_none, iso
from legation.record.facts import EventFact
from legation.record.happening import Happening, happenings, position, row_of, sides_of
from legation.record.lifelines import acts_for
from legation.record.pictured import Tally
from legation.record.rows import EventRow
from legation.record.schema import claim_actor, happening, happening_actor
from legation.record.view import View

# What has come about; plans, threats of events and denials are no events of a picture.
HAPPENED: Final = "actual"
OTHER_SIDE: Final = {"source": "target", "target": "source"}

Keys = Collection[str]
# A happening, its row, and the sides on which the actor asked about stands.
Then = tuple[Happening, EventRow, list[str]]


@dataclass(frozen=True)
class Dealings:
    """What is asked: whose dealings, with whom (None: anybody), in which days (None: any)."""

    view: View
    actor: Keys
    other: Keys | None = None
    window: Days | None = None

    @property
    def now(self) -> bool:
        """Tell whether the derived tables have the answer."""
        return self.view.clocks.now

    @cached_property
    def then(self) -> list[Then]:
        """The events as they followed from the claims when the clocks said so.

        Each with the sides on which the actor stands, with the other on the other side.
        """
        return list(_derived(self))

    def happened(self) -> Iterator[Then]:
        """Give those of them that came about; what both sides did has one side."""
        for one, row, sides in self.then:
            if row.status == HAPPENED:
                yield one, row, sides[:1] if row.type in MUTUAL_TYPES else sides


def answer_tallies(of: Dealings) -> list[Tally]:
    """Return how many events there were of each type, way and date, in order of date."""
    counted = (_stored_tallies if of.now else _derived_tallies)(of)
    tallies: Counter[tuple[Any, ...]] = Counter()
    for type_, mode, side, first, last, events in counted:
        tallies[(first, last, type_, mode, _way(type_, side))] += events
    return [_tally(key, tallies[key]) for key in sorted(tallies, key=_in_order)]


def answer_dealings(of: Dealings, limit: int) -> list[EventRow]:
    """Return the latest events of any status, each with its claims; undated ones come last."""
    if not of.now:
        return _derived_dealings(of, limit)
    columns = happening.c
    ask = (
        select(columns.id, columns.content)
        .where(columns.id.in_(of_actor(select(_ACTOR.happening), of)))
        .where(*within(of))
        .order_by(columns.first.is_(None), columns.position.desc())
        .limit(limit)
    )
    found = of.view.connection.execute(ask).all()
    cited = citations_of(of.view, [row.id for row in found])
    return [event_row(row.content, claims=cited.get(row.id, ())) for row in found]


_ACTOR: Final = happening_actor.c
_Counted = Iterable[tuple[str, str | None, str, int | None, int | None, int]]


def _way(type_: str, side: str) -> str:
    if type_ in MUTUAL_TYPES:
        return "together"
    return "did" if side == "source" else "received"


def _in_order(key: tuple[Any, ...]) -> tuple[Any, ...]:
    first, last, type_, mode, way = key
    return first is None, first or 0, last or 0, type_, mode or "", way


def _tally(key: tuple[Any, ...], events: int) -> Tally:
    first, last, type_, mode, way = key
    days = (None, None) if first is None else (iso(first), iso(last))
    return Tally(type_, mode, way, days[0], days[1], events)


def of_actor(ask: Select[Any], of: Dealings) -> Select[Any]:
    """Narrow a question for rows of `happening_actor` to those of the actor."""
    ask = ask.where(_ACTOR.actor.in_(sorted(of.actor)))
    if of.other is None:
        return ask
    across = happening_actor.alias().c
    return ask.where(
        exists().where(
            across.happening == _ACTOR.happening,
            across.actor.in_(sorted(of.other)),
            across.side != _ACTOR.side,
        )
    )


def within(of: Dealings) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a happening is in the days asked about."""
    if of.window:
        yield happening.c.first <= of.window.last
        yield happening.c.last >= of.window.first


def once() -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a happening came about; what both sides did counts on one side."""
    yield happening.c.status == HAPPENED
    yield or_(happening.c.type.not_in(sorted(MUTUAL_TYPES)), _ACTOR.side == "source")


def _stored_tallies(of: Dealings) -> _Counted:
    """Answer from the derived tables."""
    columns = happening.c
    kind = (columns.type, columns.mode, _ACTOR.side, columns.first, columns.last)
    ask = (
        of_actor(select(*kind, func.count()), of)
        .join_from(happening_actor, happening, _ACTOR.happening == columns.id)
        .where(*once(), *within(of))
        .group_by(*kind)
    )
    return (tuple(row) for row in of.view.connection.execute(ask).all())


def _derived_tallies(of: Dealings) -> _Counted:
    for _, row, sides in of.happened():
        when = days_or_none(row.date) or (None, None)
        for side in sides:
            yield row.type, row.mode, side, *when, 1


def _derived_dealings(of: Dealings, limit: int) -> list[EventRow]:
    told = sorted(of.then, key=lambda one: _lateness(*one[:2]), reverse=True)
    return [
        replace(row, claims=cite(of.view, (fact.id for fact in one.facts)))
        for one, row, _ in told[:limit]
    ]


def _lateness(one: Happening, row: EventRow) -> tuple[bool, str]:
    when = days_or_none(row.date)
    return when is not None, position(one, when)


def _derived(of: Dealings) -> Iterator[Then]:
    named = acts_for(claim_actor.c.actor, of.actor)
    ends = claim_actor.c.side.in_(["source", "target"])
    ask = select(claim_actor.c.claim).where(named, ends).distinct()
    ids = of.view.connection.scalars(ask).all()
    seeds = [fact for fact in of.view.facts(ids) if isinstance(fact, EventFact)]
    for one in happenings(closed(of.view, seeds).values(), of.view.judged.apart):
        row, sides = row_of(one), _sides(one, of)
        if sides and _fits(row, of.window):
            yield one, row, sides


def _sides(one: Happening, of: Dealings) -> list[str]:
    found = sides_of(one)

    def stands(keys: Keys, side: str) -> bool:
        return any((key, side) in found for key in keys)

    return [
        side
        for side, across in OTHER_SIDE.items()
        if stands(of.actor, side) and (of.other is None or stands(of.other, across))
    ]


def _fits(row: EventRow, window: Days | None) -> bool:
    when = days_or_none(row.date)
    return window is None or (when is not None and when.meets(window))
