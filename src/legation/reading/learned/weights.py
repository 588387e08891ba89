"""What the network's vectors and the cues count: arrays, and a table of weights for each use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from legation.reading.learned.network import DATA

Table = Mapping[str, np.ndarray]


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


def added(table: Table, cues: Iterable[str], size: int) -> np.ndarray:
    """Return the sum of the weights [size] of some cues; one that is not known counts nothing."""
    total = np.zeros(size, dtype=np.float32)
    for cue in cues:
        row = table.get(cue)
        if row is not None:
            total += row
    return total


def with_one(vectors: np.ndarray) -> np.ndarray:
    """Return vectors [..., R] with a one behind each, for the weights that stand alone."""
    ones = np.ones((*vectors.shape[:-1], 1), dtype=vectors.dtype)
    return np.concatenate([vectors, ones], axis=-1)


@cache
def load_weights(folder: Path = DATA) -> Weights:
    """Return the weights that come with the package."""
    rows = json.loads((folder / "cues.json").read_text(encoding="utf-8"))
    parts: dict[str, Any] = {name: _table(table) for name, table in rows.items()}
    with np.load(folder / "reader.npz", allow_pickle=False) as file:
        parts |= {name: file[name].astype(np.float32) for name in file.files}
    return Weights(**parts)


def _table(rows: Mapping[str, list[float]]) -> Table:
    return {cue: np.array(row, dtype=np.float32) for cue, row in rows.items()}
