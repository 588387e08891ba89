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
    answers = [_answers(gold.sides[side], known) for side in (0, 1)]
    return Bond(
        place=gold.token - seen.first,
        gold=gold,
        cues=cues,
        words=tuple(
            Words(a.naming.head - seen.first, a.bucket, a.shape, a.cues) for a in around.arguments
        ),
        choices=tuple(
            Choice(_ways(references, candidate), candidate.cues, answer)
            for candidate, answer in zip(around.candidates, zip(*answers, strict=True), strict=True)
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


def _answers(
    told: Sequence[tuple[str, str | None]], known: dict[str, Naming]
) -> list[float | None]:
    """Return 1 for each candidate that is an end, 0 for the others.

    Left open are those that may be meant as well: another actor of the same state, and where an end
    is no candidate, a bare noun phrase or a thing.
    """
    right: set[str] = set()
    near: set[str] = set()
    missing = False
    for name, of in told:
        keys = _keys(name, of, known)
        right.update(keys)
        near.update(key for key in known if of and key.split(": ")[0] == of)
        missing = missing or not keys
    return [_answer(key, right, near, missing=missing) for key in known]


def _answer(key: str, right: set[str], near: set[str], *, missing: bool) -> float | None:
    if key in right:
        return 1.0
    return None if key in near or (missing and key.startswith((BARE, THING))) else 0.0


def _keys(name: str, of: str | None, known: dict[str, Naming]) -> list[str]:
    """Return the key that an annotated end goes by among the candidates, if any."""
    named = [key for key, words in known.items() if _is_called(words, key, name, of)]
    if of is not None and of in known:
        return [key for key in named if key.startswith(f"{of}: ")][:1] or [of]
    actors = [key for key in named if not key.startswith(BARE)]
    return (actors or named)[:1]


def _is_called(words: Naming, key: str, name: str, of: str | None) -> bool:
    referent = words.party(key).referent
    return same_name(name, referent.name) and (of is None or referent.of in (None, of))
