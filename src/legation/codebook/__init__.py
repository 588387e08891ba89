"""What counts as what, as data that people can read and edit."""

from legation.codebook.codebook import Codebook
from legation.codebook.entries import Crosswalk, Effect, EventType, LightVerb, Operator, Speech
from legation.codebook.frame import NO_EVENT, Condition, Example, Frame, Trigger
from legation.codebook.loading import load

__all__ = [
    "NO_EVENT",
    "Codebook",
    "Condition",
    "Crosswalk",
    "Effect",
    "EventType",
    "Example",
    "Frame",
    "LightVerb",
    "Operator",
    "Speech",
    "Trigger",
    "load",
]
