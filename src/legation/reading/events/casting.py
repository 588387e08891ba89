"""Which actors an event is between: the rules' choice, weighed against everything else around.

The rules look into the slots that the frame names. What they find is one cue among those that the
learned weights add up; where a clause leaves a side unsaid, the weights find it before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.reading.events.arguments import Sides
from legation.reading.events.cues import Candidate, Setting, cues
from legation.reading.events.slotted import slotted
from legation.reading.events.thread import Thread
from legation.reading.events.trigger import Triggered
from legation.reading.learned import load_linear
from legation.reading.page import Party

# Below this an actor is left out; from SURE on it joins the first of its side.
LEAST, SURE = 0.15, 0.5


def completed(thread: Thread, found: Triggered, who: Sides) -> Sides:
    """Fill the side that the clause leaves open with the counterpart the report gave last."""
    if who.source and not who.target and "none" not in found.frame.target:
        target = thread.counterpart(who.source)
        return replace(who, target=target, target_slot="the report's thread") if target else who
    if who.target and not who.source:
        source = thread.counterpart(who.target)
        return replace(who, source=source, source_slot="the report's thread") if source else who
    return who


def cast(at: Setting, actors: Sequence[Candidate]) -> Sides:
    """Return the sides of an event as the learned weights see them."""
    model = load_linear("sides")
    odds = [(actor, model.probabilities(cues(at, actor))) for actor in actors]
    source = _side(odds, "source", taken=frozenset())
    target = _side(odds, "target", taken=frozenset(actor.key for actor, _ in source))
    return Sides(_parties(at, source), _parties(at, target), _named(at, source), _named(at, target))


Odds = Sequence[tuple[Candidate, dict[str, float]]]


def _side(odds: Odds, side: str, taken: frozenset[str]) -> list[tuple[Candidate, float]]:
    """Return who is on a side: the likeliest, and all that are likely enough by themselves."""
    ranked = sorted(
        ((actor, chances[side]) for actor, chances in odds if actor.key not in taken),
        key=lambda pair: -pair[1],
    )
    first = [pair for pair in ranked[:1] if pair[1] >= LEAST]
    return [*first, *(pair for pair in ranked[1:] if pair[1] >= SURE)]


def _parties(at: Setting, side: list[tuple[Candidate, float]]) -> tuple[Party, ...]:
    places = slotted(at.found, at.lender)
    return tuple(
        min(actor.parties, key=lambda p: _worth(at, places, p))
        if actor.parties
        else actor.remembered
        for actor, _ in side
    )


def _worth(at: Setting, places: dict[int, str], party: Party) -> tuple[bool, int]:
    """Order an actor's mentions: one in a slot of the event before one that is only near."""
    return party.mention.head not in places, abs(party.mention.head - at.found.token.i)


def _named(at: Setting, side: list[tuple[Candidate, float]]) -> str:
    """Say where a side was found and how sure that is."""
    if not side:
        return "-"
    actor, chance = side[0]
    if not actor.parties:
        return f"the report before ({chance:.2f})"
    places = slotted(at.found, at.lender)
    slots = [places[p.mention.head] for p in actor.parties if p.mention.head in places]
    return f"{slots[0] if slots else 'the sentence'} ({chance:.2f})"
