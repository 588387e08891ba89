"""Answering: what stood between whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, true

from legation.model import MUTUAL_RELATIONS, RELATIONS, UsageError
from legation.record.asked import actor_keys
from legation.record.citing import citations_of, cite
from legation.record.content import standing_fields
from legation.record.days import iso
from legation.record.facts import StandingFact, by_key
from legation.record.holding import DISPUTED, Stretch, answer
from legation.record.rows import StandingRow
from legation.record.schema import claim, claim_actor, standing
from legation.record.standing import intervals
from legation.record.view import View

Keys = Collection[str] | None


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """Which standings are asked for; None asks for any. `on` is a day."""

    relation: str | None = None
    subject: str | None = None
    object: str | None = None
    on: int | None = None
    citing: bool = True


def answer_standings(view: View, asked: StandingQuestion) -> list[StandingRow]:
    """Return the standings asked for, in order of relation, subject and object."""
    if asked.relation is not None and asked.relation not in RELATIONS:
        raise UsageError(f"{asked.relation!r} is no relation: {', '.join(RELATIONS)}.")
    subject = None if asked.subject is None else actor_keys(view, asked.subject)
    thing = None if asked.object is None else actor_keys(view, asked.object)
    find = _stored if view.clocks.now else _derived
    rows = find(view, asked, subject, thing)
    return sorted(rows, key=lambda row: (row.relation, row.subject.key, row.object.key, row.id))


def _stored(view: View, asked: StandingQuestion, subject: Keys, thing: Keys) -> list[StandingRow]:
    """Answer from the derived tables, which hold what stands now."""
    columns = standing.c
    ask = select(columns.id, columns.content).where(_wanted(asked.relation, subject, thing))
    found = view.connection.execute(ask).all()
    cited = citations_of(view, (row.id for row in found)) if asked.citing else {}
    rows = []
    for row in found:
        fields, spans = standing_fields(row.content)
        answered = _on(spans, asked.on)
        rows.append(StandingRow(**fields, **answered, claims=cited.get(row.id, ())))
    return rows


def _derived(view: View, asked: StandingQuestion, subject: Keys, thing: Keys) -> list[StandingRow]:
    """Answer from the claims, as they counted when the clocks said so."""
    facts = view.facts(_claims(view, subject, thing))
    told = [one for _, group in by_key(facts) for one in intervals(group)]
    told = [one for one in told if _is_wanted(one.facts[0], asked.relation, subject, thing)]
    rows = [replace(one.row, **_on(one.spans, asked.on)) for one in told]
    if not asked.citing:
        return rows
    return [
        replace(row, claims=cite(view, (fact.id for fact in one.facts)))
        for row, one in zip(rows, told, strict=True)
    ]


def _wanted(relation: str | None, subject: Keys, thing: Keys) -> ColumnElement[bool]:
    """Return the condition on a standing; a mutual one is between its ends either way round."""

    def ends(one: ColumnElement[str], other: ColumnElement[str]) -> ColumnElement[bool]:
        sides = ((one, subject), (other, thing))
        named = [column.in_(sorted(keys)) for column, keys in sides if keys is not None]
        return and_(true(), *named)

    columns = standing.c
    of_relation = columns.relation == relation if relation else true()
    straight = and_(ends(columns.subject, columns.object), of_relation)
    if subject is thing is None or (relation and relation not in MUTUAL_RELATIONS):
        return straight
    is_mutual = columns.relation.in_(sorted(MUTUAL_RELATIONS))
    return or_(straight, and_(ends(columns.object, columns.subject), is_mutual, of_relation))


def _claims(view: View, subject: Keys, thing: Keys) -> list[str]:
    """Return the claims of standings that name these actors; their side is looked at later."""
    keys = subject if subject is not None else thing
    if keys is None:
        return list(view.connection.scalars(select(claim.c.id).where(claim.c.kind == "standing")))
    ends = claim_actor.c.side.in_(["subject", "object"])
    ask = select(claim_actor.c.claim).where(claim_actor.c.actor.in_(sorted(keys)), ends).distinct()
    return list(view.connection.scalars(ask))


def _is_wanted(fact: StandingFact, relation: str | None, subject: Keys, thing: Keys) -> bool:
    """Tell of a claim what `_wanted` tells of a standing."""
    orders = [(fact.subject, fact.object)]
    if fact.relation in MUTUAL_RELATIONS:
        orders.append((fact.object, fact.subject))
    return relation in (None, fact.relation) and any(
        (subject is None or one in subject) and (thing is None or other in thing)
        for one, other in orders
    )


def _on(spans: Sequence[Stretch], day: int | None) -> dict[str, Any]:
    """Return what a row says of the day asked about: its answer, and why."""
    if day is None:
        return {}
    found = answer(spans, day)
    disputed = found == DISPUTED
    return {
        "verdict": "maybe" if disputed else found,
        "why": _why(spans, day, found),
        "disputed": disputed,
    }


def _why(spans: Sequence[Stretch], day: int, found: str) -> str:
    """Say what the answer for a day rests on."""
    if found == DISPUTED:
        return "claims contradict each other on this day"
    if found != "maybe":
        span = next(span for span in spans if span.first <= day <= span.last)
        held = "held" if found == "yes" else "did not hold"
        return f"said or implied that it {held} from {iso(span.first)} to {iso(span.last)}"
    told = [span for span in spans if span.answer in ("yes", "no")]
    earlier = [span for span in told if span.last < day]
    if earlier:
        last = earlier[-1]
        held = "held" if last.answer == "yes" else "did not hold"
        return f"last known on {iso(last.last)}, when it {held}; nothing says what came after"
    return "nothing is said of so early a day" if told else "no claim of it is dated"
