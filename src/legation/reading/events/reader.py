"""The events of a report."""

from __future__ import annotations

from legation.dates import parse
from legation.model import Actor, Event, Span
from legation.reading.events.arguments import Sides
from legation.reading.events.casting import cast
from legation.reading.events.happening import Happening
from legation.reading.events.merging import merged
from legation.reading.events.moments import Occasion
from legation.reading.events.proposing import Proposal, proposals
from legation.reading.events.reality import Reality
from legation.reading.events.trigger import Triggered
from legation.reading.events.when import date_of
from legation.reading.page import Page
from legation.reading.parties import parties
from legation.reading.quote import clause_span, phrase_span
from legation.reading.syntax import verb_slots


def read_events(page: Page) -> list[Happening]:
    """Return what happens in the report, each distinct happening once, in text order."""
    proposed = list(proposals(page))
    overruled = {p.stands.taken[1].i for p in proposed if p.decided and p.stands.taken}
    found = (
        _happening(page, p)
        for p in proposed
        if p.happens and p.setting.found.token.i not in overruled
    )
    return merged(happening for happening in found if happening is not None)


def _happening(page: Page, proposal: Proposal) -> Happening | None:
    who = cast(proposal.setting, proposal.actors)
    if not who.source or not who.target:
        return None
    event = _event(page, proposal, who)
    return Happening(event, proposal.setting.found, who, proposal.stands)


def _event(page: Page, proposal: Proposal, who: Sides) -> Event:
    found, lender, stands = proposal.setting.found, proposal.setting.lender, proposal.stands
    occasion = Occasion(page, found.token, lender, stands.speaker, stands.status, found.frame.type)
    dated = date_of(occasion)
    why = [
        f"{_what(found)} by “{found.trigger}” ({proposal.odds.chance:.2f})",
        f"source from {who.source_slot}, target from {who.target_slot}",
        *(f"{stands.status} by “{word}”" for word in stands.why),
        dated.why,
    ]
    return Event(
        type=found.frame.type,
        mode=found.frame.mode,
        date=dated.value,
        status=found.frame.status or _status(page, stands, dated.value),
        source=page.actors_of(who.source),
        target=page.actors_of(who.target),
        at=_span(proposal),
        why="; ".join(why),
        attribution=_speaker(page, stands),
    )


def _what(found: Triggered) -> str:
    """Say what made it an event of its type: a frame, or the model against or without one."""
    if not found.frame.id:
        return f"model {found.frame.type.lower()}"
    agrees = found.frame.id.split(".")[0] == found.frame.type.lower()
    return f"frame {found.frame.id}" if agrees else f"model {found.frame.type.lower()}"


def _status(page: Page, stands: Reality, date: str | None) -> str:
    """Return how the event stands; what is dated after the publication is only planned yet."""
    published = page.report.published
    if stands.status != "actual" or date is None or published is None:
        return stands.status
    first, last = parse(date).first, parse(published).last
    return "planned" if first is not None and last is not None and first > last else "actual"


def _span(proposal: Proposal) -> Span:
    token, lender = proposal.setting.found.token, proposal.setting.lender
    if lender is not None:
        return clause_span(lender)
    return phrase_span(token) if proposal.setting.found.kind == "noun" else clause_span(token)


def _speaker(page: Page, stands: Reality) -> Actor | None:
    """Return who says so in the report, None where the report itself does."""
    if stands.speaker is None:
        return None
    subject = verb_slots(stands.speaker).subject
    said_by = parties(page, subject) if subject is not None else []
    return page.actor(said_by[0]) if said_by else None
