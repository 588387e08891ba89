"""A frame: the words that express one type of event, when they do, and where its actors stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

NO_EVENT: Final = "NONE"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a noun must be for a frame to apply; classes are resolved to their lemmas.

    `any_of` is empty where anything goes that `none_of` and the actor flags allow. `actor` and
    `not_actor` say whether an actor as such satisfies or breaks the condition.
    """

    any_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()
    actor: bool = False
    not_actor: bool = False

    def meets(self, lemmas: Iterable[str], *, actor: bool = False) -> bool:
        """Tell whether a noun meets the condition.

        `lemmas` are the head's lemma and the multi-word terms that end in it ("travel ban", "ban");
        `actor` tells that the noun is a mention of an actor.
        """
        names = frozenset(lemmas)
        if names & self.none_of or (actor and self.not_actor):
            return False
        if actor and self.actor:
            return True
        return bool(names & self.any_of) or not (self.any_of or self.actor)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a frame reads, and whom it names as source and target (by name)."""

    text: str
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of some words.

    `type` is a PLOVER type, or "NONE" for words that in this sense are no event and keep other
    frames from reading one. `source` and `target` are slots in order of preference: "subject",
    "object", "indirect", "clause.subject", "object.of", "none", or a preposition. `oblique` holds
    for prepositions what must stand after them (None: anything).
    """

    id: str
    type: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    examples: tuple[Example, ...]
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    object: Condition | None = None
    oblique: tuple[tuple[str, Condition | None], ...] = ()
    subject: Condition | None = None
    clause: tuple[str, ...] = ()
    effect: str | None = None
    status: str | None = None
    weight: float = 1.0

    @property
    def specificity(self) -> int:
        """How many conditions must hold; of several frames that apply, the highest wins."""
        bare = (self.object, self.subject)
        return sum(c is not None for c in bare) + len(self.oblique) + bool(self.clause)

    @property
    def predicates(self) -> tuple[str, ...]:
        """All words of the frame: verbs, nouns, adjectives, phrases."""
        return self.verbs + self.nouns + self.adjectives + self.phrases


@dataclass(frozen=True, slots=True)
class Trigger:
    """One predicate of a frame, split into words; `words[head]` is its key in the index."""

    words: tuple[str, ...]
    head: int
    frame: Frame
