"""Fitting of the small linear models: logistic regression over cues.

One kind puts things into classes (`fitted`; it may see a vector too), the other chooses among
answers that differ from one time to the next (`chosen`).

L2-regularised, by L-BFGS from zero: the same data give the same weights. Needs torch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

# A cue seen once cannot be told from chance.
RARE = 2
STEPS = 120
SMALLEST = 0.01


@dataclass(frozen=True)
class Example:
    """Cues, the number of the right class, and the word's vector where the model sees one."""

    cues: list[str]
    label: int
    vector: np.ndarray | None = None


def fitted(
    data: Sequence[Example],
    classes: Sequence[str],
    *,
    strength: float = 1e-3,
    vector_strength: float = 1e-2,
) -> dict[str, Any]:
    """Return a model's table: classes, bias, the weights of each cue and of the vector."""
    counts = Counter(cue for example in data for cue in set(example.cues))
    known = sorted(cue for cue, n in counts.items() if n >= RARE)
    fit = _Fit(data, {cue: i for i, cue in enumerate(known)}, len(classes))
    fit.run(strength, vector_strength)
    rows = {
        cue: [round(w, 3) for w in row]
        for cue, row in zip(known, fit.weights.detach().tolist(), strict=True)
        if max(map(abs, row)) >= SMALLEST
    }
    table: dict[str, Any] = {"classes": list(classes), "weights": rows}
    bias = fit.bias.detach()
    if fit.vectors is not None:
        scaled = fit.matrix.detach() / fit.scale[:, None]
        bias = bias - fit.mean @ scaled
        table["vector"] = [[round(w, 4) for w in row] for row in scaled.tolist()]
    table["bias"] = [round(b, 4) for b in bias.tolist()]
    return table


class _Fit:
    """One fit: the data as tensors, and what is being fitted."""

    def __init__(self, data: Sequence[Example], known: dict[str, int], classes: int) -> None:
        torch.manual_seed(0)
        torch.set_num_threads(1)
        bags = [sorted(known[c] for c in set(e.cues) if c in known) for e in data]
        self.flat = torch.tensor([i for bag in bags for i in bag])
        self.starts = torch.tensor(np.cumsum([0, *(len(bag) for bag in bags)])[:-1])
        self.labels = torch.tensor([e.label for e in data])
        self.weights = torch.zeros(len(known), classes, requires_grad=True)
        self.bias = torch.zeros(classes, requires_grad=True)
        self.vectors: torch.Tensor | None = None
        if data[0].vector is not None:
            raw = torch.tensor(np.stack([np.asarray(e.vector, dtype=np.float32) for e in data]))
            self.mean, self.scale = raw.mean(0), raw.std(0) + 1e-6
            self.vectors = (raw - self.mean) / self.scale
            self.matrix = torch.zeros(raw.shape[1], classes, requires_grad=True)

    def run(self, strength: float, vector_strength: float) -> None:
        """Fit to the end."""
        fitting = [self.weights, self.bias]
        if self.vectors is not None:
            fitting.append(self.matrix)
        steps = torch.optim.LBFGS(fitting, max_iter=STEPS, line_search_fn="strong_wolfe")

        def loss() -> torch.Tensor:
            steps.zero_grad()
            value = torch.nn.functional.cross_entropy(self._scores(), self.labels)
            value = value + strength * (self.weights**2).sum()
            if self.vectors is not None:
                value = value + vector_strength * (self.matrix**2).sum()
            value.backward()  # type: ignore[no-untyped-call] # torch's own
            return value

        steps.step(loss)  # type: ignore[no-untyped-call] # torch's own

    def _scores(self) -> torch.Tensor:
        scores = torch.nn.functional.embedding_bag(self.flat, self.weights, self.starts, mode="sum")
        if self.vectors is not None:
            scores = scores + self.vectors @ self.matrix
        return scores + self.bias


@dataclass(frozen=True)
class Dilemma:
    """The cues of each answer to one question, and which answers are right."""

    answers: list[list[str]]
    right: list[bool]


def chosen(data: Sequence[Dilemma], *, strength: float = 1e-3, rare: int = 3) -> dict[str, float]:
    """Return the weight of each cue by which the right answers are chosen.

    Where several answers are right, it is enough that one of them is likely.
    """
    bags = [answer for dilemma in data for answer in dilemma.answers]
    counts = Counter(cue for bag in bags for cue in set(bag))
    known = sorted(cue for cue, n in counts.items() if n >= rare)
    numbers = {cue: i for i, cue in enumerate(known)}
    fit = _ChoiceFit(data, [sorted(numbers[c] for c in {*b} if c in numbers) for b in bags])
    weights = fit.run(len(known), strength)
    pairs = zip(known, weights, strict=True)
    return {cue: round(weight, 3) for cue, weight in pairs if abs(weight) >= SMALLEST}


class _ChoiceFit:
    """One fit of a model that chooses: the answers of all questions as tensors."""

    def __init__(self, data: Sequence[Dilemma], bags: list[list[int]]) -> None:
        torch.manual_seed(0)
        torch.set_num_threads(1)
        self.flat = torch.tensor([i for bag in bags for i in bag])
        self.starts = torch.tensor(np.cumsum([0, *(len(bag) for bag in bags)])[:-1])
        self.question = torch.tensor([n for n, d in enumerate(data) for _ in d.answers])
        self.right = torch.tensor([r for d in data for r in d.right])
        self.questions = len(data)

    def run(self, cues: int, strength: float) -> list[float]:
        """Fit to the end and return the weights."""
        weights = torch.zeros(cues, 1, requires_grad=True)
        steps = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

        def loss() -> torch.Tensor:
            steps.zero_grad()
            sums = torch.nn.functional.embedding_bag(self.flat, weights, self.starts, mode="sum")
            value = self._surprise(sums.squeeze(1)) + strength * (weights**2).sum()
            value.backward()  # type: ignore[no-untyped-call] # torch's own
            return value

        steps.step(loss)  # type: ignore[no-untyped-call] # torch's own
        found: list[float] = weights.detach().squeeze(1).tolist()
        return found

    def _surprise(self, sums: torch.Tensor) -> torch.Tensor:
        """Return how unlikely the right answers are, on average."""
        wrong = torch.full_like(sums, -1e9)
        return (self._total(sums) - self._total(torch.where(self.right, sums, wrong))).mean()

    def _total(self, sums: torch.Tensor) -> torch.Tensor:
        """Return the logarithm of the sum of the powers of each question's answers."""
        top = torch.full((self.questions,), -1e9).scatter_reduce(0, self.question, sums, "amax")
        powers = torch.exp(sums - top[self.question])
        return top + torch.log(torch.zeros(self.questions).index_add(0, self.question, powers))
