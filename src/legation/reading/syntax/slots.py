"""The places of a predicate that arguments stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Slots:
    """Logical arguments of a predicate: heads of noun phrases and clauses.

    `subject` acts and `object` is acted on whatever the voice; `obliques` maps a preposition to
    the heads it marks, nearest first. `clauses` are the heads of complement clauses.
    """

    subject: Token | None = None
    object: Token | None = None
    indirect: Token | None = None
    obliques: dict[str, list[Token]] = field(default_factory=dict)
    clauses: Sequence[Token] = ()
    passive: bool = False

    def under(self, preposition: str) -> list[Token]:
        """Return the heads marked by `preposition`."""
        return self.obliques.get(preposition, [])
