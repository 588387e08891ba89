"""Standings that events open and close: an embassy that opened, relations that were severed."""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook import Effect
from legation.model import Actor, Standing
from legation.reading.events.happening import Happening
from legation.reading.page import Page
from legation.reading.standings.ends import companions
from legation.reading.standings.things import thing_in

HOLDS_OF_STATUS = {"planned": "future", "hypothetical": "future", "denied": "no"}


def standings_of_events(page: Page, happenings: list[Happening]) -> Iterator[Standing]:
    """Yield the standings that follow from the report's events, by the effects of their frames."""
    for happening in happenings:
        effect = page.books.codebook.effects.get(happening.found.frame.effect or "")
        if effect is not None and happening.event.status != "hypothetical":
            yield from _standings(page, happening, effect)


def _standings(page: Page, happening: Happening, effect: Effect) -> Iterator[Standing]:
    subjects = _fill(page, happening, effect.subject)
    objects = _fill(page, happening, effect.object)
    role = _role(page, happening, effect)
    for subject in subjects:
        for object_ in objects:
            if (subject.of, subject.name) != (object_.of, object_.name):
                yield _standing(happening, effect, subject, object_, role)


def _standing(
    happening: Happening, effect: Effect, subject: Actor, object_: Actor, role: str | None
) -> Standing:
    event = happening.event
    holds = HOLDS_OF_STATUS.get(event.status, effect.holds)
    actual = event.status == "actual"
    return Standing(
        relation=effect.relation,
        subject=subject,
        object=object_,
        at=event.at,
        why=f"effect {effect.name} of frame {happening.found.frame.id}",
        role=role,
        start=event.date if effect.opens and (actual or event.status == "planned") else None,
        end=event.date if effect.closes and actual else None,
        holds=holds,
    )


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
