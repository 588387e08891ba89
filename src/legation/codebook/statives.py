"""Words that say a relation holds, as data: which words, and where its two ends stand."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.codebook.build import condition
from legation.codebook.frame import Condition

DATA = Path(__file__).parent / "data" / "statives.toml"


@dataclass(frozen=True, slots=True)
class Stative:
    """Words that state a relation.

    `words` are a verb's or a noun's; `dates` says which end of the standing the clause's date is
    ("start", "end"), None where it is neither; `at` the same of a time that only says when it held.
    With `through`, a preposition, what stands under it is the verb's object: "agreed *on aid*";
    an `intransitive` verb has none.
    """

    relation: str
    words: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    object_is: Condition | None = None
    subject_is: Condition | None = None
    role: str | None = None
    holds: str = "yes"
    kinds: frozenset[str] = frozenset()
    subject_kinds: frozenset[str] = frozenset()
    through: str | None = None
    intransitive: bool = False
    dates: str | None = None
    at: str | None = None


@dataclass(frozen=True)
class Statives:
    """Stative words by the lemma of their head: a verb's first word, a noun's last."""

    by_verb: Mapping[str, tuple[Stative, ...]]
    by_noun: Mapping[str, tuple[Stative, ...]]


def load_statives(classes: Mapping[str, frozenset[str]]) -> Statives:
    """Return the stative words; `classes` are the codebook's noun classes."""
    by_verb: dict[str, list[Stative]] = {}
    by_noun: dict[str, list[Stative]] = {}
    for row in tomllib.loads(DATA.read_text(encoding="utf-8"))["stative"]:
        for verb in row.get("verbs", ()):
            words = tuple(verb.split())
            by_verb.setdefault(words[0], []).append(_stative(row, words, classes))
        for noun in row.get("nouns", ()):
            members = sorted(classes[noun[1:]]) if noun.startswith("@") else [noun]
            for member in members:
                words = tuple(member.split())
                by_noun.setdefault(words[-1], []).append(_stative(row, words, classes))
    longest = {k: tuple(sorted(v, key=lambda s: -len(s.words))) for k, v in by_noun.items()}
    return Statives({k: tuple(v) for k, v in by_verb.items()}, longest)


def _stative(
    row: Mapping[str, Any], words: tuple[str, ...], classes: Mapping[str, frozenset[str]]
) -> Stative:
    object_is, subject_is = row.get("object_is"), row.get("subject_is")
    return Stative(
        relation=row["relation"],
        words=words,
        subject=tuple(row["subject"]),
        object=tuple(row["object"]),
        object_is=condition(object_is, classes) if object_is else None,
        subject_is=condition(subject_is, classes) if subject_is else None,
        role=row.get("role"),
        holds=row.get("holds", "yes"),
        kinds=frozenset(row.get("kinds", ())),
        subject_kinds=frozenset(row.get("subject_kinds", ())),
        through=row.get("through"),
        intransitive=row.get("intransitive", False),
        dates=row.get("dates"),
        at=row.get("at"),
    )
