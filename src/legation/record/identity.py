"""Which actor a claim's actor is: keys that several reports' names for one actor share.

A key is `TUR` for a state or organisation itself, `TUR/ahmet davutoglu` for whom or what acts for
it, and `/gaza` for actors of nobody. Keys follow from what a claim says of its actor alone; what
people judged to be the same actor is laid over them by `Aliases`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

# The kinds of actors that an ISO code or an acronym means.
STATE: Final = "state"
_WHOLES: Final = frozenset({STATE, "igo"})

_LETTERS: Final = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
# Of a hundred letters.
_ALIKE: Final = 80
_NOT_WORD: Final = re.compile(r"[\W_]+")
_SMALL_WORDS: Final = frozenset({"of", "the", "and", "for", "on", "in"})


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return `name` without case, diacritics, punctuation and a leading article."""
    if name.isascii():
        return _NOT_WORD.sub(" ", name.lower()).strip().removeprefix("the ")
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare).strip().removeprefix("the ")


@lru_cache(maxsize=1 << 16)
def actor_key(name: str, of: str | None, kind: str | None) -> str:
    """Return the key of the actor that a report calls `name`, that acts for `of`.

    An actor of no known kind is an organisation itself if it goes by its acronym or by the words
    that the acronym is made of; else it is taken for somebody who acts for `of`.
    """
    if of is not None and (kind in _WHOLES if kind else _spells(name, of)):
        return of
    return f"{of or ''}/{fold(name)}"


def affiliation(key: str) -> str:
    """Return the key of the state or organisation that an actor acts for, else its own."""
    of, _, _ = key.partition("/")
    return of or key


def is_whole(key: str) -> bool:
    """Tell whether a key means a state or organisation itself."""
    return "/" not in key


def may_be_one_person(a: str, b: str) -> bool:
    """Tell whether two keys could be spellings of one person.

    They share a longer word ("Roni Leshno Yaar", "Aharon Leshno-Yaar"), or nearly all letters
    ("Abdullah Gül", "Abdulla Gul").
    """
    if a == b or not _long_words(a).isdisjoint(_long_words(b)):
        return True
    return fuzz.ratio(a.partition("/")[2], b.partition("/")[2]) >= _ALIKE


def _long_words(key: str) -> frozenset[str]:
    _, _, name = key.partition("/")
    return frozenset(word for word in name.split() if len(word) > 3)


def _spells(name: str, acronym: str) -> bool:
    words, short = fold(name).split(), fold(acronym)
    all_letters = "".join(word[0] for word in words)
    letters = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return short in ("".join(words), all_letters, letters)


class Aliases:
    """Which keys people judged to mean one actor.

    The key that stands for all of them is the first in order: whole states and organisations
    before their people, then by the alphabet.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs = frozenset(pairs)
        self._leads: dict[str, str] = {}
        for a, b in sorted(self.pairs):
            self._join(a, b)

    def lead(self, key: str) -> str:
        """Return the key that stands for `key`."""
        while (above := self._leads.get(key, key)) != key:
            key = above
        return key

    def all_of(self, key: str) -> frozenset[str]:
        """Return every key that means the same actor as `key`."""
        lead = self.lead(key)
        return frozenset({key, lead, *(k for k in self._leads if self.lead(k) == lead)})

    def _join(self, a: str, b: str) -> None:
        first, second = sorted((self.lead(a), self.lead(b)), key=lambda k: (not is_whole(k), k))
        if first != second:
            self._leads[second] = first
