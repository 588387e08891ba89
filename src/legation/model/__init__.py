"""The nouns of Legation: what a report is, what it claims, and how claims are written down.

Imports nothing of Legation's other rooms; every other room imports this one.
"""

from legation.model.actor import Actor
from legation.model.claims import Claims, DateMention, Event, Standing
from legation.model.errors import DataError, LegationError, UnavailableError, UsageError
from legation.model.evidence import Span
from legation.model.report import Report
from legation.model.vocabulary import (
    EVENT_TYPES,
    EVERY_OTHER_STATE,
    HOLDS,
    MUTUAL_RELATIONS,
    MUTUAL_TYPES,
    QUADRANTS,
    RELATIONS,
    STATUSES,
)

__all__ = [
    "EVENT_TYPES",
    "EVERY_OTHER_STATE",
    "HOLDS",
    "MUTUAL_RELATIONS",
    "MUTUAL_TYPES",
    "QUADRANTS",
    "RELATIONS",
    "STATUSES",
    "Actor",
    "Claims",
    "DataError",
    "DateMention",
    "Event",
    "LegationError",
    "Report",
    "Span",
    "Standing",
    "UnavailableError",
    "UsageError",
]
