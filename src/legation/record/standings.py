"""Answering: what stood between whom."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select, true

from legation.model import MUTUAL_RELATIONS, RELATIONS, UsageError
from legation.record.asked import actor_keys
from legation.record.citing import citations_of, cite
from legation.record.content import standing_rows
from legation.record.facts import StandingFact, by_key
from legation.record.rows import StandingRow
from legation.record.schema import claim, claim_actor, standing
from legation.record.spans import packed
from legation.record.standing import intervals
from legation.record.verdicts import verdict_on
from legation.record.view import View

Keys = Collection[str] | None
_ORDER: Final = attrgetter("relation", "subject.key", "object.key", "id")


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
    return sorted(rows, key=_ORDER)


def _stored(view: View, asked: StandingQuestion, subject: Keys, thing: Keys) -> list[StandingRow]:
    """Answer from the derived tables, which hold what stands now."""
    names = {"subject": subject, "object": thing}
    known = {name: sorted(keys) for name, keys in names.items() if keys is not None}
    told_of = known | ({"relation": asked.relation} if asked.relation else {})
    ask = _question(asked.relation, frozenset(known), asked.citing)
    found = view.connection.execute(ask, told_of).all()
    contents = [content for content, *_ in found]
    verdicts = [verdict_on(spans, asked.on) for _, spans, *_ in found]
    if not asked.citing:
        return standing_rows(contents, verdicts)
    cited = citations_of(view, (row.id for row in found))
    claims = [(row.tellers, cited.get(row.id, ())) for row in found]
    return standing_rows(contents, verdicts, claims)


def _derived(view: View, asked: StandingQuestion, subject: Keys, thing: Keys) -> list[StandingRow]:
    """Answer from the claims, as they counted when the clocks said so."""
    facts = view.facts(_claims(view, subject, thing))
    told = [one for _, group in by_key(facts) for one in intervals(group)]
    told = [one for one in told if _is_wanted(one.facts[0], asked.relation, subject, thing)]
    verdicts = [verdict_on(packed(one.spans), asked.on) for one in told]
    rows = [
        replace(one.row, verdict=verdict, why=why, disputed=disputed)
        for one, (verdict, why, disputed) in zip(told, verdicts, strict=True)
    ]
    if not asked.citing:
        return list(map(_without_claims, rows))
    return [
        replace(row, claims=cite(view, (fact.id for fact in one.facts)))
        for row, one in zip(rows, told, strict=True)
    ]


def _without_claims(row: StandingRow) -> StandingRow:
    starts, ends = (
        tuple(replace(value, claims=()) for value in values) for values in (row.starts, row.ends)
    )
    return replace(row, starts=starts, ends=ends)


@lru_cache(maxsize=256)
def _question(relation: str | None, named: frozenset[str], citing: bool) -> Select[Any]:
    """Return the question for standings whose ends are `named`: subject, object, both or neither.

    A mutual relation is found either way round. Made once, because making it takes longer than
    finding the answer.
    """
    columns = standing.c

    def ends(subject: ColumnElement[str], thing: ColumnElement[str]) -> ColumnElement[bool]:
        sides = (("subject", subject), ("object", thing))
        wanted = [
            column.in_(bindparam(name, expanding=True)) for name, column in sides if name in named
        ]
        return and_(true(), *wanted)

    of_relation = columns.relation == bindparam("relation") if relation else true()
    found = and_(ends(columns.subject, columns.object), of_relation)
    if named and (relation is None or relation in MUTUAL_RELATIONS):
        is_mutual = columns.relation.in_(sorted(MUTUAL_RELATIONS))
        found = or_(found, and_(ends(columns.object, columns.subject), is_mutual, of_relation))
    wanted = [columns.content, columns.spans]
    return select(*wanted, *([columns.id, columns.tellers] if citing else [])).where(found)


def _claims(view: View, subject: Keys, thing: Keys) -> list[str]:
    """Return the claims of standings that name these actors; their side is looked at later."""
    keys = subject if subject is not None else thing
    if keys is None:
        return list(view.connection.scalars(select(claim.c.id).where(claim.c.kind == "standing")))
    ends = claim_actor.c.side.in_(["subject", "object"])
    ask = select(claim_actor.c.claim).where(claim_actor.c.actor.in_(sorted(keys)), ends).distinct()
    return list(view.connection.scalars(ask))


def _is_wanted(fact: StandingFact, relation: str | None, subject: Keys, thing: Keys) -> bool:
    """Tell of a claim what `_question` asks of a standing."""
    orders = [(fact.subject, fact.object)]
    if fact.relation in MUTUAL_RELATIONS:
        orders.append((fact.object, fact.subject))
    return relation in (None, fact.relation) and any(
        (subject is None or one in subject) and (thing is None or other in thing)
        for one, other in orders
    )
