"""Which actors an event is between, once every candidate is weighed for both sides.

The likeliest pair, and whoever else is likely enough beside it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from legation.model import MUTUAL_TYPES
from legation.reading.events.arguments import Sides
from legation.reading.events.candidates import Field, field
from legation.reading.events.cues import Setting
from legation.reading.events.reference import References
from legation.reading.events.weighing import Odds, weigh
from legation.reading.page import Party

SOURCE, TARGET = 0, 1
# A candidate is on a side from LIKELY on, if it has this SHARE of the chance of the surest there;
# of the likeliest pair each is, from LEAST on. One that goes by one name on both sides ("soldiers
# detained the president") has to be so likely on each: LEAST_OWN.
LIKELY, SHARE, LEAST, LEAST_OWN = 0.25, 0.4, 0.05, 0.3
# A side that is SURE can be told alone where the other is no likelier than GUESSED.
SURE, GUESSED = 0.5, 0.08
# From so many on, who act together can act with each other; somebody else is a guess below ELSE.
TOGETHER, ELSE = 2, 0.3


@dataclass(frozen=True, slots=True)
class Cast:
    """The sides of an event, and the chances that the surest of each is right."""

    sides: Sides
    chances: tuple[float, float]

    @property
    def chance(self) -> float:
        """The chance that both are right."""
        return math.prod(self.chances)

    def one_sided(self) -> Cast | None:
        """Return the sure side alone where the other is a guess; else None."""
        source, target = self.chances
        if source >= SURE and target <= GUESSED:
            return Cast(replace(self.sides, target=(), target_slot="-"), (source, 0.0))
        if target >= SURE and source <= GUESSED:
            return Cast(replace(self.sides, source=(), source_slot="-"), (0.0, target))
        return None


def cast(at: Setting, kind: str, references: References) -> Cast:
    """Return the sides of an event of type `kind` as the learned weights see them."""
    around = field(at, references.seen)
    found = among_themselves(kind, chosen(weigh(at, kind, around, references)))
    parties = [tuple(_party(around, one, side) for one in ones) for side, ones in enumerate(found)]
    named = [_named(at, around, ones, side) for side, ones in enumerate(found)]
    sides = Sides(parties[SOURCE], parties[TARGET], named[SOURCE], named[TARGET])
    return Cast(sides, (_surest(found[SOURCE], SOURCE), _surest(found[TARGET], TARGET)))


def among_themselves(kind: str, found: list[list[Odds]]) -> list[list[Odds]]:
    """Let several who surely act together do so with each other, where with whom else is a guess.

    "The pipeline that Cyprus, Greece and Israel plan" is between these three.
    """
    sure = [one for one in found[SOURCE] if one.chances[SOURCE] >= SURE]
    if kind not in MUTUAL_TYPES or len(sure) < TOGETHER or _surest(found[TARGET], TARGET) >= ELSE:
        return found
    return [sure[:1], sure[1:]]


def chosen(odds: Sequence[Odds]) -> list[list[Odds]]:
    """Return who is on each side: two that make the likeliest pair, and all that are likely.

    Who is likely on both sides is on that where it is likelier, unless it makes the likeliest
    pair with itself: a state's soldiers and its president, who both act for it.
    """
    pairs = product(_two_surest(odds, SOURCE), _two_surest(odds, TARGET))
    pair = max((p for p in pairs if _can_deal(p)), key=_together, default=())
    return [
        [
            *(one for one in pair[side : side + 1] if one.chances[side] >= LEAST),
            *_likely([one for one in odds if one not in pair], side, pair),
        ]
        for side in (SOURCE, TARGET)
    ]


def _likely(odds: Sequence[Odds], side: int, pair: Sequence[Odds]) -> list[Odds]:
    least = max(LIKELY, SHARE * pair[side].chances[side]) if pair else LIKELY
    likely = (one for one in odds if one.chances[side] >= least and _leans(one) == side)
    return sorted(likely, key=lambda one: -one.chances[side])


def _two_surest(odds: Sequence[Odds], side: int) -> list[Odds]:
    return sorted(odds, key=lambda one: -one.chances[side])[:2]


def _can_deal(pair: tuple[Odds, Odds]) -> bool:
    """Say whether two are two; one that is told of by two words may act for two."""
    first, second = pair
    apart = first.best[SOURCE] != first.best[TARGET]
    return first is not second or (apart and min(first.chances) >= LEAST_OWN)


def _together(pair: tuple[Odds, Odds]) -> float:
    return pair[SOURCE].chances[SOURCE] * pair[TARGET].chances[TARGET]


def _surest(found: Sequence[Odds], side: int) -> float:
    return max((one.chances[side] for one in found), default=0.0)


def _leans(one: Odds) -> int:
    return SOURCE if one.chances[SOURCE] >= one.chances[TARGET] else TARGET


def _party(around: Field, one: Odds, side: int) -> Party:
    """Return a candidate by the words that speak most for it being on this side."""
    naming = around.arguments[one.best[side]].naming
    key = one.candidate.key
    others = (argument.naming for argument in around.arguments)
    return next(words for words in (naming, *others) if key in words.keys).party(key)


def _named(at: Setting, around: Field, found: list[Odds], side: int) -> str:
    """Say where a side was found and how sure that is."""
    if not found:
        return "-"
    first = found[0]
    argument = around.arguments[first.best[side]]
    sentence = at.predicate.found.token.sent
    here = sentence.start <= argument.naming.head < sentence.end
    slot = at.slots.get(argument.naming.head, "the sentence") if here else "the report around it"
    return f"{slot} ({first.chances[side]:.2f})"
