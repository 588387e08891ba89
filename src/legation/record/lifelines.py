"""Answering: over which days each standing of an actor is certain, for pictures of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, true

from legation.model import RELATIONS, UsageError
from legation.record.content import decoded, packed_days, standing_rows
from legation.record.days import iso
from legation.record.facts import StandingFact, by_key
from legation.record.holding import Stretch
from legation.record.identity import is_whole
from legation.record.pictured import Lifeline, Told
from legation.record.rows import StandingRow
from legation.record.schema import claim_actor, claim_index, standing
from legation.record.spans import unpacked
from legation.record.standing import intervals
from legation.record.standings import without_claims
from legation.record.view import View

_SIDES = (standing.c.subject, standing.c.object)


@dataclass(frozen=True, slots=True)
class LifelineQuestion:
    """Whose standings are asked for: keys of actors, None for anybody.

    With `other`, those between the two, whichever is the subject. `relation` None asks for any.
    """

    actor: Collection[str] | None = None
    other: Collection[str] | None = None
    relation: str | None = None


def answer_lifelines(view: View, asked: LifelineQuestion) -> list[Lifeline]:
    """Return the standings asked for, each with its days, those that most reports tell of first.

    A state or organisation stands for those who act for it: its envoys' standings are its own.
    """
    lines = [Lifeline(row, tuple(_told(spans))) for row, spans in told_of(view, asked)]
    return sorted(lines, key=_by_support)


def told_of(view: View, asked: LifelineQuestion) -> Iterator[tuple[StandingRow, Sequence[Stretch]]]:
    """Give the standings asked for, in no order, each with the days that are certain.

    Their values name no claims.
    """
    if asked.relation is not None and asked.relation not in RELATIONS:
        raise UsageError(f"{asked.relation!r} is no relation: {', '.join(RELATIONS)}.")
    yield from (_stored if view.clocks.now else _derived)(view, asked)


def _by_support(line: Lifeline) -> tuple[int, str, str, str, str]:
    row = line.standing
    return -row.reports, row.relation, row.subject.key, row.object.key, row.id


def _told(spans: Iterable[Sequence[Any]]) -> Iterator[Told]:
    for first, last, answer in spans:
        yield Told(iso(first), iso(last), answer)


def _stored(view: View, asked: LifelineQuestion) -> Iterator[tuple[StandingRow, Sequence[Stretch]]]:
    """Answer from the derived tables, which hold what stands now."""
    ask = select(standing.c.content)
    if asked.relation is not None:
        ask = ask.where(standing.c.relation == asked.relation)
    ask = ask.where(_ends(asked))
    found = decoded(view.connection.scalars(ask).all())
    for row, told in zip(standing_rows(found), found, strict=True):
        yield row, unpacked(packed_days(told))


def _ends(asked: LifelineQuestion) -> ColumnElement[bool]:
    subject, thing = _SIDES
    return or_(
        and_(acts_for(subject, asked.actor), acts_for(thing, asked.other)),
        and_(acts_for(thing, asked.actor), acts_for(subject, asked.other)),
    )


def acts_for(column: ColumnElement[str], keys: Collection[str] | None) -> ColumnElement[bool]:
    """Return the condition that a column has one of the keys, or whoever acts for one of them."""
    if keys is None:
        return true()
    people = [
        and_(column >= f"{key}/", column < f"{key}0")  # "0" comes right after "/"
        for key in sorted(keys)
        if is_whole(key)
    ]
    return or_(column.in_(sorted(keys)), *people)


def _derived(
    view: View, asked: LifelineQuestion
) -> Iterator[tuple[StandingRow, Sequence[Stretch]]]:
    """Answer from the claims, as they counted when the clocks said so."""
    for _, group in by_key(view.facts(_claims(view, asked))):
        if _is_wanted(group[0], asked):
            for one in intervals(group):
                yield without_claims(one.row), one.spans


def _claims(view: View, asked: LifelineQuestion) -> list[str]:
    if asked.actor is None:
        # What all claims of one standing share begins with its relation; "}" comes right after "|".
        key, relation = claim_index.c.standing, asked.relation
        of_relation = (
            true() if relation is None else (key >= f"{relation}|") & (key < f"{relation}}}")
        )
        ask = select(claim_index.c.claim).where(key.is_not(None), of_relation)
        return list(view.connection.scalars(ask))
    named = acts_for(claim_actor.c.actor, asked.actor)
    ends = claim_actor.c.side.in_(["subject", "object"])
    return list(view.connection.scalars(select(claim_actor.c.claim).where(named, ends).distinct()))


def _is_wanted(fact: StandingFact, asked: LifelineQuestion) -> bool:
    """Tell of a claim what `_ends` asks of a standing."""
    if asked.relation not in (None, fact.relation):
        return False
    orders = ((fact.subject, fact.object), (fact.object, fact.subject))
    return any(
        _acts_for(one, asked.actor) and _acts_for(other, asked.other) for one, other in orders
    )


def _acts_for(key: str, keys: Collection[str] | None) -> bool:
    return keys is None or key in keys or (not is_whole(key) and key.partition("/")[0] in keys)
