"""Answering: what stood between whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal,
    not_,
    or_,
    select,
    true,
    union_all,
)

from legation.model import MUTUAL_RELATIONS, RELATIONS, UsageError
from legation.record.asked import actor_keys
from legation.record.citing import citations_of, cite
from legation.record.content import Told, decoded, give_claims, standing_rows
from legation.record.facts import StandingFact, by_key
from legation.record.holding import Stretch, held_days
from legation.record.rows import StandingRow
from legation.record.schema import claim, claim_actor, standing
from legation.record.slices import ALL, Part, Slice
from legation.record.spans import packed
from legation.record.standing import Interval, intervals
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


def answer_standings(view: View, asked: StandingQuestion, part: Part = ALL) -> Slice[StandingRow]:
    """Return the standings asked for, in order of relation, subject and object.

    A part of those on a day begins with those that are sure to have held on it, or both before it
    and after it.
    """
    if asked.relation is not None and asked.relation not in RELATIONS:
        raise UsageError(f"{asked.relation!r} is no relation: {', '.join(RELATIONS)}.")
    subject = None if asked.subject is None else actor_keys(view, asked.subject)
    thing = None if asked.object is None else actor_keys(view, asked.object)
    if not view.clocks.now:
        return _derived(view, asked, subject, thing, part)
    if part.limit is None:
        rows = _stored(view, asked, subject, thing)
        return Slice(rows, len(rows))
    return _some_stored(view, asked, subject, thing, part)


def _stored(view: View, asked: StandingQuestion, subject: Keys, thing: Keys) -> list[StandingRow]:
    """Answer from the derived tables, which hold what stands now, in order."""
    many, told_of = _asked_of(asked.relation, subject, thing)
    ask = _question(asked.relation, many, asked.citing)
    # A way in which no standing is found answers with nothing of it.
    found = [row for row in view.connection.execute(ask, told_of).all() if row[0]]
    told = decoded(row[0] for row in found)
    if asked.citing:
        return sorted(_cited(view, asked, told, decoded(row[1] for row in found)), key=_ORDER)
    told.sort()  # it begins as `_ORDER` has it
    return standing_rows(told, asked.on)


def _asked_of(
    relation: str | None, subject: Keys, thing: Keys
) -> tuple[tuple[int | None, int | None], dict[str, str]]:
    """Return of how many subjects and objects is asked (None for any), and all that `_ways` names.

    Each key has a name of its own: for a list SQLAlchemy would write the statement again each time.
    """
    sides = (("subject", subject), ("object", thing))
    told_of = {
        f"{name}_{n}": key for name, keys in sides for n, key in enumerate(sorted(keys or ()))
    }
    many = (None if subject is None else len(subject), None if thing is None else len(thing))
    return many, told_of | ({"relation": relation} if relation else {})


def _some_stored(
    view: View, asked: StandingQuestion, subject: Keys, thing: Keys, part: Part
) -> Slice[StandingRow]:
    """Answer with a part of the rows, in the order in which an index has them."""
    many, told_of = _asked_of(asked.relation, subject, thing)
    columns = standing.c
    chosen = select(columns.id).where(or_(*_ways(asked.relation, *many)))
    order = (columns.relation, columns.subject, columns.object, columns.id)
    held = [] if asked.on is None else [_is_around(asked.on).desc()]
    ids = view.connection.scalars(part.of(chosen.order_by(*held, *order)), told_of).all()
    wanted: Select[Any] = select(columns.id, columns.content, columns.tellers)
    found = view.connection.execute(wanted.where(columns.id.in_(ids))).all()
    found = sorted(found, key=lambda row: ids.index(row.id))
    told = decoded(row.content for row in found)
    rows = (
        _cited(view, asked, told, decoded(row.tellers for row in found))
        if asked.citing
        else standing_rows(told, asked.on)
    )
    return Slice(rows, part.total(view, chosen.params(told_of), len(rows)))


def _held_around(spans: Sequence[Stretch], day: int | None) -> bool:
    """Tell whether a standing is sure to have held on a day, or both before it and after it."""
    held = held_days(spans)
    return day is not None and held is not None and held.first <= day <= held.last


def _is_around(day: int) -> ColumnElement[int]:
    """Return 1 for a standing for which `_held_around` is true, else 0."""
    columns = standing.c
    return case(((columns.first <= day) & (columns.last >= day), 1), else_=0)


def _cited(
    view: View, asked: StandingQuestion, told: Sequence[Told], tellers: Sequence[Any]
) -> list[StandingRow]:
    """Return the standings with their claims, given those of each of their values."""
    rows = standing_rows(told, asked.on)
    cited = citations_of(view, [row.id for row in rows])
    for row, told_by in zip(rows, tellers, strict=True):
        give_claims(row, told_by, cited.get(row.id, ()))
    return rows


def _derived(
    view: View, asked: StandingQuestion, subject: Keys, thing: Keys, part: Part
) -> Slice[StandingRow]:
    """Answer from the claims, as they counted when the clocks said so."""
    facts = view.facts(_claims(view, subject, thing))
    told = [one for _, group in by_key(facts) for one in intervals(group)]
    told = [one for one in told if _is_wanted(one.facts[0], asked.relation, subject, thing)]
    day = asked.on if part.limit is not None else None
    told.sort(key=lambda one: (not _held_around(one.spans, day), _ORDER(one.row)))
    rows = [(_on_day(one, asked.on), one) for one in told]
    shown = part.cut(rows)
    if not asked.citing:
        return Slice([without_claims(row) for row, _ in shown], len(rows))
    cited = [replace(row, claims=cite(view, (f.id for f in one.facts))) for row, one in shown]
    return Slice(cited, len(rows))


def _on_day(one: Interval, day: int | None) -> StandingRow:
    verdict, why, disputed = verdict_on(packed(one.spans), day)
    return replace(one.row, verdict=verdict, why=why, disputed=disputed)


def without_claims(row: StandingRow) -> StandingRow:
    """Return the row with values that name no claims."""
    starts, ends = (
        tuple(replace(value, claims=()) for value in values) for values in (row.starts, row.ends)
    )
    return replace(row, starts=starts, ends=ends)


@lru_cache(maxsize=256)
def _question(
    relation: str | None, many: tuple[int | None, int | None], citing: bool
) -> CompoundSelect[Any]:
    """Return the question for standings of so many subjects and objects, None for any.

    Made once, because making it takes longer than finding the answer. Each way is asked by itself:
    a database that asks for either has to remember what it found, which takes as long again. Of an
    actor's standings the database makes one text, for it hands out rows in twice the time; all
    standings of a record could be more than one text can hold.
    """
    wanted = [standing.c.content, *([standing.c.tellers] if citing else [])]
    told: list[ColumnElement[str]] = list(wanted)
    if many != (None, None):
        told = [func.aggregate_strings(column, ",") for column in wanted]
    return union_all(*(select(*told).where(way) for way in _ways(relation, *many)))


@lru_cache(maxsize=256)
def _ways(
    relation: str | None, subjects: int | None, things: int | None
) -> list[ColumnElement[bool]]:
    """Return the ways in which a standing can be the one asked for; none is so in two.

    Asked for are so many subjects and so many objects, None for any.

    A mutual relation is found either way round.
    """
    columns = standing.c

    def ends(subject: ColumnElement[str], thing: ColumnElement[str]) -> ColumnElement[bool]:
        sides = (("subject", subject, subjects), ("object", thing, things))
        wanted = [
            column.in_([bindparam(f"{name}_{n}") for n in range(many)])
            for name, column, many in sides
            if many is not None
        ]
        return and_(true(), *wanted)

    of_relation = columns.relation == bindparam("relation") if relation else true()
    there = ends(columns.subject, columns.object)
    ways = [and_(there, of_relation)]
    is_named = (subjects, things) != (None, None)
    if is_named and (relation is None or relation in MUTUAL_RELATIONS):
        is_mutual = columns.relation.in_([literal(name) for name in sorted(MUTUAL_RELATIONS)])
        back = ends(columns.object, columns.subject)
        ways.append(and_(back, not_(there), is_mutual, of_relation))
    return ways


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
