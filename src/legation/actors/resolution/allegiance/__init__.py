"""For whom a person acts where neither words beside the name nor a known office tell: weighed.

A linear model chooses among the states and organisations that the report names, and nobody. It was
learned from annotated reports (`training/allegiance.py`).
"""

from legation.actors.resolution.allegiance.asking import Allegiances
from legation.actors.resolution.allegiance.weighing import (
    WEIGHTS,
    Answer,
    Choose,
    likeliest,
    weighed,
)

__all__ = ["WEIGHTS", "Allegiances", "Answer", "Choose", "likeliest", "weighed"]
