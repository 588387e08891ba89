"""PropBank's predicates and arguments on the sentences of a treebank."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES = ("none", "ARG0", "ARG1", "ARG2", "ARG3", "ARGM-TMP", "ARGM-LOC", "other")


@dataclass(frozen=True, slots=True)
class Frames:
    """A sentence; `predicates` maps a word's place to the roles of the heads of its arguments."""

    words: list[str]
    predicates: dict[int, dict[int, int]]


def read_propbank(treebank: Path, frames: Path) -> Iterator[Frames]:
    """Yield the sentences of a treebank (CoNLL-U) that have frames (JSON Lines), both gzipped."""
    trees = dict(_trees(treebank))
    with gzip.open(frames, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["sent_id"] in trees:
                words, heads = trees[row["sent_id"]]
                yield Frames(words, {p["i"]: _roles(p["args"], heads) for p in row["predicates"]})


def _trees(path: Path) -> Iterator[tuple[str, tuple[list[str], list[int]]]]:
    name, words, heads = "", list[str](), list[int]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("# sent_id"):
                name, words, heads = line.split("=", 1)[1].strip(), [], []
            elif fields[0].isdigit():
                words.append(fields[1])
                heads.append(int(fields[6]) - 1)
            elif not line.strip() and words:
                yield name, (words, heads)


def _roles(arguments: list[tuple[str, int, int]], heads: list[int]) -> dict[int, int]:
    """Return the role of each argument at the word that its other words hang on."""
    found = {}
    for role, first, past in arguments:
        inside = range(first, min(past, len(heads)))
        head = next((i for i in inside if not first <= heads[i] < past), None)
        if head is not None:
            found[head] = ROLES.index(role) if role in ROLES else len(ROLES) - 1
    return found
