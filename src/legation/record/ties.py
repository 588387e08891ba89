"""Answering: what ties actors to each other, as a network of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, or_, select

from legation.model import EVENT_TYPES, MUTUAL_RELATIONS, MUTUAL_TYPES, UsageError
from legation.record.closure import closed
from legation.record.days import FOREVER, NEVER, Days, days_or_none
from legation.record.dealings import HAPPENED
from legation.record.facts import EventFact
from legation.record.happening import happenings, row_of, sides_of
from legation.record.holding import union
from legation.record.identity import affiliation
from legation.record.lifelines import LifelineQuestion, told_of
from legation.record.pictured import Tie, Ties
from legation.record.rows import Party, StandingRow
from legation.record.schema import event_slot, happening, happening_actor
from legation.record.view import View
from legation.record.whom import OWNED, has_owner, names_of

# The surest answer of several standings between the same two goes for all.
_ANSWERS: Final = ("maybe", "disputed", "yes")

_Pair = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class TieQuestion:
    """Which network is asked for: of a relation, or of events of some types; in which days."""

    relation: str | None = None
    types: tuple[str, ...] = ()
    window: Days | None = None


def answer_ties(view: View, asked: TieQuestion, limit: int) -> Ties:
    """Return the strongest ties between states, organisations and unowned actors."""
    if wrong := set(asked.types) - set(EVENT_TYPES):
        raise UsageError(f"{min(wrong)!r} is no type of an event: {', '.join(EVENT_TYPES)}.")
    answers: dict[_Pair, str] = {}
    if asked.relation is not None:
        counts = _standings(view, asked, answers)
    else:
        counts = (_stored if view.clocks.now else _derived)(view, asked)
    strongest = sorted(counts, key=lambda pair: (-counts[pair], pair))[:limit]
    names = names_of(view, sorted({key for one, other, _ in strongest for key in (one, other)}))
    ties = (
        Tie(
            Party(one, names[one]),
            Party(other, names[other]),
            counts[one, other, mutual],
            mutual,
            answers.get((one, other, mutual)),
        )
        for one, other, mutual in strongest
    )
    return Ties(tuple(ties), len(counts))


def _stored(view: View, asked: TieQuestion) -> Counter[_Pair]:
    """Count events in the derived tables, which hold what stands now."""
    one, other = happening_actor.alias(), happening_actor.alias()
    is_mutual = happening.c.type.in_(sorted(MUTUAL_TYPES))
    ask = (
        select(one.c.actor, other.c.actor, is_mutual.label("mutual"), func.count())
        .join_from(happening, one, (one.c.happening == happening.c.id) & (one.c.side == "source"))
        .join(other, (other.c.happening == happening.c.id) & (other.c.side == "target"))
        .where(happening.c.type.in_(asked.types), happening.c.status == HAPPENED)
        .where(one.c.actor.not_like(OWNED), other.c.actor.not_like(OWNED))
        .where(or_(one.c.actor < other.c.actor, (one.c.actor > other.c.actor) & ~is_mutual))
        .group_by(one.c.actor, other.c.actor, "mutual")
    )
    if asked.window:
        ask = ask.where(
            happening.c.first <= asked.window.last, happening.c.last >= asked.window.first
        )
    rows = view.connection.execute(ask).all()
    return Counter({(a, b, bool(mutual)): count for a, b, mutual, count in rows})


def _derived(view: View, asked: TieQuestion) -> Counter[_Pair]:
    """Count events as they followed from the claims when the clocks said so."""
    found: Counter[_Pair] = Counter()
    seeds = [fact for fact in view.facts(_claims(view, asked)) if isinstance(fact, EventFact)]
    for one in happenings(closed(view, seeds).values(), view.judged.apart):
        row = row_of(one)
        if row.status == HAPPENED and _fits(row.date, asked.window):
            found.update(_pairs(sorted(sides_of(one)), row.type in MUTUAL_TYPES))
    return found


def _claims(view: View, asked: TieQuestion) -> list[str]:
    """Return the claims of events of these types, which their slots begin with."""
    column = event_slot.c.slot
    # "}" comes right after "|".
    of_type = [(column >= f"{kind}|") & (column < f"{kind}}}") for kind in asked.types]
    ask = select(event_slot.c.claim).where(or_(*of_type)).distinct()
    return sorted(view.connection.scalars(ask)) if of_type else []


def _pairs(sides: Sequence[tuple[str, str]], mutual: bool) -> Iterator[_Pair]:
    wholes = [(key, side) for key, side in sides if not has_owner(key)]
    for one in (key for key, side in wholes if side == "source"):
        for other in (key for key, side in wholes if side == "target"):
            if one < other or (one > other and not mutual):
                yield one, other, mutual


def _fits(date: str | None, window: Days | None) -> bool:
    when = days_or_none(date)
    return window is None or (when is not None and when.meets(window))


def _standings(view: View, asked: TieQuestion, answers: dict[_Pair, str]) -> Counter[_Pair]:
    """Count standings that held or may have held in the days asked about; note how sure that is."""
    found: Counter[_Pair] = Counter()
    for row, spans in told_of(view, LifelineQuestion(relation=asked.relation)):
        one, other = affiliation(row.subject.key), affiliation(row.object.key)
        answer = _in_window(row, spans, asked.window)
        if one == other or answer is None:
            continue
        pair = one, other, row.relation in MUTUAL_RELATIONS
        found[pair] += 1
        answers[pair] = max(answer, answers.get(pair, answer), key=_ANSWERS.index)
    return found


def _in_window(row: StandingRow, spans: Sequence[Sequence[Any]], window: Days | None) -> str | None:
    """Return the surest answer for any of the days, None where it held on none of them.

    A standing that no claim says to have held is none, however little is known of other days.
    """
    days = window or Days(NEVER, FOREVER)
    met = [(Days(first, last), answer) for first, last, answer in spans]
    answers = {answer for part, answer in met if part.meets(days)}
    for answer in ("yes", "disputed"):
        if answer in answers:
            return answer
    has_held = row.holds in ("yes", "ended") or any(answer == "yes" for _, answer in met)
    is_covered = any(
        p.first <= days.first and days.last <= p.last for p in union(p for p, _ in met)
    )
    return "maybe" if has_held and not is_covered else None
