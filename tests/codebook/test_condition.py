"""What a noun must be: classes, lemmas, actors, and their negation."""

from hypothesis import given
from hypothesis import strategies as st

from legation.codebook import Codebook
from legation.codebook.build import condition
from legation.codebook.codebook import noun_head

CLASSES = {"mission": frozenset({"embassy", "liaison office"})}
WORDS = st.sampled_from(["embassy", "office", "liaison office", "treaty"])


def test_a_class_stands_for_its_lemmas() -> None:
    needed = condition(["@mission", "treaty"], CLASSES)
    assert needed.meets(["embassy"])
    assert needed.meets(["office", "liaison office"])
    assert needed.meets(["treaty"])
    assert not needed.meets(["office"])


def test_an_actor_counts_only_where_actors_are_asked_for() -> None:
    assert condition(["@actor"], CLASSES).meets(["peru"], actor=True)
    assert not condition(["@actor"], CLASSES).meets(["peru"])
    assert not condition(["@mission"], CLASSES).meets(["peru"], actor=True)
    assert not condition(["!@actor"], CLASSES).meets(["peru"], actor=True)


@given(st.lists(WORDS, min_size=1), st.booleans())
def test_a_negated_condition_is_met_by_whatever_the_plain_one_refuses(
    lemmas: list[str], actor: bool
) -> None:
    plain = condition(["@mission"], CLASSES).meets(lemmas, actor=actor)
    assert condition(["!@mission"], CLASSES).meets(lemmas, actor=actor) is not plain


def test_the_head_of_a_noun_stands_before_its_preposition() -> None:
    assert noun_head(("show", "of", "force")) == 0
    assert noun_head(("peace", "talks")) == 1


def test_longer_triggers_come_first_then_the_more_specific(book: Codebook) -> None:
    for triggers in book.by_verb.values():
        ranks = [(-len(t.words), -t.frame.specificity) for t in triggers]
        assert ranks == sorted(ranks)
