"""From clauses to events."""

from legation.reading.events.dropped import Dropped, dropped
from legation.reading.events.reader import read_events

__all__ = ["Dropped", "dropped", "read_events"]
