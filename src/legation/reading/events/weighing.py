"""How likely each candidate is to be the source and the target of an event.

What counts: the network's vectors of the event's word and of the words for a candidate, how far
apart they are, and the cues: the slots of the frame, what the rules chose, what came before. What
grammar settles stands, whatever the sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from legation.model import EVENT_TYPES
from legation.reading.events.candidates import Argument, Candidate, Field
from legation.reading.events.cues import Setting
from legation.reading.events.grammar import Settled, settled
from legation.reading.events.likelihood import sigmoid
from legation.reading.events.namings import Naming
from legation.reading.events.reference import References
from legation.reading.learned import Table, with_one

# The chance of what grammar settles.
_SETTLED = 0.95
# Instead of the logarithm of nothing.
_NEVER = -30.0


# One of a candidate's arguments, by number, with the words whose meaning is not settled.
Way = tuple[int, Naming | None]


@dataclass(frozen=True, slots=True)
class Odds:
    """A candidate's chances of being source and target, and the argument that speaks most."""

    candidate: Candidate
    chances: tuple[float, float]
    best: tuple[int, int]


def weigh(at: Setting, kind: str, around: Field, references: References) -> list[Odds]:
    """Return the odds of every candidate around an event."""
    if not around.candidates:
        return []
    ways = ways_of(_arguments(at, kind, around, references), around.candidates, references)
    cues = (candidate.cues for candidate in around.candidates)
    total = np.logaddexp.reduce(ways, axis=1) + counted(references.weights.actors, cues, kind)
    named = {words.naming.head for words in around.arguments if words.naming.settled}
    chances, known = sigmoid(total).tolist(), settled(at, kind, named)
    return [
        Odds(one, _ruled(chance, one, best, around, known), (best[0][0], best[1][0]))
        for one, chance, best in zip(
            around.candidates, chances, _best(around.candidates, ways), strict=True
        )
    ]


def _best(candidates: Sequence[Candidate], ways: np.ndarray) -> list[tuple[Way, Way]]:
    """Return the way of each candidate that speaks most for it as source, and as target."""
    return [
        (one.arguments[a], one.arguments[b])
        for one, (a, b) in zip(candidates, ways.argmax(1).tolist(), strict=True)
    ]


def ways_of(
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


def _ruled(
    chances: Sequence[float],
    one: Candidate,
    best: tuple[Way, Way],
    around: Field,
    known: Settled,
) -> tuple[float, float]:
    """Return the chances of a candidate as far as grammar leaves them open.

    Who takes part by a pronoun may also be named where nobody does.
    """
    source, target = chances
    heads = {around.arguments[n].naming.head for n, words in one.arguments if words is None}
    if heads & known.source:
        return max(_SETTLED, source), min(1 - _SETTLED, target)
    if heads & known.target:
        return min(1 - _SETTLED, source), max(_SETTLED, target)
    (_, as_source), (_, as_target) = best
    if as_source is None and heads <= known.others | known.out:
        source = 0.0
    if as_target is None and heads <= known.out:
        target = 0.0
    return source, target


def _arguments(at: Setting, kind: str, around: Field, references: References) -> np.ndarray:
    """Return the scores [arguments, 2] of some words for being source and target."""
    weights, outputs, first = references.weights, references.seen.outputs, references.seen.first
    act = outputs.acts[at.predicate.found.token.i - first] + weights.types[EVENT_TYPES.index(kind)]
    return compared(weights, act, outputs.places, first, around.arguments, kind)


class Comparing(Protocol):
    """The weights by which what is told is compared with who takes part in it."""

    @property
    def roles(self) -> np.ndarray: ...  # noqa: D102 -- as in `Weights`
    @property
    def distances(self) -> np.ndarray: ...  # noqa: D102
    @property
    def forms(self) -> np.ndarray: ...  # noqa: D102
    @property
    def base(self) -> np.ndarray: ...  # noqa: D102
    @property
    def places(self) -> Table: ...  # noqa: D102


def compared(  # noqa: PLR0913, PLR0917 -- what is compared, with what, and by what
    weights: Comparing,
    told: np.ndarray,
    vectors: np.ndarray,
    first: int,
    arguments: Sequence[Argument],
    kind: str,
) -> np.ndarray:
    """Return the scores [arguments, 2] of some words for taking the two parts in what is told.

    `told` is the vector of what is told, of a `kind`; `vectors` [words, R] are those of a
    stretch's words as who takes part, the first of them of token `first`.
    """
    heads = [argument.naming.head - first for argument in arguments]
    asked = np.einsum("d,rde->re", with_one(told), weights.roles)
    scores: np.ndarray = with_one(vectors[heads]) @ asked.T + weights.base
    buckets = [argument.bucket for argument in arguments]
    shapes = [argument.shape for argument in arguments]
    scores += weights.distances[buckets] + weights.forms[shapes]
    scores += counted(weights.places, (argument.cues for argument in arguments), kind)
    return scores


def counted(table: Table, several: Iterable[tuple[str, ...]], kind: str) -> np.ndarray:
    """Return what lists of cues count, each cue by itself and for events of this type."""
    return table.added((*cues, *(f"{cue}|{kind}" for cue in cues)) for cues in several)


def _meaning(references: References, words: Naming | None, candidate: Candidate) -> float:
    return 0.0 if words is None else references.of(words).get(candidate.key, _NEVER)
