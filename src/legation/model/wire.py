"""Claims on the wire: the JSON form that is printed, stored, scored and hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

import orjson

from legation.model.actor import Actor
from legation.model.claims import Claims, DateMention, Event, Standing
from legation.model.evidence import Span
from legation.model.report import Report

Json = dict[str, Any]

_NOT_SAID: Final = frozenset({"why", "sector"})
_PARTS: Final = (dict, list)


def actor_to_json(actor: Actor) -> Json:
    """Return the wire form of an actor: name, of, mention, start, end, sector if it has one."""
    row = {
        "name": actor.name,
        "of": actor.of,
        "mention": actor.mention,
        "start": actor.at.start if actor.at else None,
        "end": actor.at.end if actor.at else None,
    }
    return {**row, "sector": list(actor.sector)} if actor.sector else row


def actor_from_json(row: Mapping[str, Any]) -> Actor:
    """Return the actor that `actor_to_json` wrote; name and of are enough."""
    return Actor(
        name=row["name"],
        of=row.get("of"),
        mention=row.get("mention") or "",
        at=_span(row),
        sector=tuple(row.get("sector") or ()),
    )


def event_to_json(event: Event, text: str) -> Json:
    """Return the wire form of an event; `text` is its report's text, for the quote."""
    return {
        "type": event.type,
        "mode": event.mode,
        "date": event.date,
        "status": event.status,
        "source": [actor_to_json(a) for a in event.source],
        "target": [actor_to_json(a) for a in event.target],
        "place": event.place,
        "attribution": actor_to_json(event.attribution) if event.attribution else None,
        "quote": event.at.of(text),
        "start": event.at.start,
        "end": event.at.end,
        "why": event.why,
    }


def event_from_json(row: Mapping[str, Any]) -> Event:
    """Return the event that `event_to_json` wrote."""
    said_by = row.get("attribution")
    return Event(
        type=row["type"],
        mode=row.get("mode"),
        date=row.get("date"),
        status=row["status"],
        source=tuple(actor_from_json(a) for a in row["source"]),
        target=tuple(actor_from_json(a) for a in row["target"]),
        at=Span(row["start"], row["end"]),
        why=row.get("why") or "",
        place=row.get("place"),
        attribution=actor_from_json(said_by) if said_by else None,
    )


def standing_to_json(standing: Standing, text: str) -> Json:
    """Return the wire form of a standing; `start` and `end` are its dates, not offsets."""
    return {
        "relation": standing.relation,
        "subject": actor_to_json(standing.subject),
        "object": actor_to_json(standing.object),
        "role": standing.role,
        "start": standing.start,
        "end": standing.end,
        "holds": standing.holds,
        "quote": standing.at.of(text),
        "evidence": {"start": standing.at.start, "end": standing.at.end},
        "why": standing.why,
    }


def standing_from_json(row: Mapping[str, Any]) -> Standing:
    """Return the standing that `standing_to_json` wrote."""
    evidence = row["evidence"]
    return Standing(
        relation=row["relation"],
        subject=actor_from_json(row["subject"]),
        object=actor_from_json(row["object"]),
        at=Span(evidence["start"], evidence["end"]),
        why=row.get("why") or "",
        role=row.get("role"),
        start=row.get("start"),
        end=row.get("end"),
        holds=row["holds"],
    )


def claims_to_json(claims: Claims, report: Report) -> Json:
    """Return one line of `legation read --format jsonl`."""
    return {
        "id": report.ref or report.id,
        "events": [event_to_json(e, report.text) for e in claims.events],
        "standings": [standing_to_json(s, report.text) for s in claims.standings],
        "dates": [{"start": d.at.start, "end": d.at.end, "value": d.value} for d in claims.dates],
    }


def claims_from_json(row: Mapping[str, Any], report: Report) -> Claims:
    """Return the claims that `claims_to_json` wrote about `report`."""
    return Claims(
        report=report.id,
        events=tuple(event_from_json(e) for e in row["events"]),
        standings=tuple(standing_from_json(s) for s in row["standings"]),
        dates=tuple(
            DateMention(Span(d["start"], d["end"]), d["value"]) for d in row.get("dates", ())
        ),
    )


def claim_id(report_id: str, claim: Json) -> str:
    """Return the id of one claim in wire form: a hash of its report's id and its content.

    Hashed without `why` and the actors' `sector`: to explain or to class the same claim more
    clearly does not make another of it. Raises TypeError for a text with half a character.
    """
    canonical = orjson.dumps([report_id, _said(claim)], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(canonical).hexdigest()[:16]


def _said(part: Any) -> Any:
    """Return a part of a claim without what only explains or classes it."""
    if isinstance(part, dict):
        return {
            key: _said(value) if isinstance(value, _PARTS) else value
            for key, value in part.items()
            if key not in _NOT_SAID
        }
    return [_said(one) for one in part] if isinstance(part, list) else part


def _span(row: Mapping[str, Any]) -> Span | None:
    start, end = row.get("start"), row.get("end")
    return None if start is None or end is None else Span(start, end)
