"""Fitting of a small linear model that chooses among answers, by the weights of their cues.

L2-regularised, by L-BFGS from zero: the same data give the same weights. Needs torch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

STEPS = 120
SMALLEST = 0.01


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
