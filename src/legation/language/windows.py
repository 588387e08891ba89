"""Sentences that are too long for the model, cut into windows of words."""

from __future__ import annotations

from collections.abc import Sequence


def windows(lengths: Sequence[int], limit: int) -> list[slice]:
    """Return runs of words, each as long as `limit` allows; `lengths` are the words' pieces.

    No word may be longer than `limit`.
    """
    cuts = [0]
    size = 0
    for word, length in enumerate(lengths):
        if size + length > limit:
            cuts.append(word)
            size = 0
        size += length
    return [slice(start, end) for start, end in zip(cuts, [*cuts[1:], len(lengths)], strict=True)]


def joined_heads(parts: Sequence[Sequence[int]]) -> list[int]:
    """Return the heads over all words, the roots of later windows hung on the first root."""
    root = parts[0].index(0) + 1
    heads: list[int] = []
    for part in parts:
        offset = len(heads)
        heads += [head + offset if head else root for head in part]
    heads[root - 1] = 0
    return heads
