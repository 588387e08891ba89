"""Standings by what was learned, beside those that rules tell."""

from legation.reading.standings.weighed.reader import weighed_standings
from legation.reading.standings.weighed.unsaid import unsaid

__all__ = ["unsaid", "weighed_standings"]
