"""From role phrases, stative clauses and events to standings."""

from legation.reading.standings.reader import read_standings

__all__ = ["read_standings"]
