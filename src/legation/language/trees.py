"""Dependency trees from the scores of arcs.

The best head of each word usually makes a tree. Where it does not (a cycle, several roots), the
maximum spanning tree with one root is found by the algorithm of Chu and Liu (1965) and Edmonds
(1967).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

ROOT = 0
"""The place before the first word, on which the root of the sentence hangs."""

_NEVER = -1e9


def best_tree(arcs: Scores) -> list[int]:
    """Return the head of each word: 0 for the one root of the sentence, else the word from 1.

    `arcs` [words, 1 + words] scores each word's possible heads, the root first.
    """
    scores = arcs.astype(np.float64)
    count = len(scores)
    scores[np.arange(count), np.arange(1, count + 1)] = _NEVER
    greedy = [int(head) for head in scores.argmax(1)]
    return greedy if is_tree(greedy) else _spanning_tree(scores)


def is_tree(heads: list[int]) -> bool:
    """Tell whether the heads (0 for the root, words from 1) make one tree with one root."""
    return heads.count(ROOT) == 1 and not _cycle([ROOT, *heads])


def _spanning_tree(scores: NDArray[np.float64]) -> list[int]:
    """Return the best tree whose root has one child.

    Where the best of all trees has several roots, a root is made so dear that a second is taken
    only where there is no other tree, and there always is one.
    """
    square = np.vstack([np.full(scores.shape[1], _NEVER), scores])
    heads = _contracted(square)[1:]
    if heads.count(ROOT) == 1:
        return heads
    square[1:, ROOT] -= 2 * len(scores) * (np.abs(scores[scores > _NEVER]).max() + 1)
    return _contracted(square)[1:]


def _contracted(scores: NDArray[np.float64]) -> list[int]:
    """Return the head of every node under the best tree from node 0; `scores` [node, head]."""
    heads = [int(head) for head in scores.argmax(1)]
    heads[ROOT] = ROOT
    cycle = _cycle(heads)
    if not cycle:
        return heads
    contraction = _Contraction(scores, heads, sorted(cycle))
    return contraction.expanded(_contracted(contraction.scores))


class _Contraction:
    """The graph with the nodes of a cycle made into one, the last node."""

    def __init__(self, scores: NDArray[np.float64], heads: list[int], cycle: list[int]) -> None:
        within = set(cycle)
        self._heads = heads
        self._cycle = cycle
        self._others = [node for node in range(len(heads)) if node not in within]
        broken = scores[cycle, [heads[node] for node in cycle]]
        entering = scores[np.ix_(cycle, self._others)] - broken[:, None]
        leaving = scores[np.ix_(self._others, cycle)]
        self._entry = entering.argmax(0)
        self._exit = leaving.argmax(1)
        self.scores = np.full((len(self._others) + 1,) * 2, _NEVER)
        self.scores[:-1, :-1] = scores[np.ix_(self._others, self._others)]
        self.scores[-1, :-1] = entering.max(0)
        self.scores[:-1, -1] = leaving.max(1)

    def expanded(self, tree: list[int]) -> list[int]:
        """Return the tree over the nodes of the whole graph, given that over the contracted."""
        whole = list(self._heads)
        for place, node in enumerate(self._others[1:], 1):
            head = tree[place]
            inside = head == len(self._others)
            whole[node] = self._cycle[self._exit[place]] if inside else self._others[head]
        whole[self._cycle[self._entry[tree[-1]]]] = self._others[tree[-1]]
        return whole


def _cycle(heads: list[int]) -> set[int]:
    """Return the nodes of a cycle that does not hold the root, or nothing."""
    done = {ROOT}
    for start in range(1, len(heads)):
        path: list[int] = []
        seen: set[int] = set()
        node = start
        while node not in done and node not in seen:
            seen.add(node)
            path.append(node)
            node = heads[node]
        if node in seen:
            return set(path[path.index(node) :])
        done |= seen
    return set()
