"""Which actors an event is between: every candidate weighed for both sides.

What counts: the network's vectors of the event's word and of the words for a candidate, how far
apart they are, and the cues: the slots of the frame, what the rules chose, what came before.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from legation.model import EVENT_TYPES
from legation.reading.events.arguments import Sides
from legation.reading.events.candidates import Candidate, Field, field
from legation.reading.events.cues import Setting
from legation.reading.events.namings import Naming
from legation.reading.events.reference import References
from legation.reading.learned import Table, with_one
from legation.reading.page import Party

SOURCE, TARGET = 0, 1
# A candidate is on a side from LIKELY on, if it has this SHARE of the chance of the surest there;
# of the likeliest pair each is, from LEAST on. One that goes by one name on both sides ("soldiers
# detained the president") has to be so likely on each: LEAST_OWN.
LIKELY, SHARE, LEAST, LEAST_OWN = 0.25, 0.4, 0.05, 0.3
# A side that is SURE can be told alone where the other is no likelier than GUESSED.
SURE, GUESSED = 0.5, 0.08
# Instead of the logarithm of nothing.
_NEVER = -30.0


@dataclass(frozen=True, slots=True)
class Odds:
    """A candidate's chances of being source and target, and the argument that speaks most."""

    candidate: Candidate
    chances: tuple[float, float]
    best: tuple[int, int]


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
    found = chosen(weigh(at, kind, around, references))
    parties = [tuple(_party(around, one, side) for one in ones) for side, ones in enumerate(found)]
    named = [_named(at, around, ones, side) for side, ones in enumerate(found)]
    sides = Sides(parties[SOURCE], parties[TARGET], named[SOURCE], named[TARGET])
    return Cast(sides, (_surest(found[SOURCE], SOURCE), _surest(found[TARGET], TARGET)))


def weigh(at: Setting, kind: str, around: Field, references: References) -> list[Odds]:
    """Return the odds of every candidate around an event."""
    if not around.candidates:
        return []
    ways = _ways(_arguments(at, kind, around, references), around.candidates, references)
    cues = (candidate.cues for candidate in around.candidates)
    total = np.logaddexp.reduce(ways, axis=1) + _cues(references.weights.actors, cues, kind)
    chances = (1.0 / (1.0 + np.exp(-total))).tolist()
    return [
        Odds(candidate, (source, target), (candidate.arguments[a][0], candidate.arguments[b][0]))
        for candidate, (source, target), (a, b) in zip(
            around.candidates, chances, ways.argmax(1).tolist(), strict=True
        )
    ]


def _ways(
    scores: np.ndarray, candidates: Sequence[Candidate], references: References
) -> np.ndarray:
    """Return the scores [candidates, ways, 2] of each by each of its words.

    Who has fewer ways than others has the rest for impossible.
    """
    most = max(len(candidate.arguments) for candidate in candidates)
    numbers = np.full((len(candidates), most), len(scores))
    meanings = np.zeros((len(candidates), most), dtype=np.float32)
    for row, candidate in enumerate(candidates):
        ways = len(candidate.arguments)
        numbers[row, :ways] = [number for number, _ in candidate.arguments]
        meanings[row, :ways] = [
            _meaning(references, words, candidate) for _, words in candidate.arguments
        ]
    impossible = np.full((1, scores.shape[1]), -np.inf, dtype=scores.dtype)
    found: np.ndarray = np.concatenate([scores, impossible])[numbers] + meanings[..., None]
    return found


def _arguments(at: Setting, kind: str, around: Field, references: References) -> np.ndarray:
    """Return the scores [arguments, 2] of some words for being source and target."""
    weights, outputs, first = references.weights, references.seen.outputs, references.seen.first
    act = outputs.acts[at.predicate.found.token.i - first] + weights.types[EVENT_TYPES.index(kind)]
    heads = [argument.naming.head - first for argument in around.arguments]
    asked = np.einsum("d,rde->re", with_one(act), weights.roles)
    scores: np.ndarray = with_one(outputs.places[heads]) @ asked.T + weights.base
    buckets = [argument.bucket for argument in around.arguments]
    shapes = [argument.shape for argument in around.arguments]
    scores += weights.distances[buckets] + weights.forms[shapes]
    scores += _cues(weights.places, (argument.cues for argument in around.arguments), kind)
    return scores


def _cues(table: Table, several: Iterable[tuple[str, ...]], kind: str) -> np.ndarray:
    """Return what lists of cues count, each cue by itself and for events of this type."""
    return table.added((*cues, *(f"{cue}|{kind}" for cue in cues)) for cues in several)


def _meaning(references: References, words: Naming | None, candidate: Candidate) -> float:
    return 0.0 if words is None else references.of(words).get(candidate.key, _NEVER)


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
