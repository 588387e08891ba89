"""Sentences as padded tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from legation.language.wordpieces import CLASSIFY, MAX_PIECES, SEPARATE, WordPieces, shape_of
from training.corpus import UNKNOWN, Sentence
from training.labels import lemma_edits

IGNORED = -100
_PIECES_A_BATCH = 900
_CHUNK = 1600


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs [batch, pieces], `first` [batch, 1 + words], targets [batch, words]."""

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    heads: Tensor
    targets: dict[str, Tensor]
    """By head of the model: upos, xpos, lemmas, names, deprels; `IGNORED` where unknown."""


class Batcher:
    """Turns sentences into batches, with the label numbers of one model."""

    def __init__(self, pieces: WordPieces, labels: dict[str, list[str]]) -> None:
        self._pieces = lru_cache(maxsize=100_000)(pieces.of)
        self._numbers = {
            kind: {label: number for number, label in enumerate(names)}
            for kind, names in labels.items()
        }

    def shuffled(self, sentences: Sequence[Sentence], chance: random.Random) -> Iterator[Batch]:
        """Yield batches of sentences of like length, in random order."""
        order = list(sentences)
        chance.shuffle(order)
        batches: list[list[Sentence]] = []
        for start in range(0, len(order), _CHUNK):
            chunk = sorted(order[start : start + _CHUNK], key=lambda s: len(s.forms))
            batches += self._cut(chunk)
        chance.shuffle(batches)
        return map(self.batch, batches)

    def _cut(self, sentences: list[Sentence]) -> Iterator[list[Sentence]]:
        group: list[Sentence] = []
        for sentence in sentences:
            longest = self._length(sentence)
            if longest > MAX_PIECES:
                continue
            if group and longest * (len(group) + 1) > _PIECES_A_BATCH:
                yield group
                group = []
            group.append(sentence)
        if group:
            yield group

    def _length(self, sentence: Sentence) -> int:
        return 2 + sum(len(self._pieces(form)) for form in sentence.forms)

    def batch(self, sentences: list[Sentence]) -> Batch:
        """Return one batch of the sentences."""
        rows = [self._inputs(sentence.forms) for sentence in sentences]
        return Batch(
            pieces=_padded([row[0] for row in rows], 0),
            shapes=_padded([row[1] for row in rows], 0),
            first=_padded([row[2] for row in rows], 0),
            heads=_padded([_heads(sentence) for sentence in sentences], IGNORED),
            targets={
                kind: _padded([self._target(kind, sentence) for sentence in sentences], IGNORED)
                for kind in self._numbers
            },
        )

    def _inputs(self, forms: list[str]) -> tuple[list[int], list[int], list[int]]:
        pieces, shapes, first = [CLASSIFY], [0], [0]
        for form in forms:
            first.append(len(pieces))
            own = self._pieces(form)
            pieces += own
            shapes += [shape_of(form)] * len(own)
        return [*pieces, SEPARATE], [*shapes, 0], first

    def _target(self, kind: str, sentence: Sentence) -> list[int]:
        numbers = self._numbers[kind]
        if kind == "names":
            return [IGNORED if n == UNKNOWN else numbers[n] for n in sentence.names]
        if not sentence.parsed:
            return [IGNORED] * len(sentence.forms)
        values = lemma_edits(sentence) if kind == "lemmas" else getattr(sentence, kind)
        return [numbers.get(value, IGNORED) for value in values]


def _heads(sentence: Sentence) -> list[int]:
    return sentence.heads if sentence.parsed else [IGNORED] * len(sentence.forms)


def _padded(rows: list[list[int]], filling: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [filling] * (longest - len(row)) for row in rows])
