"""Annotated reports as what is learned of standings sees them, each word and end with its answer.

Drawn by the code that reads (`legation.reading.standings.weighed`), over the states of the shipped
reader, which stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as made

import numpy as np

from legation.reading.events.candidates import Candidate, Field
from legation.reading.events.namings import BARE, Naming
from legation.reading.events.reference import References
from legation.reading.events.seen import Seen, look
from legation.reading.learned import load_weights
from legation.reading.page import Page
from legation.reading.standings.weighed.cues import manner_cues, word_cues
from legation.reading.standings.weighed.ends import THING, ends, with_things
from training.reader.answers import answers
from training.reader.examples import Cues, Words
from training.reader.gold import same_name
from training.standings.gold import GoldStanding


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate: its arguments with the logarithms of their meaning it, cues, answers.

    `answers` says whether it is subject, object; None is left out of the loss.
    """

    ways: tuple[tuple[int, float], ...]
    cues: Cues
    answers: tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Bond:
    """A standing at a place of its stretch, with everything its ends are chosen by."""

    place: int
    gold: GoldStanding
    cues: Cues
    words: tuple[Words, ...]
    choices: tuple[Choice, ...]


@dataclass(slots=True)
class Example:
    """One stretch: its states [words, width], the places that are read, their cues, its bonds."""

    states: np.ndarray
    places: list[int]
    word_cues: list[Cues]
    bonds: list[Bond] = made(default_factory=list)


def examples(page: Page, standings: Sequence[GoldStanding]) -> Iterator[Example]:
    """Yield the stretches of an annotated report."""
    looked = look(page)
    for stretch in looked.stretches:
        seen = with_things(page, stretch)
        references = References(page, seen, load_weights())
        tokens = [i for i in range(seen.start, seen.end) if i in looked.by_token]
        example = Example(
            states=seen.outputs.states.astype(np.float16),
            places=[i - seen.first for i in tokens],
            word_cues=[tuple(word_cues(looked.by_token[i])) for i in tokens],
        )
        for gold in standings:
            if gold.token in tokens:
                cues = manner_cues(page, page.doc[gold.token], looked.by_token[gold.token])
                example.bonds.append(_bond(page, seen, references, gold, tuple(cues)))
        yield example


def _bond(page: Page, seen: Seen, references: References, gold: GoldStanding, cues: Cues) -> Bond:
    around = ends(page, seen, references, page.doc[gold.token])
    known = {candidate.key: _words_for(around, candidate) for candidate in around.candidates}

    def is_called(key: str, name: str, of: str | None) -> bool:
        referent = known[key].party(key).referent
        return same_name(name, referent.name) and (of is None or referent.of in (None, of))

    told = [answers(side, list(known), is_called, (BARE, THING)) for side in gold.sides]
    return Bond(
        place=gold.token - seen.first,
        gold=gold,
        cues=cues,
        words=tuple(
            Words(a.naming.head - seen.first, a.bucket, a.shape, a.cues) for a in around.arguments
        ),
        choices=tuple(
            Choice(_ways(references, candidate), candidate.cues, answer)
            for candidate, answer in zip(around.candidates, zip(*told, strict=True), strict=True)
        ),
    )


def _ways(references: References, candidate: Candidate) -> tuple[tuple[int, float], ...]:
    return tuple(
        (number, 0.0 if words is None else references.of(words)[candidate.key])
        for number, words in candidate.arguments
    )


def _words_for(around: Field, candidate: Candidate) -> Naming:
    """Return words that have a candidate among those that they may stand for."""
    namings = [around.arguments[number].naming for number, _ in candidate.arguments]
    return next(
        n for n in namings + [a.naming for a in around.arguments] if candidate.key in n.keys
    )
