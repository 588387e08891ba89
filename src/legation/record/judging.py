"""Taking down a person's judgement, and deriving again what it touches."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, insert, select

from legation.model import UsageError
from legation.record import schema
from legation.record.against import standing_against
from legation.record.asked import actor_keys
from legation.record.closure import closed_around
from legation.record.correcting import correction
from legation.record.deriving import derive
from legation.record.facts import EventFact
from legation.record.indexing import drop, index_corrected_actors
from legation.record.judged import (
    CORRECTED,
    OF_ACTORS,
    OF_CLAIMS,
    OF_CONTRADICTIONS,
    OF_PAIRS,
    UNDO,
)
from legation.record.kept import next_number, record_time
from legation.record.rows import Judgement
from legation.record.showing import ids_like
from legation.record.touching import claims_touched
from legation.record.view import View

VERDICTS: Final = (*OF_CLAIMS, *OF_PAIRS, *OF_ACTORS, *OF_CONTRADICTIONS, UNDO)
# Of how many things a verdict is, and what they are.
_OF: Final = {
    **dict.fromkeys(OF_CLAIMS, (1, "claim")),
    **dict.fromkeys(OF_PAIRS, (2, "claim")),
    **dict.fromkeys(OF_ACTORS, (2, "actor")),
    **dict.fromkeys(OF_CONTRADICTIONS, (1, "contradiction")),
    UNDO: (1, "judgement"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, and in whose words, of one thing or of two."""

    verdict: str
    subject: str
    other: str | None
    by: str
    why: str


def judge(connection: Connection, decision: Decision, at: datetime | None) -> Judgement:
    """Keep a judgement and honour it in everything derived; raises UsageError if it is none."""
    made = take_down(connection, _row(View(connection), decision), at)
    return replace(made, against=standing_against(View(connection).judged, made))


def take_down(connection: Connection, row: dict[str, Any], at: datetime | None) -> Judgement:
    """Keep a judgement of what is named by ids and keys, and honour it in everything derived."""
    view = View(connection)
    moment = record_time(connection, at)
    number = next_number(connection, schema.judgement)
    made = Judgement(number=number, **row, recorded_at=moment, undone=False)
    ids = sorted(claims_touched(view, made))
    around = {*ids, *_happening_together(view, ids)}
    connection.execute(insert(schema.judgement).values(number=number, **row, recorded_at=moment))
    if made.verdict == CORRECTED:
        index_corrected_actors(View(connection), ids)
    drop(connection, schema.event_slot.c.claim, ids)
    derive(View(connection), sorted(around))
    return made


def _row(view: View, decision: Decision) -> dict[str, Any]:
    if decision.verdict not in VERDICTS:
        raise UsageError(f"{decision.verdict!r} is no verdict: {', '.join(VERDICTS)}.")
    if not decision.by.strip() or not decision.why.strip():
        raise UsageError("A judgement says who made it and why.")
    subject, other = _meant(view, decision)
    return {
        "verdict": decision.verdict,
        "subject": subject,
        "other": other,
        "by": decision.by,
        "why": decision.why,
    }


def _meant(view: View, decision: Decision) -> tuple[str, str | None]:
    """Return the ids or keys of what is judged."""
    if decision.verdict == CORRECTED:
        return _correction(view, decision)
    number, kind = _OF[decision.verdict]
    if (number == 2) != (decision.other is not None):
        raise UsageError(
            f"The verdict {decision.verdict!r} is of {'two' if number == 2 else 'one'} "
            f"{kind}{'s' if number == 2 else ''}."
        )
    find = _FIND[kind]
    one = find(view, decision.subject)
    if decision.other is None:
        return one, None
    other = find(view, decision.other)
    if one == other:
        raise UsageError(f"{decision.subject!r} and {decision.other!r} are one {kind} already.")
    return one, other


def _correction(view: View, decision: Decision) -> tuple[str, str]:
    """Return the claim that should read otherwise, and in which fields, as JSON."""
    if decision.other is None:
        raise UsageError("A correction says in which fields the claim should read otherwise.")
    id_ = _claim(view, decision.subject)
    ask = select(schema.claim.c.kind, schema.claim.c.wire).where(schema.claim.c.id == id_)
    kind, wire = view.connection.execute(ask).one()
    return id_, correction(kind, wire, decision.other)


def _claim(view: View, prefix: str) -> str:
    return _the_one(view, schema.claim, "claim", prefix)


def _contradiction(view: View, prefix: str) -> str:
    return _the_one(view, schema.contradiction, "contradiction", prefix)


def _the_one(view: View, table: Table, kind: str, prefix: str) -> str:
    found = ids_like(view, table, prefix)
    if len(found) != 1:
        raise UsageError(f"{prefix!r} begins the id of {len(found) or 'no'} {kind}s, not of one.")
    return found[0]


def _actor(view: View, words: str) -> str:
    """Return the key of the one actor of the record that `words` name; a key names itself."""
    names = schema.actor_name.c.actor
    meant = {words, *actor_keys(view, words)}
    known = set(view.connection.scalars(select(names).where(names.in_(sorted(meant)))))
    if words in known:
        return words
    leads = {view.aliases.lead(key) for key in known}
    if len(leads) != 1:
        found = ", ".join(sorted(known)) or "none"
        raise UsageError(f"{words!r} names no one actor of the record ({found}).")
    return leads.pop()


def _judgement(view: View, number: str) -> str:
    for judgement in view.judged.judgements:
        if str(judgement.number) == number:
            if judgement.verdict == UNDO or judgement.undone:
                raise UsageError(f"Judgement {number} is undone, or an undo: judge again.")
            return number
    raise UsageError(f"There is no judgement {number}.")


def _happening_together(view: View, ids: Collection[str]) -> set[str]:
    """Return the event claims that the claims could so far have told of one happening with."""
    facts = [fact for fact in view.any_facts(ids) if isinstance(fact, EventFact)]
    return set(closed_around(view, facts))


_FIND: Final = {
    "claim": _claim,
    "actor": _actor,
    "contradiction": _contradiction,
    "judgement": _judgement,
}
