"""Missions, as data: what they are called, what happens to them, and who heads which."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "missions.toml"

Words = tuple[str, ...]


@dataclass(frozen=True)
class MissionBook:
    """The words of missions.

    `kinds` has the names of missions by their last word, the longest first, each with its class
    ("principal", "post", "vague", "vague post"). `verbs`, `nouns` and `phrases` say by their first
    word what each does to a mission ("opens", "rises", "closes"), `anew` what one does that has
    opened again. `heads` has the titles of heads of mission and the kind of mission of each, in the
    order in which they decide.
    """

    kinds: Mapping[str, Sequence[tuple[Words, str]]]
    verbs: Mapping[str, Sequence[tuple[Words, str]]]
    nouns: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[Words, str]]]
    anew: frozenset[str]
    heads: Sequence[tuple[Words, str]]

    def is_post(self, kind: str) -> bool:
        """Say whether a state keeps several of a kind in one other state: consulates, offices."""
        words = tuple(kind.lower().split())
        named = dict(self.kinds.get(words[-1], ())) if words else {}
        return named.get(words, "").endswith("post")


@cache
def load_missions() -> MissionBook:
    """Return the words of missions."""
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    rows, kinds = table["change"], table["kinds"].items()
    return MissionBook(
        kinds=_indexed(((w, class_) for class_, ws in kinds for w in ws), last=True),
        verbs=_indexed((verb, row["does"]) for row in rows for verb in row["verbs"]),
        nouns={noun: row["does"] for row in rows for noun in row["nouns"]},
        phrases=_indexed((words, row["does"]) for row in rows for words in row["phrases"]),
        anew=frozenset(table["anew"]["words"]),
        heads=tuple(
            (tuple(title.split()), row["kind"]) for row in table["head"] for title in row["titles"]
        ),
    )


def _indexed(
    pairs: Iterable[tuple[str, str]], *, last: bool = False
) -> dict[str, tuple[tuple[Words, str], ...]]:
    """Return phrases by their first or last word, the longest first."""
    found: dict[str, list[tuple[Words, str]]] = {}
    for phrase, meaning in pairs:
        for written in dict.fromkeys((phrase, phrase.replace("-", " - "))):
            words = tuple(written.split())
            found.setdefault(words[-1 if last else 0], []).append((words, meaning))
    return {key: tuple(sorted(group, key=lambda g: -len(g[0]))) for key, group in found.items()}
