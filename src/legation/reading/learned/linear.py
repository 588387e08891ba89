"""A linear model over cues, each cue a word: what it says is the sum of its cues' weights."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Linear:
    """Weights of every cue for every class; `bias` what each class starts from.

    `vector`, where there is one, holds a weight for each class and number of a word's vector.
    """

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]
    vector: np.ndarray | None = None

    def probabilities(self, cues: Iterable[str], vector: ArrayLike = ()) -> dict[str, float]:
        """Return how likely each class is, given the cues; cues it does not know count nothing.

        `vector` is the word's vector, for a model that has weights for it.
        """
        sums = list(self.bias)
        if self.vector is not None and len(np.asarray(vector)):
            sums = (np.asarray(vector, dtype=np.float64) @ self.vector + sums).tolist()
        for cue in sorted(set(cues)):
            for i, weight in enumerate(self.weights.get(cue, ())):
                sums[i] += weight
        top = max(sums)
        powers = [math.exp(s - top) for s in sums]
        total = sum(powers)
        return {name: power / total for name, power in zip(self.classes, powers, strict=True)}


@cache
def load_linear(name: str) -> Linear:
    """Return the shipped model of that name."""
    table = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return Linear(
        classes=tuple(table["classes"]),
        bias=tuple(table["bias"]),
        weights={cue: tuple(weights) for cue, weights in table["weights"].items()},
        vector=np.array(table["vector"]) if "vector" in table else None,
    )
