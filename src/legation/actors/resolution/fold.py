"""Names as they are compared: no diacritics, no case, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
# Letters that Unicode does not decompose, and the Turkish dotless i.
_PLAIN = str.maketrans("øØłŁđĐıİæÆœŒðÐ", "oOlLdDiIaAoOdD")
_SILENT = frozenset({"the", "of", "a", "an", "and", "s", "for"})
# Words before a family name that a later mention may leave out or spell apart.
_PREFIXES = frozenset({"al", "el", "bin", "ibn", "abu", "ben", "de", "van", "von", "der", "da"})


@lru_cache(maxsize=16384)
def fold(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without articles."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.translate(_PLAIN))
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    return tuple(w for w in _WORD.findall(name.casefold()) if w not in _SILENT)


@lru_cache(maxsize=16384)
def personal(name: str) -> tuple[str, ...]:
    """Return the words of a person's name, folded, without particles and initials."""
    words = tuple(w for w in fold(name) if w not in _PREFIXES and len(w) > 1)
    return words or fold(name)


def initials(name: str) -> str:
    """Return the first letters of a name's words in capitals, as an acronym is made of them."""
    return "".join(word[0] for word in fold(name)).upper()
