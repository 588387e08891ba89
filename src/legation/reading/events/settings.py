"""Every predicate of a report in its setting: the slots around it, and what was told before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from legation.codebook import NO_EVENT
from legation.reading.events.arguments import Sides, sides
from legation.reading.events.cues import Setting
from legation.reading.events.predicates import Predicate, whole
from legation.reading.events.slotted import slotted
from legation.reading.events.thread import Thread
from legation.reading.events.trigger import Triggered
from legation.reading.page import Page


def settings(
    page: Page, everything: Iterable[Sequence[Predicate]], wanted: frozenset[int]
) -> Iterator[Setting]:
    """Yield the settings of the predicates at the tokens `wanted`, in text order.

    `everything` has the predicates of each sentence. What a frame tells is followed whether it is
    wanted or not.
    """
    thread = Thread()
    for predicate in chain.from_iterable(everything):
        tells, asked = _tells(predicate), predicate.found.token.i in wanted
        if tells or asked:
            setting = _setting(page, thread, whole(page, predicate))
            if asked:
                yield setting
            if tells:
                thread.follow(setting.rules.source, setting.rules.target)


def _tells(predicate: Predicate) -> bool:
    """Say whether a frame's event goes on with what a report tells."""
    told = predicate.found.frame.type not in {"", NO_EVENT}
    return told and predicate.stands.told


def _setting(page: Page, thread: Thread, predicate: Predicate) -> Setting:
    found = predicate.found
    clause = sides(page, found, predicate.lender)
    return Setting(
        page=page,
        predicate=predicate,
        slots=slotted(found, predicate.lender),
        clause=clause,
        rules=completed(thread, found, clause),
        earlier=thread.last(),
    )


def completed(thread: Thread, found: Triggered, who: Sides) -> Sides:
    """Fill the side that the clause leaves open with the counterpart the report gave last."""
    if who.source and not who.target and "none" not in found.frame.target:
        target = thread.counterpart(who.source)
        return replace(who, target=target, target_slot="the report's thread") if target else who
    if who.target and not who.source:
        source = thread.counterpart(who.target)
        return replace(who, source=source, source_slot="the report's thread") if source else who
    return who
