"""Windows over sentences that are too long for the model."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.language.trees import is_tree
from legation.language.windows import joined_heads, windows

LENGTHS = st.lists(st.integers(1, 16), min_size=1, max_size=80)


@given(LENGTHS)
def test_windows_hold_every_word_once_and_keep_the_limit(lengths: list[int]) -> None:
    cuts = windows(lengths, 20)
    assert [length for cut in cuts for length in lengths[cut]] == lengths
    assert all(0 < sum(lengths[cut]) <= 20 for cut in cuts)


def test_the_roots_of_later_windows_hang_on_the_first() -> None:
    heads = joined_heads([[2, 0], [0, 1], [0]])
    assert heads == [2, 0, 2, 3, 2]
    assert is_tree(heads)
