"""Cutting a text into words, numbers and signs."""

from __future__ import annotations

import re
from typing import Final

# Letters and digits apart, so that "1990s" is a number and a letter that touch. A sign stands by
# itself. Every character belongs to one token or is a space: one pass, no backtracking.
_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]|[\d_]")
_PADDING: Final = 24  # how far any rule looks ahead


class Tokens:
    """The words of a text in lower case, and where each of them stands.

    `words` is padded with empty strings, so that a rule may look some way past either end.
    """

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        add, start, end = self.words.append, self.starts.append, self.ends.append
        for found in _TOKEN.finditer(text):
            add(found.group().lower())
            start(found.start())
            end(found.end())
        self.words += [""] * _PADDING

    def __len__(self) -> int:
        return len(self.starts)

    def glued(self, i: int) -> bool:
        """Tell whether token `i` follows the one before without a space."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Tell whether token `i` begins with a capital letter."""
        return 0 <= i < len(self.starts) and self.text[self.starts[i]].isupper()

    def opens_sentence(self, i: int) -> bool:
        """Tell whether token `i` begins a sentence, headline or quotation, going by signs."""
        return i == 0 or self.words[i - 1] in _SENTENCE_SIGNS or self.line_break(i)

    def line_break(self, i: int) -> bool:
        """Tell whether a line ends right before token `i`."""
        return 0 < i < len(self.starts) and "\n" in self.text[self.ends[i - 1] : self.starts[i]]


_SENTENCE_SIGNS: Final = frozenset('.!?:;"“”‘`_—–-•*')
