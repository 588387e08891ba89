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

    `signing`, `leaving` and `keeping` have verbs by their first word, with the particle or
    preposition that follows; `putting` are verbs whose object is one of `signatures`. `statements`
    are nouns for what binds only those who sign it, `doubtful` adjectives of what is not there yet.
    """

    nouns: frozenset[str]
    doubtful: frozenset[str]
    signing: Mapping[str, Sequence[str]]
    leaving: Mapping[str, Sequence[str]]
    keeping: Mapping[str, Sequence[str]]
    putting: frozenset[str]
    signatures: frozenset[str]
    statements: frozenset[str]


@cache
def load_agreements() -> AgreementBook:
    """Return the words of agreements."""
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return AgreementBook(
        nouns=frozenset(table["nouns"]),
        doubtful=frozenset(table["doubtful"]),
        signing=_by_verb(table["signing"]),
        leaving=_by_verb(table["leaving"]),
        keeping=_by_verb(table["keeping"]),
        putting=frozenset(table["putting"]),
        signatures=frozenset(table["signatures"]),
        statements=frozenset(table["statements"]),
    )


def _by_verb(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return what follows each verb: "" for nothing, "to", "out of"."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        verb, _, rest = phrase.partition(" ")
        found.setdefault(verb, []).append(rest)
    return {verb: tuple(rests) for verb, rests in found.items()}
