"""A name found in a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.actors.gazetteer import Reading
from legation.actors.resolution.lexicon import Sense

PERSON, ORGANISATION, PLACE, KNOWN = "PERSON", "ORG", "LOC", "gazetteer"

# The senses of the noun that ends at each token of a report.
Senses = Sequence[tuple[Sense, ...]]


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens that name something; `readings` are the gazetteer's, best first."""

    start: int
    end: int
    label: str
    readings: tuple[Reading, ...] = ()
    whole: bool = True

    @property
    def length(self) -> int:
        """The number of tokens."""
        return self.end - self.start
