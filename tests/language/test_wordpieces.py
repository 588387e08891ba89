"""Words as the model takes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language.model import DATA
from legation.language.wordpieces import UNKNOWN_PIECE, Shape, WordPieces, shape_of

PIECES = WordPieces(DATA / "tokenizer.json")


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("talks", Shape.LOWER),
        ("Ankara", Shape.TITLE),
        ("NATO", Shape.UPPER),
        ("U.S.", Shape.UPPER),
        ("B.", Shape.INITIAL),
        ("McCain", Shape.MIXED),
        ("2016", Shape.DIGIT),
        ("—", Shape.OTHER),
    ],
)
def test_the_shape_of_a_word(word: str, shape: Shape) -> None:
    assert shape_of(word) == shape


@given(st.text(min_size=1))
def test_every_word_has_pieces_and_not_too_many(word: str) -> None:
    assert 1 <= len(PIECES.of(word)) <= 16


def test_what_is_no_word_is_unknown() -> None:
    assert PIECES.of("\u200b") == PIECES.of("x" * 1000) == [UNKNOWN_PIECE]
