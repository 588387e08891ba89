"""How alike two names are: word by word, for a name can lack some, and spell others otherwise."""

from __future__ import annotations

from typing import Final

from rapidfuzz import fuzz

# Of a word's letters, those that must agree for it to be taken for a spelling of another.
_SPELLING: Final = 0.8
# "J." for "John": no more than a hint.
_INITIAL: Final = 0.9
# What a name is worth that has few of the other's words, all of which agree.
_LEAST_COVER: Final = 0.8


def alike(one: str, other: str) -> float:
    """Return how alike two folded names are, from 0 to 1; 1 is the same words in any order.

    Each word of the shorter name is set beside the word of the longer that is most like it, long
    words counting for more. What the longer name has besides costs at most a fifth.
    """
    shorter, longer = sorted((one.split(), other.split()), key=lambda words: (len(words), words))
    left, agreed, covered = list(longer), 0.0, 0
    for word in sorted(shorter, key=len, reverse=True):
        best = max(left, key=lambda candidate: _words_alike(word, candidate))
        likeness = _words_alike(word, best)
        if likeness:
            agreed += likeness * len(word)
            covered += len(best)
            left.remove(best)
    if not shorter:
        return 0.0
    cover = _LEAST_COVER + (1 - _LEAST_COVER) * covered / sum(map(len, longer))
    return agreed / sum(map(len, shorter)) * cover


def _words_alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if 1 in (len(one), len(other)):
        return _INITIAL if one[0] == other[0] else 0.0
    likeness = fuzz.ratio(one, other) / 100
    return likeness if likeness >= _SPELLING else 0.0
