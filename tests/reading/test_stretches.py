"""A report is cut into stretches: each sentence is read once, and seen with what came before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.reading.learned import Pieces, stretches
from legation.reading.learned.stretches import BEFORE, LIMIT

LENGTHS = st.lists(st.integers(1, 700), max_size=60)


@given(LENGTHS)
def test_each_sentence_is_read_in_exactly_one_stretch(lengths: list[int]) -> None:
    read = [n for s in stretches(lengths) for n in range(s.start, s.end)]
    assert read == list(range(len(lengths)))


@given(LENGTHS)
def test_a_stretch_of_several_sentences_fits_the_network(lengths: list[int]) -> None:
    for stretch in stretches(lengths):
        if stretch.end - stretch.start > 1:
            assert sum(lengths[stretch.first : stretch.end]) <= LIMIT


@given(LENGTHS)
def test_what_is_shown_before_is_whole_and_bounded(lengths: list[int]) -> None:
    for stretch in stretches(lengths):
        assert stretch.first <= stretch.start
        assert sum(lengths[stretch.first : stretch.start]) <= BEFORE


def test_a_short_report_is_one_stretch() -> None:
    assert [(s.first, s.start, s.end) for s in stretches([30] * 10)] == [(0, 0, 10)]


def test_each_word_has_the_place_of_its_first_piece() -> None:
    given = Pieces().encode([["Peru", "opened", "it", "."], ["Oslo", "agreed", "."]])
    assert len(given["pieces"]) == len(given["shapes"])
    assert len(given["first"]) == 7
    assert given["first"] == sorted(set(given["first"]))


def test_the_end_of_an_endless_sentence_has_the_last_place() -> None:
    given = Pieces().encode([["word"] * 2000])
    assert len(given["pieces"]) == 512
    assert given["first"][-1] == 511
