"""How likely a word says that a relation stands, and how likely each actor is an end of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Token

from legation.model import HOLDS
from legation.reading.events.candidates import Field
from legation.reading.events.likelihood import sigmoid, softmax
from legation.reading.events.predicates import Predicate
from legation.reading.events.reference import References
from legation.reading.events.seen import Looked, Seen
from legation.reading.events.weighing import compared, counted, ways_of
from legation.reading.learned import WEIGHED, StandingWeights
from legation.reading.page import Page
from legation.reading.standings.weighed.cues import manner_cues, word_cues

# What is told without more holds; that it does not has to be so likely.
PLAIN, SURE = "yes", 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is likely to say that a relation stands, and the chance that it does."""

    token: int
    relation: str
    chance: float


@dataclass(frozen=True, slots=True)
class Manner:
    """How a standing holds, and the chances that its start and its end are told."""

    holds: str
    starts: float
    ends: float


def likely_words(
    weights: StandingWeights, looked: Looked, seen: Seen, least: float
) -> Iterator[Word]:
    """Yield the words of a stretch that are at least so likely to say a relation."""
    known = looked.by_token
    tokens = [token for token in range(seen.start, seen.end) if token in known]
    if not tokens:
        return
    scores = weights.relations(seen.outputs.states[[token - seen.first for token in tokens]])
    scores = scores + weights.words.added(word_cues(known[token]) for token in tokens)
    chances = sigmoid(scores)
    for row, column in zip(*np.nonzero(chances >= least), strict=True):
        yield Word(tokens[row], WEIGHED[column], float(chances[row, column]))


def end_chances(
    weights: StandingWeights, vectors: np.ndarray, references: References, word: Word, around: Field
) -> np.ndarray:
    """Return the chances [candidates, 2] of being subject and object of what a word says.

    `vectors` [words, R] are those of the stretch's words as ends.
    """
    seen, kind = references.seen, word.relation
    said = weights.bonds(seen.outputs.states[word.token - seen.first])
    told = said + weights.kinds[WEIGHED.index(kind)]
    scores = compared(weights, told, vectors, seen.first, around.arguments, kind)
    ways = ways_of(scores, around.candidates, references)
    cues = (candidate.cues for candidate in around.candidates)
    total = np.logaddexp.reduce(ways, axis=1) + counted(weights.actors, cues, kind)
    return sigmoid(total)


def manner(
    weights: StandingWeights, page: Page, seen: Seen, word: Word, predicate: Predicate
) -> Manner:
    """Return how the standing holds that a word says."""
    token: Token = page.doc[word.token]
    cues = tuple(manner_cues(page, token, predicate))
    scores = weights.manner(seen.outputs.states[word.token - seen.first])
    scores = scores + counted(weights.manners, [cues], word.relation)[0]
    holds = softmax(scores[: len(HOLDS)])
    likely = int(holds.argmax())
    starts, ends = sigmoid(scores[len(HOLDS) :]).tolist()
    return Manner(HOLDS[likely] if holds[likely] >= SURE else PLAIN, starts, ends)
