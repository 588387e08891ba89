"""Agreements, as data: what they are called, and the words that make or end a party to one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "agreements.toml"


@dataclass(frozen=True)
class AgreementBook:
    """The words of agreements.

    `signing`, `leaving` and `keeping` have verbs, and `ending` nouns, by their first word, with the
    particle or preposition that follows; `putting` are verbs whose object is one of `signatures`.
    `duties` are what parties have to do, `statements` nouns for what binds only those who sign it,
    `doubtful` adjectives of what is not there yet.
    """

    nouns: frozenset[str]
    doubtful: frozenset[str]
    signing: Mapping[str, Sequence[str]]
    leaving: Mapping[str, Sequence[str]]
    keeping: Mapping[str, Sequence[str]]
    putting: frozenset[str]
    signatures: frozenset[str]
    statements: frozenset[str]
    ending: Mapping[str, Sequence[str]]
    duties: frozenset[str]


@cache
def load_agreements() -> AgreementBook:
    """Return the words of agreements."""
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return AgreementBook(
        nouns=frozenset(table["nouns"]),
        doubtful=frozenset(table["doubtful"]),
        signing=_by_word(table["signing"]),
        leaving=_by_word(table["leaving"]),
        keeping=_by_word(table["keeping"]),
        putting=frozenset(table["putting"]),
        signatures=frozenset(table["signatures"]),
        statements=frozenset(table["statements"]),
        ending=_by_word(table["ending"]),
        duties=frozenset(table["duties"]),
    )


def _by_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return what follows each verb or noun: "" for nothing, "to", "out of"."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        word, _, rest = phrase.partition(" ")
        found.setdefault(word, []).append(rest)
    return {word: tuple(rests) for word, rests in found.items()}
