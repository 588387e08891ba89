"""What holds of effects, operators, light verbs, types and the crosswalk."""

from collections import Counter

from legation.codebook import Codebook
from legation.model import EVENT_TYPES, QUADRANTS

SIGNS = {"verbal cooperation": 1, "material cooperation": 1}


def test_every_effect_is_used_by_a_frame_or_completes_a_pair(book: Codebook) -> None:
    used = {frame.effect for frame in book.frames}
    relations = {book.effects[name].relation for name in used if name}
    unused = [e.name for e in book.effects.values() if e.name not in used]
    assert [name for name in unused if book.effects[name].relation not in relations] == []


def test_an_effect_that_closes_ends_and_one_that_opens_holds(book: Codebook) -> None:
    for effect in book.effects.values():
        assert not (effect.opens and effect.closes), effect.name
        assert (effect.holds == "ended") == effect.closes, effect.name


def test_a_word_is_an_operator_of_one_class(book: Codebook) -> None:
    words = Counter(
        (kind, word)
        for op in book.operators
        for kind, group in (("noun", op.nouns), ("other", op.verbs + op.adjectives + op.phrases))
        for word in group
    )
    assert [word for word, count in words.items() if count > 1] == []


def test_the_operators_of_the_guidelines_are_there(book: Codebook) -> None:
    kinds = {word: op.kind for op in book.operators for word in op.verbs + op.words}
    expected = {
        "plan": "plan",
        "may": "hypothetical",
        "not": "negative",
        "try": "attempt",
        "begin": "aspect",
        "agree": "commit",
        "urge": "request",
        "refuse": "refuse",
        "deny": "deny",
        "accuse": "accuse",
        "threaten": "threaten",
        "allow": "allow",
        "force": "force",
        "prevent": "prevent",
    }
    assert {word: kinds[word] for word in expected} == expected


def test_suffering_reverses_and_launching_does_not(book: Codebook) -> None:
    reversed_ = {" ".join(light.words): light.reversed for light in book.light_verbs}
    assert reversed_["suffer"]
    assert reversed_["come under"]
    assert not reversed_["launch"]


def test_types_stand_in_the_quadrants_of_the_model(book: Codebook) -> None:
    expected = {name: quadrant for quadrant, names in QUADRANTS.items() for name in names}
    assert {name: entry.quadrant for name, entry in book.types.items()} == expected


def test_there_are_the_37_contexts(book: Codebook) -> None:
    assert len(book.contexts) == 37
    assert all(book.contexts.values())


def test_the_crosswalk_agrees_with_the_quadrants(book: Codebook) -> None:
    order = list(QUADRANTS)
    for name in EVENT_TYPES:
        row = book.cameo(name)
        quadrant = book.types[name].quadrant
        assert order[row.quad - 1] == quadrant
        assert row.score * SIGNS.get(quadrant, -1) > 0


def test_the_crosswalk_knows_modes_and_falls_back_to_the_type(book: Codebook) -> None:
    assert book.cameo("CONSULT", "visit").cameo[0] == "042"
    assert book.cameo("CONSULT", "multilateral") == book.cameo("CONSULT")
    assert book.cameo("SANCTION").quad == 4
    assert book.cameo("ACCUSE").score == -2.0
