"""From clauses to events."""

from legation.reading.events.reader import read_events

__all__ = ["read_events"]
