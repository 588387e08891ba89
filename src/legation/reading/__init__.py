"""From a parsed document to claims."""

from legation.reading.events import Dropped
from legation.reading.reader import Reader

__all__ = ["Dropped", "Reader"]
