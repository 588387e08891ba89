"""The common nouns that mean actors (`nouns.toml`), looked up at a token."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from legation.actors.resolution.text import Text

_NOMINAL = frozenset({"NN", "JJ"})


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun can mean: a class of `nouns.toml`, its PLOVER sector, and how it is worded."""

    noun: str
    family: str
    sector: tuple[str, ...]
    length: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The nouns, and the closed word lists beside them."""

    senses: dict[str, tuple[Sense, ...]]
    lists: dict[str, frozenset[str]]
    longest: dict[str, int]
    fits: dict[str, frozenset[str]]
    regions: dict[str, frozenset[str]]

    def read(self, text: Text) -> list[tuple[Sense, ...]]:
        """Return, for every token, the senses of the longest known noun that ends there."""
        return [self._ending(text, i) for i in range(text.n)]

    def _ending(self, text: Text, i: int) -> tuple[Sense, ...]:
        if text.tag[i][:2] not in _NOMINAL:
            return ()
        lemma, lower = text.lemma[i], text.lower[i]
        longest = max(self.longest.get(lemma, 0), self.longest.get(lower, 0))
        for length in range(min(longest, i + 1), 0, -1):
            before = text.lower[i - length + 1 : i]
            for last in (lemma, lower):
                senses = self.senses.get(" ".join((*before, last)))
                if senses:
                    return senses
        return ()


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once."""
    raw = tomllib.loads(files(__package__).joinpath("nouns.toml").read_text("utf-8"))
    senses: dict[str, tuple[Sense, ...]] = {}
    for block in raw["nouns"]:
        sector = (block["sector"],) if "sector" in block else ()
        for word in block["words"]:
            key = word.replace("-", " - ")  # a hyphen is a token of its own
            sense = Sense(word, block["class"], sector, key.count(" ") + 1)
            senses[key] = (*senses.get(key, ()), sense)
    lists = {name: frozenset(words) for name, words in raw["lists"].items()}
    longest: dict[str, int] = {}
    for noun in senses:
        last = noun.rsplit(" ", 1)[-1]
        longest[last] = max(longest.get(last, 0), noun.count(" ") + 1)
    fits = {noun: frozenset(codes) for noun, codes in raw["fits"].items()}
    regions = {name: frozenset(codes) for name, codes in raw["regions"].items()}
    return Lexicon(senses, lists, longest, fits, regions)
