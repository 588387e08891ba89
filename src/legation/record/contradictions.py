"""Answering: which claims cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from legation.model import UsageError
from legation.record.asked import actor_keys
from legation.record.canonical import loads
from legation.record.citing import citations, in_order
from legation.record.conflict import RULES, between, in_seat, of_standing
from legation.record.content import clash_content
from legation.record.days import iso
from legation.record.facts import EventFact, by_key, by_seat
from legation.record.happening import happenings
from legation.record.rows import Citation, Contradiction, Side
from legation.record.schema import claim, claim_actor, contradiction
from legation.record.slices import ALL, Part, Slice
from legation.record.standing import intervals
from legation.record.view import View


def answer_contradictions(
    view: View,
    rule: str | None = None,
    actor: str | None = None,
    day: int | None = None,
    part: Part = ALL,
) -> Slice[Contradiction]:
    """Return the contradictions by a rule, about an actor, on a day; None asks for any.

    Those that a person judged to be none are among them, with the judgement. In order of rule.
    """
    if rule is not None and rule not in RULES:
        raise UsageError(f"{rule!r} is no rule of contradiction: {', '.join(RULES)}.")
    if view.clocks.now and actor is None and day is None:
        return _some_stored(view, rule, part)
    contents = _stored(view) if view.clocks.now else _derived(view)
    told = [(id_, loads(content)) for id_, content in contents]
    told = [(id_, one) for id_, one in told if rule in (None, one["rule"])]
    if actor is not None:
        about = _claims_of(view, actor)
        told = [(i, one) for i, one in told if about & {c for _, ids in one["sides"] for c in ids}]
    if day is not None:
        told = [(i, one) for i, one in told if any(a <= day <= b for a, b in one["days"])]
    told.sort(key=lambda pair: (place_of(pair[1]["rule"], pair[1]["says"]), pair[0]))
    return Slice(_rows(view, part.cut(told)), len(told))


def place_of(rule: str, says: str) -> str:
    """Return what sorts contradictions in order of rule, then of what they say."""
    return f"{list(RULES).index(rule):02} {says}"


def _some_stored(view: View, rule: str | None, part: Part) -> Slice[Contradiction]:
    """Answer with a part of what is derived, in the order in which an index has it."""
    columns = contradiction.c
    ask = select(columns.id, columns.content)
    if rule is not None:
        ask = ask.where(columns.rule == rule)
    found = view.connection.execute(part.of(ask.order_by(columns.position, columns.id))).all()
    rows = _rows(view, [(row.id, loads(row.content)) for row in found])
    return Slice(rows, part.total(view, ask, len(rows)))


def _rows(view: View, told: Sequence[tuple[str, dict[str, Any]]]) -> list[Contradiction]:
    cited = citations(view, {c for _, one in told for _, ids in one["sides"] for c in ids})
    return [contradiction_row(view, id_, one, cited) for id_, one in told]


def _stored(view: View) -> Iterator[tuple[str, str]]:
    for row in view.connection.execute(select(contradiction.c.id, contradiction.c.content)):
        yield row.id, row.content


def _derived(view: View) -> Iterator[tuple[str, str]]:
    """Find them among all claims that counted when the clocks said so."""
    facts = view.facts(view.connection.scalars(select(claim.c.id)).all())
    groups = by_key(facts)
    lists = dict(groups)
    clashes = [
        *(c for _, group in groups for c in of_standing(intervals(group), lists)),
        *(c for seat, group in by_seat(facts) for c in in_seat(seat, group)),
        *between(
            happenings((f for f in facts if isinstance(f, EventFact)), view.judged.apart),
        ),
    ]
    for clash in clashes:
        yield clash.id, clash_content(clash)


def _claims_of(view: View, actor: str) -> set[str]:
    keys = actor_keys(view, actor)
    ask = select(claim_actor.c.claim).where(claim_actor.c.actor.in_(sorted(keys)))
    return set(view.connection.scalars(ask))


def contradiction_row(
    view: View, id_: str, told: dict[str, Any], cited: Mapping[str, Citation]
) -> Contradiction:
    """Return a contradiction from its content, with the citations of its claims."""
    one, other = (Side(says, in_order(cited[c] for c in ids)) for says, ids in told["sides"])
    when = tuple((iso(first), iso(last)) for first, last in told["days"])
    judged = view.judged.compatible.get(id_)
    return Contradiction(id_, told["rule"], told["says"], (one, other), when, judged)
