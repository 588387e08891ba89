"""Weights learned from annotated reports: linear, small, and readable."""

from legation.reading.learned.choice import Choice, load_choice
from legation.reading.learned.linear import Linear, load_linear

__all__ = ["Choice", "Linear", "load_choice", "load_linear"]
