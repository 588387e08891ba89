"""Time expressions in a text, and what they mean."""

from legation.dates.find.amounts import counted_from
from legation.dates.find.finder import find
from legation.dates.find.governing import RELATIONS
from legation.dates.find.mention import TimeMention

__all__ = ["RELATIONS", "TimeMention", "counted_from", "find"]
