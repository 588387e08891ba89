"""Weights learned from annotated reports: linear, small, and readable."""

from legation.reading.learned.linear import Linear, load_linear

__all__ = ["Linear", "load_linear"]
