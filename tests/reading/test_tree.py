"""Small questions to a parse."""

from __future__ import annotations

from legation.reading.syntax.path import path
from legation.reading.syntax.table import children
from legation.reading.syntax.tree import case_of, climb, conjuncts

from .parsed import parsed

DOC = parsed(
    "Egypt Egypt P NNP nsubj 3",
    "and and C CC cc 2",
    "Oman Oman P NNP conj 0",
    "met meet V VBD ROOT 3",
    "with with I IN case 5",
    "officials official N NNS obl 3",
)


def test_climbing_ends_at_the_root_and_names_each_head_once() -> None:
    assert [t.text for t in climb(DOC[4])] == ["officials", "met"]
    assert list(climb(DOC[3])) == []


def test_children_are_those_of_the_parse_in_text_order() -> None:
    for token in DOC:
        assert [t.i for t in children(token)] == [t.i for t in token.children]


def test_what_is_coordinated_belongs_together() -> None:
    assert [t.text for t in conjuncts(DOC[0])] == ["Egypt", "Oman"]


def test_a_preposition_marks_its_noun() -> None:
    assert case_of(DOC[5]) == "with"
    assert case_of(DOC[0]) == ""


def test_the_way_between_two_words() -> None:
    assert path(DOC[0], DOC[3]) == "nsubj"
    assert path(DOC[2], DOC[3]) == "conj<nsubj"
    assert path(DOC[5], DOC[3]) == "obl:with"
    assert path(DOC[0], DOC[5]) == "nsubj>obl"
