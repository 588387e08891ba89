"""Standings that no rule reads, by what was learned; and what rules tell already."""

from __future__ import annotations

import numpy as np
import pytest

from legation.model import Actor, Report, Span, Standing
from legation.reading import Reader
from legation.reading.events import look
from legation.reading.events.reference import References
from legation.reading.learned import load_standing_weights, load_weights
from legation.reading.learned.standing_weights import gelu
from legation.reading.standings.weighed import unsaid, weighed_standings
from legation.reading.standings.weighed.ends import ends, with_things

from .read import reader

CHAD, PERU = Actor("Chad", "TCD", kind="state"), Actor("Peru", "PER", kind="state")


def standing(relation: str, subject: Actor, thing: Actor, at: int = 0) -> Standing:
    return Standing(relation, subject, thing, Span(at, at + 1), "a test")


def named(name: str) -> Actor:
    return Actor(name, None, kind="thing")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (standing("conflict", CHAD, PERU), standing("conflict", PERU, CHAD), True),
        (standing("sanctions", CHAD, PERU), standing("sanctions", PERU, CHAD, 9), False),
        (
            standing("party", CHAD, named("treaty")),
            standing("party", CHAD, named("1950 treaty")),
            True,
        ),
        (
            standing("party", CHAD, named("pact")),
            standing("party", CHAD, named("treaty"), 9),
            False,
        ),
        (standing("partner", CHAD, PERU), standing("member", CHAD, PERU), True),
        (standing("party", CHAD, named("pact")), standing("objection", CHAD, named("pact")), False),
    ],
)
def test_what_rules_tell_is_not_told_again(one: Standing, other: Standing, same: bool) -> None:
    assert unsaid([one], [other]) == ([] if same else [one])


def found(text: str) -> list[Standing]:
    page = reader().open(Report(text, published="2001-05-06"))
    return weighed_standings(page, look(page))


def test_a_word_tells_of_a_relation_and_why_says_which() -> None:
    [told] = found("French soldiers have kept a garrison in Chad since 1986.")
    assert (told.relation, told.subject.of, told.object.of) == ("forces", "FRA", "TCD")
    assert told.why.startswith("model forces by “")


def test_where_nothing_stands_nothing_is_found() -> None:
    assert not found("The weather in Chad was fine, and France won the match against Peru.")


def test_frameworks_and_bare_things_can_be_ends() -> None:
    text = "Chad takes part in the Mediterranean Dialogue. Peru kept the truce."
    page = Reader.load().open(Report(text, published="2001-05-06"))
    [stretch] = look(page).stretches
    seen = with_things(page, stretch)
    references = References(page, seen, load_weights())
    word = next(token for token in page.doc if token.text == "kept")
    keys = {candidate.key for candidate in ends(page, seen, references, word).candidates}
    assert {"TCD", "PER", "thing:Mediterranean Dialogue"} <= keys


def test_the_weights_fit_the_states_of_the_reader() -> None:
    weights = load_standing_weights()
    states = np.zeros((3, 384), dtype=np.float32)
    assert weights.relations(states).shape == (3, 12)
    assert weights.manner(states).shape == (3, 6)
    assert weights.bonds(states).shape == weights.ends(states).shape


def test_the_unit_is_that_of_training() -> None:
    # What torch's gelu(approximate="tanh") gives.
    given = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
    assert np.allclose(gelu(given), [-0.045402, -0.154286, 0.0, 0.345714, 1.954598], atol=1e-6)
