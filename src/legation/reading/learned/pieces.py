"""Sentences as the network takes them: word pieces, shapes, and where each word begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from legation.language import TOKENIZER
from legation.language.wordpieces import CLASSIFY, MAX_PIECES, SEPARATE, WordPieces, shape_of

_KNOWN_WORDS = 50_000


class Pieces:
    """Cuts words into pieces, and remembers how."""

    def __init__(self) -> None:
        self._of = lru_cache(maxsize=_KNOWN_WORDS)(WordPieces(TOKENIZER).of)

    def length(self, sentence: Sequence[str]) -> int:
        """Return how many of the network's places a sentence takes, its closing mark included."""
        return 1 + sum(len(self._of(word)) for word in sentence)

    def encode(self, sentences: Sequence[Sequence[str]]) -> dict[str, list[int]]:
        """Return pieces and their shapes, and for each word the place of its first piece.

        What reaches beyond the network's places is one endless sentence: its end is not seen.
        """
        pieces, shapes, first = [CLASSIFY], [0], []
        for sentence in sentences:
            for word in sentence:
                first.append(len(pieces))
                own = self._of(word)
                pieces += own
                shapes += [int(shape_of(word))] * len(own)
            pieces.append(SEPARATE)
            shapes.append(0)
        last = min(len(pieces), MAX_PIECES) - 1
        first = [min(place, last) for place in first]
        return {"pieces": pieces[: last + 1], "shapes": shapes[: last + 1], "first": first}
