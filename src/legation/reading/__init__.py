"""From a parsed document to claims."""

from legation.reading.reader import Reader

__all__ = ["Reader"]
