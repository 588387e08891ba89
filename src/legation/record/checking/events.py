"""A claim of an event beside those that a record has of such events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, select

from legation.record.checking.finding import Finding, opposing
from legation.record.conflict import between
from legation.record.facts import EventFact
from legation.record.happening import Happening, agreement, slots, statuses_agree
from legation.record.identity import affiliation
from legation.record.schema import event_slot, happening, happening_actor
from legation.record.support import values
from legation.record.view import View


def check_event(view: View, mine: EventFact) -> Finding:
    """Return what the record says to a claim of an event."""
    alike = [fact for fact in _near(view, mine) if agreement(fact, mine)]
    against = opposing(mine, between([Happening([fact]) for fact in (mine, *alike)]))
    opposed = {fact.id for one in against for fact in one.facts}
    support = [f for f in alike if f.id not in opposed and statuses_agree(f, mine)]
    dates = values(support, lambda fact: fact.date)
    return Finding(
        support=tuple(support),
        against=tuple(against),
        since=dates[0].value if dates else None,
        in_part=bool(support and mine.date and not dates),
        undatable=mine.date is None and _is_told_of(view, mine),
    )


def _near(view: View, mine: EventFact) -> list[EventFact]:
    """Return the claims of other reports that could tell of the same happening."""
    rows = view.rows(select(event_slot.c.claim), event_slot.c.slot, slots(mine))
    facts = view.facts(sorted({row.claim for row in rows}))
    events = (fact for fact in facts if isinstance(fact, EventFact))
    return [fact for fact in events if fact.source.report != mine.source.report]


def _is_told_of(view: View, mine: EventFact) -> bool:
    """Tell whether the record has any such event between the two sides, whenever it was."""
    ask = select(happening.c.id).where(happening.c.type == mine.type).limit(1)
    for side, keys in (("source", mine.sources), ("target", mine.targets)):
        ask = ask.where(happening.c.id.in_(_with(side, keys))) if keys else ask
    return view.connection.scalar(ask) is not None


def _with(side: str, keys: Iterable[str]) -> Select[Any]:
    columns = happening_actor.c
    wholes = sorted({affiliation(key) for key in keys})
    return select(columns.happening).where(columns.side == side, columns.actor.in_(wholes))
