"""Words as the model takes them: word pieces and the shape of the word."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from tokenizers import Tokenizer

CLASSIFY = 101
SEPARATE = 102
UNKNOWN_PIECE = 100
MAX_PIECES = 512
"""Positions that the encoder has, the two marks at the ends of a sentence included."""

_MAX_WORD_CHARACTERS = 64
_MAX_WORD_PIECES = 16


class Shape(IntEnum):
    """What the letters of a word look like, for the vocabulary of the encoder is lower-cased."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    DIGIT = 5
    OTHER = 6
    INITIAL = 7


def shape_of(word: str) -> Shape:
    """Return the shape of a word: `TITLE` for "Ankara", `INITIAL` for "B.", `UPPER` for "U.S."."""
    if any(map(str.isdigit, word)):
        return Shape.DIGIT
    letters = "".join(filter(str.isalpha, word))
    if not letters:
        return Shape.OTHER
    if letters.islower():
        return Shape.LOWER
    if letters.isupper():
        return Shape.INITIAL if len(letters) == 1 else Shape.UPPER
    return Shape.TITLE if letters[0].isupper() and letters[1:].islower() else Shape.MIXED


class WordPieces:
    """Cuts single words into the encoder's word pieces.

    A word gives from one piece to sixteen; what is longer than any word of a report is unknown.
    """

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def of(self, word: str) -> list[int]:
        """Return the piece numbers of `word`."""
        if len(word) > _MAX_WORD_CHARACTERS:
            return [UNKNOWN_PIECE]
        encoding = self._tokenizer.encode(word, add_special_tokens=False)
        return encoding.ids[:_MAX_WORD_PIECES] or [UNKNOWN_PIECE]
