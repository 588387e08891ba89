"""Taking down a person's judgement, and deriving again what it touches."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, insert, select

from legation.model import UsageError
from legation.record import schema
from legation.record.asked import actor_keys
from legation.record.closure import closed
from legation.record.deriving import derive
from legation.record.facts import EventFact
from legation.record.indexing import drop
from legation.record.judged import OF_ACTORS, OF_CLAIMS, UNDO
from legation.record.kept import next_number, record_time
from legation.record.rows import Judgement
from legation.record.showing import ids_like
from legation.record.view import View

VERDICTS: Final = (*OF_CLAIMS, *OF_ACTORS, UNDO)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, and in whose words: of a claim, of two actors, or of a judgement."""

    verdict: str
    subject: str
    other: str | None
    by: str
    why: str


def judge(connection: Connection, decision: Decision, at: datetime | None) -> Judgement:
    """Keep a judgement and honour it in everything derived; raises UsageError if it is none."""
    view = View(connection)
    row = _row(view, decision)
    ids = _claims_touched(view, row)
    around = {*ids, *_happening_together(view, ids)}
    moment = record_time(connection, at)
    number = next_number(connection, schema.judgement)
    connection.execute(insert(schema.judgement).values(number=number, **row, recorded_at=moment))
    drop(connection, schema.event_slot.c.claim, ids)
    after = View(connection)
    derive(after, sorted(around))
    return after.judged.judgements[-1]


def _row(view: View, decision: Decision) -> dict[str, str | None]:
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
    pair = decision.verdict in OF_ACTORS
    if pair != (decision.other is not None):
        raise UsageError(
            f"The verdict {decision.verdict!r} is of {'two actors' if pair else 'one thing'}."
        )
    if decision.other is not None:
        one, other = _actor(view, decision.subject), _actor(view, decision.other)
        if one == other:
            raise UsageError(f"{decision.subject!r} and {decision.other!r} are one actor already.")
        return one, other
    of_claim = decision.verdict in OF_CLAIMS
    return (
        _claim(view, decision.subject) if of_claim else _standing_judgement(view, decision)
    ), None


def _claim(view: View, prefix: str) -> str:
    found = ids_like(view, schema.claim, prefix)
    if len(found) != 1:
        raise UsageError(f"{prefix!r} begins the id of {len(found) or 'no'} claims, not of one.")
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


def _standing_judgement(view: View, decision: Decision) -> str:
    for judgement in view.judged.judgements:
        if str(judgement.number) == decision.subject:
            if judgement.verdict == UNDO or judgement.undone:
                raise UsageError(
                    f"Judgement {decision.subject} is undone, or an undo: judge again."
                )
            return decision.subject
    raise UsageError(f"There is no judgement {decision.subject}.")


def _claims_touched(view: View, row: dict[str, str | None]) -> list[str]:
    """Return the claims that a judgement is of, itself or by their actors."""
    if row["verdict"] == UNDO:
        (undone,) = [j for j in view.judged.judgements if str(j.number) == row["subject"]]
        row = {"verdict": undone.verdict, "subject": undone.subject, "other": undone.other}
    if row["verdict"] in OF_CLAIMS:
        return [row["subject"] or ""]
    keys = {key for end in (row["subject"], row["other"]) for key in view.aliases.all_of(end or "")}
    columns = schema.claim_actor.c
    ask = select(columns.claim).where(columns.actor.in_(sorted(keys))).distinct()
    return list(view.connection.scalars(ask))


def _happening_together(view: View, ids: Collection[str]) -> set[str]:
    """Return the event claims that the claims could so far have told of one happening with."""
    facts = [fact for fact in view.any_facts(ids) if isinstance(fact, EventFact)]
    return set(closed(view, facts))
