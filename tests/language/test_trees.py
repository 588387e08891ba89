"""What `best_tree` gives is a tree with one root, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from legation.language.trees import Scores, best_tree, is_tree


def _arcs(longest: int) -> st.SearchStrategy[Scores]:
    return st.integers(1, longest).flatmap(
        lambda words: arrays(np.float32, (words, words + 1), elements=st.integers(-50, 50))
    )


def _total(arcs: Scores, heads: list[int]) -> float:
    return float(sum(arcs[word, head] for word, head in enumerate(heads)))


@given(_arcs(30))
def test_any_scores_give_a_tree_with_one_root(arcs: Scores) -> None:
    assert is_tree(best_tree(arcs))


@given(_arcs(5))
def test_no_other_tree_scores_higher(arcs: Scores) -> None:
    words = len(arcs)
    trees = (list(h) for h in product(range(words + 1), repeat=words) if is_tree(list(h)))
    assert _total(arcs, best_tree(arcs)) == max(_total(arcs, heads) for heads in trees)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0], True),
        ([2, 0, 2], True),
        ([0, 0], False),
        ([2, 1], False),
        ([1], False),
        ([0, 3, 2], False),
    ],
)
def test_a_tree_has_one_root_and_no_cycle(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected
