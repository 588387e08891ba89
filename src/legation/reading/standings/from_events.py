"""Standings that events open and close: an embassy that opened, relations that were severed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.codebook import Effect
from legation.model import Actor, Standing
from legation.reading.events.happening import Happening
from legation.reading.page import Page
from legation.reading.standings.ends import companions
from legation.reading.standings.interval import Interval, interval
from legation.reading.standings.things import thing_in

# Relations that follow from more than events and are read in one place: `agreements.py`.
READ_BY_THEMSELVES = frozenset({"party"})
# What an event must be for its date to be the start of a standing.
DATED = frozenset({"actual", "planned"})
HOLDS_OF_STATUS = {"planned": "future", "hypothetical": "future", "denied": "no"}


def standings_of_events(page: Page, happenings: list[Happening]) -> Iterator[Standing]:
    """Yield the standings that follow from the report's events, by the effects of their frames."""
    for happening in happenings:
        effect = page.books.codebook.effects.get(happening.found.frame.effect or "")
        if effect is None or effect.relation in READ_BY_THEMSELVES:
            continue
        if happening.event.status != "hypothetical":
            yield from _standings(page, happening, effect)


def _standings(page: Page, happening: Happening, effect: Effect) -> Iterator[Standing]:
    role = _role(page, happening, effect)
    objects = _fill(page, happening, effect.object)
    for subject in _fill(page, happening, effect.subject):
        for object_ in objects:
            if (subject.of, subject.name) != (object_.of, object_.name):
                yield replace(_between(page, happening, effect, subject, object_), role=role)


def _between(
    page: Page, happening: Happening, effect: Effect, subject: Actor, object_: Actor
) -> Standing:
    event = happening.event
    when = _when(page, happening, effect)
    return Standing(
        relation=effect.relation,
        subject=subject,
        object=object_,
        at=event.at,
        why=f"effect {effect.name} of frame {happening.found.frame.id}",
        start=when.start,
        end=when.end,
        holds=_holds(event.status, effect),
    )


def _holds(status: str, effect: Effect) -> str:
    """Return what follows of a standing: what is only to end, or does not, still holds."""
    if effect.closes and status != "actual":
        return "yes"
    return HOLDS_OF_STATUS.get(status, effect.holds)


def _when(page: Page, happening: Happening, effect: Effect) -> Interval:
    """Return the event's date as the start or end that it makes, else what its clause says."""
    event = happening.event
    held = interval(page.times.of_verb(happening.found.token))
    opened = effect.opens and event.status in DATED
    closed = effect.closes and event.status in DATED
    return Interval(
        _date(page, happening) if opened else held.start, event.date if closed else held.end
    )


def _date(page: Page, happening: Happening) -> str | None:
    """Return the event's date, the beginning of it where its clause tells from when to when."""
    times = page.times.of_verb(happening.found.token)
    begun = (t.value for t in times if t.mention.range and t.extent == happening.event.date)
    return next(begun, happening.event.date)


def _fill(page: Page, happening: Happening, slots: tuple[str, ...]) -> list[Actor]:
    for slot in slots:
        match slot:
            case "source":
                beside = companions(page, happening.found.slots)
                found = [*happening.event.source, *page.actors_of(beside)]
            case "target":
                found = list(happening.event.target)
            case "both":
                found = [*happening.event.source, *happening.event.target]
            case _:
                found = thing_in(page, happening.found, slot)
        if found:
            return found
    return []


def _role(page: Page, happening: Happening, effect: Effect) -> str | None:
    for slot in effect.role:
        head = happening.found.slots.object if slot == "object" else None
        if head is not None:
            return head.text
    return None
