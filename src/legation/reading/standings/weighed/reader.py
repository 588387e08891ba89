"""Standings that no rule knows how to read, by what was learned from annotated reports.

Rules lead: what they tell is told by them, and only what they do not tell is added here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from spacy.tokens import Token

from legation.model import MUTUAL_RELATIONS, Standing
from legation.reading.events.candidates import Candidate, Field
from legation.reading.events.moments import Occasion
from legation.reading.events.reference import References
from legation.reading.events.seen import Looked, Seen
from legation.reading.events.when import date_of
from legation.reading.learned import load_standing_weights, load_weights
from legation.reading.page import Page, Party
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.missions.then import at_the_time
from legation.reading.standings.weighed.ends import ends, with_things
from legation.reading.standings.weighed.weighing import (
    Manner,
    Word,
    end_chances,
    likely_words,
    manner,
)

# Below these chances a standing is not told, and an actor is no end of one; who is an end has this
# SHARE of the chance of the surest on its side.
LEAST, LEAST_END, SHARE = 0.36, 0.3, 0.7
# From this chance on a date belongs to a standing.
DATED = 0.5


@dataclass(frozen=True, slots=True)
class Weighed:
    """A standing between two actors, by their keys, and the chance that it stands."""

    keys: tuple[str, ...]
    chance: float
    standing: Standing


def weighed_standings(page: Page, looked: Looked) -> list[Standing]:
    """Return the standings that are likely by what was learned, each once, in text order."""
    best: dict[tuple[str, ...], Weighed] = {}
    for stretch in looked.stretches:
        for found in _of_stretch(page, looked, with_things(page, stretch)):
            if found.keys not in best or found.chance > best[found.keys].chance:
                best[found.keys] = found
    return sorted((found.standing for found in best.values()), key=lambda s: (s.at.start, s.at.end))


def _of_stretch(page: Page, looked: Looked, seen: Seen) -> Iterator[Weighed]:
    weights = load_standing_weights()
    references = References(page, seen, load_weights())
    words = list(likely_words(weights, looked, seen, LEAST))
    vectors = weights.ends(seen.outputs.states) if words else seen.outputs.states
    for word in words:
        around = ends(page, seen, references, page.doc[word.token])
        if around.candidates:
            how = manner(weights, page, seen, word, looked.by_token[word.token])
            chances = end_chances(weights, vectors, references, word, around)
            yield from _between(page, word, how, around, chances)


def _between(
    page: Page, word: Word, how: Manner, around: Field, chances: np.ndarray
) -> Iterator[Weighed]:
    """Yield the standings between all who are likely enough on either side."""
    least = np.maximum(LEAST_END, SHARE * chances.max(axis=0))
    sides = [np.nonzero(chances[:, side] >= least[side])[0].tolist() for side in (0, 1)]
    for one, other in product(*sides):
        subject, thing = around.candidates[one], around.candidates[other]
        chance = word.chance * math.sqrt(chances[one, 0] * chances[other, 1])
        if subject.key == thing.key or chance < LEAST:
            continue
        between = (_party(around, subject), _party(around, thing))
        standing = _standing(page, word, how, between, chance)
        if standing is not None:
            yield Weighed(_keys(word.relation, subject.key, thing.key), chance, standing)


def _keys(relation: str, subject: str, thing: str) -> tuple[str, ...]:
    """Return what tells a standing from others of the report."""
    ends_ = sorted((subject, thing)) if relation in MUTUAL_RELATIONS else (subject, thing)
    return (relation, *ends_)


def _standing(
    page: Page, word: Word, how: Manner, between: tuple[Party, Party], chance: float
) -> Standing | None:
    token = page.doc[word.token]
    dated = max(how.starts, how.ends) >= DATED
    when = date_of(Occasion(page, token)).value if dated else None
    subject, thing = (_then(page, party, word.relation, when) for party in between)
    if subject is None or thing is None:
        return None
    return Standing(
        relation=word.relation,
        subject=page.actor(subject),
        object=page.actor(thing),
        at=clause_span(token) if token.pos_ == "VERB" else phrase_span(token),
        why=f"model {word.relation} by “{token.text}” ({chance:.2f})",
        role=_role(page, token) if word.relation == "mission" else None,
        start=when if how.starts >= DATED else None,
        end=when if how.ends >= DATED else None,
        holds=how.holds,
    )


def _then(page: Page, party: Party, relation: str, when: str | None) -> Party | None:
    """Return whom words meant then where it matters: states that are no more have no missions."""
    return at_the_time(page, party, when) if relation == "mission" else party


def _role(page: Page, token: Token) -> str | None:
    """Return the kind of a mission where the word itself tells it."""
    return token.text if token.lemma_.lower() in page.books.missions.kinds else None


def _party(around: Field, candidate: Candidate) -> Party:
    """Return a candidate by the words most likely to mean it."""
    namings = (around.arguments[number].naming for number, _ in candidate.arguments)
    words = next((n for n in namings if candidate.key in n.keys), None)
    words = words or next(a.naming for a in around.arguments if candidate.key in a.naming.keys)
    return words.party(candidate.key)
