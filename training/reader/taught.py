"""What a trained reader says of examples, for another to learn from.

A small network learns more from how sure a large one is of everything than from the annotators'
answers alone (Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.precision import half_where_fast
from training.reader.examples import Example
from training.reader.kept import opened
from training.reader.loss import side_scores, states, status_scores, type_scores
from training.reader.network import ReaderNetwork
from training.reader.tensors import Stretched, Taught, stretched

_A_BATCH = 8


def taught(teacher: Path, data: Sequence[Example]) -> list[Taught]:
    """Return what a trained reader says of some examples, in their order."""
    network, numbers = opened(teacher)
    given = [stretched(example, numbers) for example in data]
    # Stretches of like length share a batch, which is no longer than its longest.
    order = sorted(range(len(given)), key=lambda n: len(given[n].given["pieces"]))
    said: dict[int, Taught] = {}
    with torch.no_grad():
        for start in range(0, len(order), _A_BATCH):
            here = order[start : start + _A_BATCH]
            said |= dict(zip(here, _said(network, [given[n] for n in here]), strict=True))
    return [said[n] for n in range(len(given))]


def _said(network: ReaderNetwork, batch: Sequence[Stretched]) -> Iterator[Taught]:
    with half_where_fast():
        for padded, one in zip(states(network, batch), batch, strict=True):
            words = padded[: len(one.types)]
            types = _chances(type_scores(network, words, one, one.frames))
            if one.sides is None:
                yield Taught(types, None, None)
            else:
                sides = side_scores(network, words, one.sides, one.references)
                statuses = _chances(status_scores(network, words, one.sides))
                yield Taught(types, statuses, torch.sigmoid(sides))


def _chances(scores: Tensor) -> Tensor:
    return torch.softmax(scores, -1)
