"""Words for offices, envoys and members: data that says which standing each states."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "roles.toml"


@dataclass(frozen=True)
class Tenure:
    """Words that begin and end somebody's time in office.

    Verbs, each with the lemmas that may complete it ("" for none), by whether it begins or ends the
    time of its subject or its object; `nouns` are of whose time ends.
    """

    begins: Mapping[str, frozenset[str]]
    begins_of_object: Mapping[str, frozenset[str]]
    ends: Mapping[str, frozenset[str]]
    ends_of_object: Mapping[str, frozenset[str]]
    nouns: frozenset[str]

    @property
    def verbs(self) -> tuple[Mapping[str, frozenset[str]], ...]:
        """The four tables of verbs."""
        return (self.begins, self.begins_of_object, self.ends, self.ends_of_object)


@dataclass(frozen=True)
class RoleBook:
    """Role words by their last word; `when` maps ended, future and no to the words that say so.

    `groups` are the nouns for groups of states, `fielded` the offices whose title has a field
    beside it: a minister's, a secretary's; `presiding` those that a member state can hold too.
    `tenure` tells what begins and ends an office.
    """

    by_last: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    tenure: Tenure
    when: Mapping[str, frozenset[str]]
    skip: frozenset[str]
    fielded: frozenset[str]
    groups: frozenset[str]
    presiding: frozenset[str]

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
        tenure=_tenure(table["tenure"]),
        when={holds: frozenset(words) for holds, words in table["when"].items()},
        skip=frozenset(table["skip"]["words"]),
        fielded=frozenset(table["fielded"]["words"]),
        groups=frozenset(table["groups"]["words"]),
        presiding=frozenset(table["presiding"]["words"]),
    )


def _tenure(table: Mapping[str, Sequence[str]]) -> Tenure:
    return Tenure(
        begins=_completed(table["begins"]),
        begins_of_object=_completed(table["begins_of_object"]),
        ends=_completed(table["ends"]),
        ends_of_object=_completed(table["ends_of_object"]),
        nouns=frozenset(table["nouns"]),
    )


def _completed(phrases: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Return verbs with the words that complete each."""
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        verb, _, rest = phrase.partition(" ")
        found.setdefault(verb, set()).add(rest)
    return {verb: frozenset(rest) for verb, rest in found.items()}
