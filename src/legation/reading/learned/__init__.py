"""What was learned from annotated reports: a network, and the weights of cues beside it."""

from legation.reading.learned.network import DATA, Network, Outputs, load_network
from legation.reading.learned.pieces import Pieces
from legation.reading.learned.standing_weights import (
    WEIGHED,
    StandingWeights,
    load_standing_weights,
)
from legation.reading.learned.stretches import Stretch, stretches
from legation.reading.learned.weights import Table, Weights, load_weights, with_one

__all__ = [
    "DATA",
    "WEIGHED",
    "Network",
    "Outputs",
    "Pieces",
    "StandingWeights",
    "Stretch",
    "Table",
    "Weights",
    "load_network",
    "load_standing_weights",
    "load_weights",
    "stretches",
    "with_one",
]
