"""What was learned of standings: small layers over the network's states, and weights of cues."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from legation.model import RELATIONS
from legation.reading.learned.network import DATA
from legation.reading.learned.weights import Table

# Relations that are weighed; an envoy's and an officer's are told by their titles.
WEIGHED: Final = tuple(name for name in RELATIONS if name not in {"envoy", "office"})
_LAYERS = (
    *("relations.inner", "relations.outer", "manner.inner", "manner.outer"),
    *("bonds", "ends"),
)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of neurons: `weights` [inputs, outputs] and `bias` [outputs]."""

    weights: np.ndarray
    bias: np.ndarray

    def __call__(self, states: np.ndarray) -> np.ndarray:
        """Return the outputs [words, outputs] for states [words, inputs]."""
        out: np.ndarray = states @ self.weights + self.bias
        return out


@dataclass(frozen=True)
class StandingWeights:
    """Layers over a word's state, arrays, and tables of cues; R is the vectors' length.

    `relations` scores the relations that a word can say, `manner` how a standing holds and whether
    it has a start and an end. `bonds` makes a vector of a word as what says a standing, `ends` of
    one as somebody it is between. `roles` [2, R+1, R+1] weighs the one against the other, for
    subject and object; `kinds` [relations, R] is added to the vector of what says it; `distances`
    and `forms` have a row for each bucket; `base` is where a side starts from.
    """

    layers: dict[str, Layer]
    roles: np.ndarray
    kinds: np.ndarray
    distances: np.ndarray
    forms: np.ndarray
    base: np.ndarray
    words: Table
    manners: Table
    places: Table
    actors: Table

    def relations(self, states: np.ndarray) -> np.ndarray:
        """Return the scores [words, relations] of what words say."""
        return self._both("relations", states)

    def manner(self, states: np.ndarray) -> np.ndarray:
        """Return the scores [words, holds + 2] of how a standing holds, of its start and end."""
        return self._both("manner", states)

    def bonds(self, states: np.ndarray) -> np.ndarray:
        """Return the vectors [words, R] of words as what says a standing."""
        return gelu(self.layers["bonds"](states))

    def ends(self, states: np.ndarray) -> np.ndarray:
        """Return the vectors [words, R] of words as somebody a standing is between."""
        return gelu(self.layers["ends"](states))

    def _both(self, name: str, states: np.ndarray) -> np.ndarray:
        inner = gelu(self.layers[f"{name}.inner"](states))
        return self.layers[f"{name}.outer"](inner)


def gelu(x: np.ndarray) -> np.ndarray:
    """Return the Gaussian error linear unit of numbers, by its approximation with tanh."""
    inner = math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)
    out: np.ndarray = 0.5 * x * (1 + np.tanh(inner))
    return out


@cache
def load_standing_weights(folder: Path = DATA) -> StandingWeights:
    """Return the weights that come with the package."""
    rows = json.loads((folder / "standing_cues.json").read_text(encoding="utf-8"))
    with np.load(folder / "standings.npz", allow_pickle=False) as file:
        arrays = {name: file[name].astype(np.float32) for name in file.files}
    layers = {
        name: Layer(arrays.pop(f"{name}.weights"), arrays.pop(f"{name}.bias")) for name in _LAYERS
    }
    tables = {use: Table(table) for use, table in rows.items()}
    parts: dict[str, Any] = {"layers": layers, **arrays, **tables}
    return StandingWeights(**parts)
