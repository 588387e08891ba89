"""Sentences of the treebanks, as the model learns them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

UNKNOWN = ""
"""A name label that nobody annotated: no loss is taken on it."""

_RENAMED = {"obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """Parallel lists over the words of a sentence, as Universal Dependencies writes them.

    `heads` counts words from 1, 0 is the root. `names` are IOB2 labels over PER, ORG and LOC, or
    `UNKNOWN`. A sentence annotated for names only has `parsed` False.
    """

    forms: list[str]
    lemmas: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    deprels: list[str]
    names: list[str]
    text: str
    identity: str = ""
    parsed: bool = True


def read_conllu(path: Path) -> list[Sentence]:
    """Return the sentences of a (gzipped) CoNLL-U file, labels brought to one convention."""
    return [_normalised(_sentence(about, rows)) for about, rows in _blocks(path)]


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    about, rows = dict[str, str](), list[list[str]]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields[0].isdigit():
                rows.append(fields)
            elif line.startswith("# "):
                key, _, value = line[2:].rstrip("\n").partition(" = ")
                about[key] = value
            elif not line.strip() and rows:
                yield about, rows
                rows = []
    if rows:
        yield about, rows


def _sentence(about: dict[str, str], rows: list[list[str]]) -> Sentence:
    return Sentence(
        forms=[row[1] for row in rows],
        lemmas=[row[2] for row in rows],
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        heads=[int(row[6]) for row in rows],
        deprels=[_RENAMED.get(row[7], row[7]) for row in rows],
        names=[_name_label(row[9]) for row in rows],
        text=about["text"],
        identity=about["sent_id"],
    )


def _name_label(misc: str) -> str:
    for field in misc.split("|"):
        if field.startswith("NER="):
            return field[4:]
    return UNKNOWN


def _normalised(sentence: Sentence) -> Sentence:
    """Follow EWT where GUM differs: "United" in "United Nations" is an ADJ and part of the name."""
    upos = [
        "ADJ" if tag == "VERB" and xpos.startswith("NNP") else tag
        for tag, xpos in zip(sentence.upos, sentence.xpos, strict=True)
    ]
    return replace(sentence, upos=upos, names=_with_adjectives(sentence))


def _with_adjectives(sentence: Sentence) -> list[str]:
    names = list(sentence.names)
    for i in range(len(names) - 1, 0, -1):
        inside = names[i].startswith("B-") and names[i - 1] == "O"
        adjective = sentence.deprels[i - 1] == "amod" and sentence.xpos[i - 1].startswith("NNP")
        if inside and adjective:
            names[i - 1], names[i] = names[i], "I-" + names[i][2:]
    return names
