"""Which claims a judgement touches: those it is of, and those of the actors it is of."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from legation.record.canonical import loads
from legation.record.judged import OF_ACTORS, OF_CLAIMS, OF_CONTRADICTIONS, UNDO
from legation.record.rows import Judgement
from legation.record.schema import claim_actor, contradiction
from legation.record.view import View


def claims_touched(view: View, judgement: Judgement) -> set[str]:
    """Return the claims about which a judgement can change an answer.

    An undo touches what the judgement that it takes back touched.
    """
    if judgement.verdict == UNDO:
        undone = next(j for j in view.judged.judgements if str(j.number) == judgement.subject)
        return claims_touched(view, undone)
    if judgement.verdict in OF_CLAIMS:
        return {judgement.subject}
    named = {thing for thing in (judgement.subject, judgement.other) if thing is not None}
    if judgement.verdict in OF_ACTORS:
        return _of_actors(view, named)
    if judgement.verdict in OF_CONTRADICTIONS:
        return _of_contradiction(view, judgement.subject)
    return named


def _of_actors(view: View, actors: Iterable[str]) -> set[str]:
    keys = {key for actor in actors for key in view.aliases.all_of(actor)}
    ask = select(claim_actor.c.claim).where(claim_actor.c.actor.in_(sorted(keys))).distinct()
    return set(view.connection.scalars(ask))


def _of_contradiction(view: View, id_: str) -> set[str]:
    """Return the claims on its sides, none where it is there no longer."""
    ask = select(contradiction.c.content).where(contradiction.c.id == id_)
    content = view.connection.scalar(ask)
    return set() if content is None else {c for _, ids in loads(content)["sides"] for c in ids}
