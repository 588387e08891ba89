"""The events of a report."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from legation.dates import parse
from legation.model import Actor, Event, Span
from legation.reading.events.arguments import Sides
from legation.reading.events.casting import Cast, cast
from legation.reading.events.happening import Happening
from legation.reading.events.likelihood import status
from legation.reading.events.merging import merged
from legation.reading.events.moments import Occasion
from legation.reading.events.predicates import Predicate
from legation.reading.events.proposing import Proposal, proposals
from legation.reading.events.reality import Reality
from legation.reading.events.seen import Looked
from legation.reading.events.when import date_of
from legation.reading.page import Page
from legation.reading.parties import parties
from legation.reading.quote import clause_span, phrase_span
from legation.reading.syntax import verb_slots

# Below these chances an event with its sides is too unlikely to be told, and to open or close what
# stands between them; one from LEAST_ALONE on is told with its sure side only.
LEAST_WHOLE, LEAST_EFFECT, LEAST_ALONE = 0.2, 0.5, 0.8


def read_events(page: Page, looked: Looked) -> list[Happening]:
    """Return what happens in the report, each distinct happening once, in text order."""
    return happenings(page, proposals(page, looked))


def happenings(page: Page, proposed: Iterable[Proposal]) -> list[Happening]:
    """Return what of all that is proposed happens, each distinct happening once."""
    found = (_happening(page, proposal) for proposal in proposed if proposal.happens)
    return merged(happening for happening in found if happening is not None)


def _happening(page: Page, proposal: Proposal) -> Happening | None:
    """Return a proposal as an event, None where it is too doubtful between whom."""
    kind, at = proposal.odds.type, proposal.setting
    who = told(proposal, cast(at, kind, proposal.references))
    if who is None:
        return None
    found = at.predicate.found
    if not proposal.framed or _whole(proposal, who) < LEAST_EFFECT:
        found = replace(found, frame=replace(found.frame, type=kind, effect=None))
    return Happening(_event(page, proposal, who.sides), found, who.sides, at.predicate.stands)


def told(proposal: Proposal, who: Cast) -> Cast | None:
    """Return the sides that an event is told with: the sure one, both, or None for too doubtful."""
    alone = who.one_sided() if proposal.odds.chance >= LEAST_ALONE else None
    return alone or (who if _whole(proposal, who) >= LEAST_WHOLE else None)


def _whole(proposal: Proposal, who: Cast) -> float:
    """Return the chance that it happens, and between these."""
    return proposal.odds.chance * math.sqrt(who.chance)


def _event(page: Page, proposal: Proposal, who: Sides) -> Event:
    predicate = proposal.setting.predicate
    found, stands = predicate.found, predicate.stands
    given = found.frame.status if proposal.framed else None
    how = given or status(
        proposal.references.weights, predicate, proposal.status_scores, proposal.odds.type
    )
    dated = date_of(
        Occasion(page, found.token, predicate.lender, stands.speaker, how, proposal.odds.type)
    )
    why = [
        f"{_what(proposal)} by “{found.trigger}” ({proposal.odds.chance:.2f})",
        f"source from {who.source_slot}, target from {who.target_slot}",
        *(f"{stands.status} by “{word}”" for word in stands.why),
        dated.why,
    ]
    return Event(
        type=proposal.odds.type,
        mode=found.frame.mode if proposal.framed else None,
        date=dated.value,
        status=_status(page, how, dated.value),
        source=page.actors_of(who.source),
        target=page.actors_of(who.target),
        at=_span(predicate),
        why="; ".join(why),
        attribution=_speaker(page, stands),
    )


def _what(proposal: Proposal) -> str:
    """Say what made it an event of its type: a frame, or the model against or without one."""
    if proposal.framed:
        return f"frame {proposal.setting.predicate.found.frame.id}"
    return f"model {proposal.odds.type.lower()}"


def _status(page: Page, how: str, date: str | None) -> str:
    """Return how the event stands; what is dated after the publication is only planned yet."""
    published = page.report.published
    if how != "actual" or date is None or published is None:
        return how
    first, last = parse(date).first, parse(published).last
    return "planned" if first is not None and last is not None and first > last else "actual"


def _span(predicate: Predicate) -> Span:
    token = predicate.found.token
    if predicate.lender is not None:
        return clause_span(predicate.lender)
    return phrase_span(token) if predicate.found.kind == "noun" else clause_span(token)


def _speaker(page: Page, stands: Reality) -> Actor | None:
    """Return who says so in the report, None where the report itself does."""
    if stands.speaker is None:
        return None
    subject = verb_slots(stands.speaker).subject
    said_by = parties(page, subject) if subject is not None else []
    return page.actor(said_by[0]) if said_by else None
