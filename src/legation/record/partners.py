"""Answering: with whom an actor deals most."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select

from legation.record.dealings import (
    OTHER_SIDE,
    Dealings,
    of_actor,
    once,
    within,
)
from legation.record.happening import sides_of
from legation.record.pictured import Partner
from legation.record.rows import Party
from legation.record.schema import happening, happening_actor
from legation.record.whom import OWNED, has_owner, names_of

# How many events of a type there are with whom.
_Counts = dict[str, Counter[str]]


def answer_partners(of: Dealings, limit: int) -> list[Partner]:
    """Return the states, organisations and unowned actors dealt with most, most events first."""
    counts: _Counts = (_stored if of.now else _derived)(of)
    keys = sorted(counts, key=lambda key: (-counts[key].total(), key))[:limit]
    names = names_of(of.view, keys)
    return [
        Partner(Party(key, names[key]), counts[key].total(), tuple(sorted(counts[key].items())))
        for key in keys
    ]


def _stored(of: Dealings) -> _Counts:
    actor, across = happening_actor.c, happening_actor.alias()
    ask = (
        of_actor(select(across.c.actor, happening.c.type, func.count()), of)
        .join_from(happening_actor, happening, actor.happening == happening.c.id)
        .join(across, (across.c.happening == actor.happening) & (across.c.side != actor.side))
        .where(across.c.actor.not_like(OWNED), across.c.actor.not_in(sorted(of.actor)))
        .where(*once(), *within(of))
        .group_by(across.c.actor, happening.c.type)
    )
    counts: _Counts = {}
    for key, type_, events in of.view.connection.execute(ask).all():
        counts.setdefault(key, Counter())[type_] += events
    return counts


def _derived(of: Dealings) -> _Counts:
    counts: _Counts = {}
    for one, row, sides in of.happened():
        for key, side in sides_of(one):
            if OTHER_SIDE[side] in sides and key not in of.actor and not has_owner(key):
                counts.setdefault(key, Counter())[row.type] += 1
    return counts
