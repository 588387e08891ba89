"""What the network's vectors and the cues count: arrays, and a table of weights for each use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import numpy as np

from legation.reading.learned.network import DATA


class Table:
    """A row of weights for each known cue."""

    def __init__(self, rows: Mapping[str, Sequence[float]]) -> None:
        self._places = {cue: place for place, cue in enumerate(rows)}
        known = np.array(list(rows.values()), dtype=np.float32)
        # Unknown cues count nothing: theirs is one more row, of zeros.
        self._rows = np.concatenate([known, np.zeros_like(known[:1])])

    def added(self, several: Iterable[Iterable[str]]) -> np.ndarray:
        """Return the sums [several, size] of the weights of several lists of cues.

        The cues of a list are added one after another, so that its sum is the same whatever other
        lists stand beside it.
        """
        find, unknown = self._places.get, len(self._places)
        places = [[find(cue, unknown) for cue in cues] for cues in several]
        total = np.zeros((len(places), self._rows.shape[1]), dtype=np.float32)
        for nth in zip_longest(*places, fillvalue=unknown):
            total += self._rows.take(nth, axis=0)
        return total


@dataclass(frozen=True)
class Weights:
    """Arrays and tables that were learned together with the network; R is its vectors' length.

    `roles` [2, R+1, R+1] weighs what happens against who takes part, for source and target;
    `types` [16, R] is added to the vector of what happens; `distances` and `forms` have a row for
    each bucket; `base` is where a side starts from. `reference` [R+1, R+1] weighs words that refer
    against those that they may refer to. The tables have a weight, or a row of them, for each cue.
    """

    roles: np.ndarray
    types: np.ndarray
    distances: np.ndarray
    forms: np.ndarray
    base: np.ndarray
    reference: np.ndarray
    words: Table
    statuses: Table
    places: Table
    actors: Table
    references: Table


def with_one(vectors: np.ndarray) -> np.ndarray:
    """Return vectors [..., R] with a one behind each, for the weights that stand alone."""
    ones = np.ones((*vectors.shape[:-1], 1), dtype=vectors.dtype)
    return np.concatenate([vectors, ones], axis=-1)


@cache
def load_weights(folder: Path = DATA) -> Weights:
    """Return the weights that come with the package."""
    rows = json.loads((folder / "cues.json").read_text(encoding="utf-8"))
    parts: dict[str, Any] = {name: Table(table) for name, table in rows.items()}
    with np.load(folder / "reader.npz", allow_pickle=False) as file:
        parts |= {name: file[name].astype(np.float32) for name in file.files}
    return Weights(**parts)
