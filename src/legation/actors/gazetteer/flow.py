"""A sequence of tokens as one flow of parts that remembers which token each came from."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from legation.actors.gazetteer.words import Parts, folded, parts

# Acronyms that an all-capitals headline may contain as words.
_WORDS_IN_CAPITALS: Final = frozenset(
    {"US", "WHO", "IS", "IT", "IN", "ICE", "AID", "ACT", "ARE", "CAN", "AU", "MAN", "SO", "AN"}
)
_NEIGHBOURS: Final = 3


class Flow:
    """The parts of all tokens in order, as written and folded."""

    def __init__(self, words: Sequence[str]) -> None:
        """Break the tokens into parts."""
        self._words = words
        self.folded: list[str] = []
        self._written: list[str] = []
        self._owners: list[int] = []
        for number, token in enumerate(words):
            written = parts(token)
            self._written += written
            self.folded += folded(token)
            self._owners += [number] * len(written)

    def next_head(self, at: int, heads: Container[str]) -> int:
        """Return the first part from `at` on that some name begins with, or the end."""
        every = self.folded
        while at < len(every) and every[at] not in heads:
            at += 1
        return at

    def key(self, at: int, length: int) -> str:
        """Return the folded phrase of `length` parts (fewer at the end) from `at` on."""
        return " ".join(self.folded[at : at + length])

    def seen(self, at: int, length: int) -> Parts:
        """Return the same parts as they are written."""
        return tuple(self._written[at : at + length])

    def tokens(self, at: int, length: int) -> tuple[int, int, bool]:
        """Return the tokens that the parts span, and whether they are those tokens entirely."""
        first, last = self._owners[at], self._owners[at + length - 1]
        follows = at + length
        whole = (at == 0 or self._owners[at - 1] != first) and (
            follows == len(self._owners) or self._owners[follows] != last
        )
        return first, last + 1, whole

    def shouts(self, at: int, length: int, seen: Parts) -> bool:
        """Tell whether an acronym is more likely a word of a headline all in capitals."""
        if length > 1 or seen[0] not in _WORDS_IN_CAPITALS:
            return False
        token = self._owners[at]
        if "." in self._words[token]:
            return False
        around = [
            *self._words[max(0, token - _NEIGHBOURS) : token],
            *self._words[token + 1 : token + 1 + _NEIGHBOURS],
        ]
        letters = [word for word in around if word.isalpha() and len(word) > 1]
        return len(letters) > 1 and all(word.isupper() for word in letters)
