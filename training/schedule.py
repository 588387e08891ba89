"""How fast to learn at which step."""

from __future__ import annotations

import math


def rate(step: int, steps: int, warm_up: float) -> float:
    """Return the share of the full learning rate at a step: a linear rise, then a linear fall.

    `warm_up` is the share of the steps that the rise takes.
    """
    warm = max(1, math.ceil(warm_up * steps))
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))
