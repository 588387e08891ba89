"""Words as the gazetteer compares them.

A token, as spaCy's English tokenizer gives it, becomes *parts*: letters without diacritics, without
apostrophes and dots, split at hyphens and slashes ("US$" stays whole: it is money). Hyphens, lone
apostrophes and single line breaks vanish, so that "Guinea - Bissau", "Guinea-Bissau" and "Guinea
Bissau" are one; other punctuation and empty lines stay as parts of their own, so that no name
reaches across them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

Parts = tuple[str, ...]

_APOSTROPHES: Final = "'’‘ʼ`´ʻ′"
_POSSESSIVE: Final = re.compile(rf"(?<=\w)[{_APOSTROPHES}](?=[sS]$)")
_DROPPED: Final = re.compile(rf"[{_APOSTROPHES}]")
_JOINERS: Final = re.compile(r"[-‐‑/_]+")
_DOTS: Final = re.compile(r"(?<=[^\W_])\.")
_PIECE: Final = re.compile(r"[^\W_]+[$€£]?|[^\w\s]|\n\s*\n")
# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS: Final = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i"}
    | {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ß": "ss", "ə": "e"}
)


@lru_cache(maxsize=65536)
def parts(token: str) -> Parts:
    """Return the parts of one token, with their case kept."""
    if token.isalnum() and token.isascii():
        return (token,)
    text = _POSSESSIVE.sub("-", token)
    text = _DROPPED.sub("", text)
    text = _DOTS.sub("", text)
    text = _JOINERS.sub(" ", text).replace("&", " and ")
    return tuple(_PIECE.findall(_plain(text)))


@lru_cache(maxsize=65536)
def folded(token: str) -> Parts:
    """Return the parts of one token, casefolded."""
    return tuple(part.casefold() for part in parts(token))


def phrase(text: str) -> Parts:
    """Return the parts of a whole phrase, with their case kept."""
    return tuple(part for token in text.split() for part in parts(token))


def key(seen: Parts) -> str:
    """Return the form under which a phrase is looked up."""
    return " ".join(part.casefold() for part in seen)


def _plain(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
