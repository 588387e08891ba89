"""From clauses to events."""

from legation.reading.events.dropped import Dropped, dropped
from legation.reading.events.reader import read_events
from legation.reading.events.seen import Looked, look

__all__ = ["Dropped", "Looked", "dropped", "look", "read_events"]
