"""Words for offices, envoys and members: data that says which standing each states."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "roles.toml"


@dataclass(frozen=True)
class RoleBook:
    """Role words by their last word; `when` maps ended, future and no to the words that say so.

    `groups` are the nouns for groups of states, `fielded` the offices whose title has a field
    beside it: a minister's, a secretary's.
    """

    by_last: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    when: Mapping[str, frozenset[str]]
    skip: frozenset[str]
    fielded: frozenset[str]
    groups: frozenset[str]

    def holds(self, word: str) -> str | None:
        """Return what a word before a role says about when it holds, None for nothing."""
        return next((holds for holds, words in self.when.items() if word in words), None)


@cache
def load_roles() -> RoleBook:
    """Return the role words, the longest of those with one last word first."""
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    by_last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table["role"]:
        for phrase in row["words"]:
            for written in dict.fromkeys((phrase, phrase.replace("-", " - "))):
                words = tuple(written.split())
                by_last.setdefault(words[-1], []).append((words, row["relation"]))
    for group in by_last.values():
        group.sort(key=lambda pair: (-len(pair[0]), pair))
    return RoleBook(
        by_last=by_last,
        when={holds: frozenset(words) for holds, words in table["when"].items()},
        skip=frozenset(table["skip"]["words"]),
        fielded=frozenset(table["fielded"]["words"]),
        groups=frozenset(table["groups"]["words"]),
    )
