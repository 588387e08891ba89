"""Answering: who did what to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from legation.dates import holds_on, parse
from legation.model import EVENT_TYPES, STATUSES, UsageError
from legation.record.asked import actor_keys
from legation.record.citing import citations_of, cite
from legation.record.closure import closed
from legation.record.content import event_row
from legation.record.days import FOREVER, NEVER, Days, days_or_none
from legation.record.facts import EventFact
from legation.record.happening import Happening, happenings, position, row_of, sides_of
from legation.record.rows import EventRow
from legation.record.schema import claim, claim_actor, happening, happening_actor
from legation.record.slices import ALL, Part, Slice
from legation.record.view import View

_Sides = list[tuple[str, Collection[str]]]


@dataclass(frozen=True, slots=True)
class EventQuestion:
    """Which events are asked for; None asks for any. `since`, `until` and `on` are days."""

    source: str | None = None
    target: str | None = None
    type: str | None = None
    status: str | None = None
    since: int | None = None
    until: int | None = None
    on: int | None = None
    citing: bool = True

    @property
    def window(self) -> Days | None:
        """The days on which an event must be able to have happened, None for any."""
        if self.since is None and self.until is None and self.on is None:
            return None
        first = max(day for day in (self.since, self.on, NEVER) if day is not None)
        return Days(first, min(day for day in (self.until, self.on, FOREVER) if day is not None))


def answer_events(view: View, asked: EventQuestion, part: Part = ALL) -> Slice[EventRow]:
    """Return the events asked for, in order of date; undated ones after, by publication.

    An undated event is in no stretch of days.
    """
    _check(asked)
    named = (("source", asked.source), ("target", asked.target))
    sides: _Sides = [(side, actor_keys(view, words)) for side, words in named if words is not None]
    found = (_stored if view.clocks.now else _derived)(view, asked, sides, part)
    if asked.on is None:
        return found
    rows = [replace(row, verdict=_on(row.date, asked.on)) for row in found.rows]
    return Slice(rows, found.total)


def _stored(view: View, asked: EventQuestion, sides: _Sides, part: Part) -> Slice[EventRow]:
    """Answer from the derived tables, which hold what stands now."""
    chosen = _chosen(asked, sides)
    columns = happening.c
    ask = part.of(chosen.order_by(columns.position, columns.id)).add_columns(columns.content)
    found = view.connection.execute(ask).all()
    cited = citations_of(view, (row.id for row in found)) if asked.citing else {}
    rows = [event_row(row.content, claims=cited.get(row.id, ())) for row in found]
    return Slice(rows, part.total(view, chosen, len(rows)))


def _chosen(asked: EventQuestion, sides: _Sides) -> Select[Any]:
    """Return the question for the ids of the events asked for."""
    columns = happening.c
    ask: Select[Any] = select(columns.id)
    for side, keys in sides:
        actors = happening_actor.c
        on_side = (actors.side == side) & actors.actor.in_(sorted(keys))
        ask = ask.where(columns.id.in_(select(actors.happening).where(on_side)))
    if asked.type:
        ask = ask.where(columns.type == asked.type)
    if asked.status:
        ask = ask.where(columns.status == asked.status)
    if window := asked.window:
        ask = ask.where(columns.first <= window.last, columns.last >= window.first)
    return ask


def _derived(view: View, asked: EventQuestion, sides: _Sides, part: Part) -> Slice[EventRow]:
    """Answer from the claims, as they counted when the clocks said so."""
    seeds = [fact for fact in view.facts(_claims(view, sides)) if isinstance(fact, EventFact)]
    told = [
        one
        for one in happenings(closed(view, seeds).values(), view.judged.apart)
        if _has(one, sides)
    ]
    rows = [(one, row_of(one)) for one in told]
    wanted = [(one, row) for one, row in rows if _fits(row, asked)]
    wanted.sort(key=lambda pair: position(pair[0], days_or_none(pair[1].date)))
    shown = part.cut(wanted)
    if asked.citing:
        cited = [replace(row, claims=cite(view, (f.id for f in one.facts))) for one, row in shown]
        return Slice(cited, len(wanted))
    return Slice([row for _, row in shown], len(wanted))


def _claims(view: View, sides: _Sides) -> list[str]:
    """Return the claims of events that name one of the actors asked for, or all."""
    if not sides:
        return list(view.connection.scalars(select(claim.c.id).where(claim.c.kind == "event")))
    _, keys = sides[0]
    ask = select(claim_actor.c.claim).where(
        or_(*acting_for(keys)), claim_actor.c.side.in_(["source", "target"])
    )
    return list(view.connection.scalars(ask.distinct()))


def acting_for(keys: Collection[str]) -> Iterator[ColumnElement[bool]]:
    """Give conditions for actors with one of these keys, or acting for one."""
    actor = claim_actor.c.actor
    yield actor.in_(sorted(keys))
    for key in sorted(keys):
        if "/" not in key:
            yield (actor >= f"{key}/") & (actor < f"{key}0")  # "0" comes right after "/"


def _has(one: Happening, sides: _Sides) -> bool:
    found = sides_of(one)
    return all(any((key, side) in found for key in keys) for side, keys in sides)


def _fits(row: EventRow, asked: EventQuestion) -> bool:
    if asked.type not in (None, row.type) or asked.status not in (None, row.status):
        return False
    when, window = days_or_none(row.date), asked.window
    return window is None or (when is not None and when.meets(window))


def _on(when: str | None, day: int) -> str:
    if when is None:
        return "maybe"
    return holds_on(parse(when), date.fromordinal(day)).value


def _check(asked: EventQuestion) -> None:
    for what, word, words in (
        ("type", asked.type, EVENT_TYPES),
        ("status", asked.status, STATUSES),
    ):
        if word is not None and word not in words:
            raise UsageError(f"{word!r} is no {what} of an event: {', '.join(words)}.")
