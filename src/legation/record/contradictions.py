"""Answering: which claims cannot both hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from legation.model import UsageError
from legation.record.asked import actor_keys
from legation.record.citing import citations, in_order
from legation.record.conflict import RULES, between, in_seat, in_standing
from legation.record.content import clash_content
from legation.record.facts import EventFact, by_key, by_seat
from legation.record.happening import happenings
from legation.record.rows import Citation, Contradiction, Side
from legation.record.schema import claim, claim_actor, contradiction
from legation.record.standing import intervals
from legation.record.view import View


def answer_contradictions(
    view: View, rule: str | None = None, actor: str | None = None
) -> list[Contradiction]:
    """Return the contradictions by a rule, about an actor; None asks for any. In order of rule."""
    if rule is not None and rule not in RULES:
        raise UsageError(f"{rule!r} is no rule of contradiction: {', '.join(RULES)}.")
    contents = _stored(view) if view.clocks.now else _derived(view)
    told = [(id_, json.loads(content)) for id_, content in contents]
    told = [(id_, one) for id_, one in told if rule in (None, one["rule"])]
    if actor is not None:
        about = _claims_of(view, actor)
        told = [(i, one) for i, one in told if about & {c for _, ids in one["sides"] for c in ids}]
    cited = citations(view, {c for _, one in told for _, ids in one["sides"] for c in ids})
    rows = [_row(id_, one, cited) for id_, one in told]
    return sorted(rows, key=lambda row: (list(RULES).index(row.rule), row.says, row.id))


def _stored(view: View) -> Iterator[tuple[str, str]]:
    for row in view.connection.execute(select(contradiction.c.id, contradiction.c.content)):
        yield row.id, row.content


def _derived(view: View) -> Iterator[tuple[str, str]]:
    """Find them among all claims that counted when the clocks said so."""
    facts = view.facts(view.connection.scalars(select(claim.c.id)).all())
    clashes = [
        *(
            c
            for _, group in by_key(facts)
            for one in intervals(group)
            for c in in_standing(one.row.id, one.facts)
        ),
        *(c for seat, group in by_seat(facts) for c in in_seat(seat, group)),
        *between(happenings(fact for fact in facts if isinstance(fact, EventFact))),
    ]
    for clash in clashes:
        yield clash.id, clash_content(clash)


def _claims_of(view: View, actor: str) -> set[str]:
    keys = actor_keys(view, actor)
    ask = select(claim_actor.c.claim).where(claim_actor.c.actor.in_(sorted(keys)))
    return set(view.connection.scalars(ask))


def _row(id_: str, told: dict[str, Any], cited: dict[str, Citation]) -> Contradiction:
    one, other = (Side(says, in_order(cited[c] for c in ids)) for says, ids in told["sides"])
    return Contradiction(id_, told["rule"], told["says"], (one, other))
