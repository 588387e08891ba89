"""What was learned from annotated reports: a network, and the weights of cues beside it."""

from legation.reading.learned.choice import Choice, load_choice
from legation.reading.learned.network import Network, Outputs, load_network
from legation.reading.learned.pieces import Pieces
from legation.reading.learned.stretches import Stretch, stretches
from legation.reading.learned.weights import Table, Weights, load_weights, with_one

__all__ = [
    "Choice",
    "Network",
    "Outputs",
    "Pieces",
    "Stretch",
    "Table",
    "Weights",
    "load_choice",
    "load_network",
    "load_weights",
    "stretches",
    "with_one",
]
