"""The event claims that could tell of the same happenings as some others."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from legation.record.facts import EventFact
from legation.record.happening import agreement, slots
from legation.record.schema import event_slot
from legation.record.view import View


def closed(
    view: View, seeds: Iterable[EventFact], gone: Iterable[EventFact] = ()
) -> dict[str, EventFact]:
    """Return the claims that count and are in agreement with the seeds, or with such claims.

    The seeds are among them, for they count. Those of `gone` do not (a claim withdrawn): they are
    not returned, but the claims around them are.
    """
    counting = {fact.id: fact for fact in seeds}
    frontier = [*counting.values(), *gone]
    seen = {fact.id for fact in frontier}
    while frontier:
        near = _by_slot(frontier)
        strangers = _sharing(view, near, seen)
        candidates = _events(view, strangers)
        frontier = [
            fact
            for fact in candidates.values()
            if any(agreement(fact, other) for slot in slots(fact) for other in near.get(slot, ()))
        ]
        seen.update(fact.id for fact in frontier)
        counting.update((fact.id, fact) for fact in frontier)
    return counting


def closed_around(view: View, facts: Iterable[EventFact]) -> dict[str, EventFact]:
    """Return what `closed` does for claims of which some may not count."""
    facts = list(facts)
    counting = _events(view, (fact.id for fact in facts))
    return closed(view, counting.values(), (fact for fact in facts if fact.id not in counting))


def _by_slot(facts: Iterable[EventFact]) -> dict[str, list[EventFact]]:
    near: dict[str, list[EventFact]] = {}
    for fact in facts:
        for slot in slots(fact):
            near.setdefault(slot, []).append(fact)
    return near


def _sharing(view: View, near: Iterable[str], seen: set[str]) -> list[str]:
    """Return the claims, not yet seen, in any of the slots.

    All of them where people had judged otherwise who and what is meant, of which slots are made.
    """
    if not view.is_as_indexed:
        return sorted(set(view.connection.scalars(select(event_slot.c.claim).distinct())) - seen)
    ask = select(event_slot.c.claim)
    found = {row.claim for row in view.rows(ask, event_slot.c.slot, near)}
    return sorted(found - seen)


def _events(view: View, ids: Iterable[str]) -> dict[str, EventFact]:
    return {fact.id: fact for fact in view.facts(ids) if isinstance(fact, EventFact)}
