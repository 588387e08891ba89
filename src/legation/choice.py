"""A linear model that chooses: each possible answer has cues, and the heaviest answer wins."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Choice:
    """One weight for every cue; what speaks for an answer is the sum of its cues' weights."""

    weights: Mapping[str, float]

    def odds(self, answers: Sequence[Iterable[str]]) -> list[float]:
        """Return how likely each answer is, given its cues; unknown cues count nothing.

        The same cues in another order give the same sum.
        """
        sums = [math.fsum(self.weights.get(cue, 0.0) for cue in cues) for cues in answers]
        top = max(sums)
        powers = [math.exp(s - top) for s in sums]
        total = sum(powers)
        return [power / total for power in powers]


@cache
def load_choice(path: Path) -> Choice:
    """Return the model whose weights a file holds, by their cues."""
    return Choice(json.loads(path.read_text(encoding="utf-8")))
