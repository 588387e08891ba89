"""The codebook: all that counts as something, indexed by the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from legation.codebook.entries import Crosswalk, Effect, EventType, LightVerb, Operator, Speech
from legation.codebook.frame import NO_EVENT, Frame, Trigger

Index = Mapping[str, tuple[Trigger, ...]]

_LINKS: Final = frozenset({"of", "on", "against", "for", "to", "in", "from", "at", "with", "by"})


@dataclass(frozen=True)
class Codebook:
    """Everything the codebook's data says.

    The indexes give triggers by a lemma: `by_verb` and `by_phrase` by the verb, `by_noun` by the
    head noun, `by_adjective` by the adjective. In each, longer triggers
    come first, then more specific frames, then heavier ones, then those of no event.
    `classes` holds the lemmas of each noun class.
    """

    frames: tuple[Frame, ...]
    by_verb: Index
    by_noun: Index
    by_adjective: Index
    by_phrase: Index
    classes: Mapping[str, frozenset[str]]
    effects: Mapping[str, Effect]
    operators: tuple[Operator, ...]
    light_verbs: tuple[LightVerb, ...]
    speech: tuple[Speech, ...]
    types: Mapping[str, EventType]
    contexts: Mapping[str, tuple[str, ...]]
    crosswalk: tuple[Crosswalk, ...]

    def cameo(self, event_type: str, mode: str | None = None) -> Crosswalk:
        """Return the crosswalk of a type and mode, or of the type where the mode has none."""
        rows = {row.mode: row for row in self.crosswalk if row.type == event_type}
        return rows.get(mode) or rows[None]


def noun_head(words: tuple[str, ...]) -> int:
    """Return which word heads a multi-word noun: the last before its first preposition."""
    links = (i for i, word in enumerate(words) if word in _LINKS and i > 0)
    return next(links, len(words)) - 1


def index(frames: Iterable[Frame], kind: str) -> dict[str, tuple[Trigger, ...]]:
    """Return the triggers of one kind ("verbs", "nouns", …) by their head word."""
    found: dict[str, list[Trigger]] = {}
    for frame in frames:
        for predicate in getattr(frame, kind):
            words = tuple(predicate.split())
            head = noun_head(words) if kind == "nouns" else 0
            found.setdefault(words[head], []).append(Trigger(words, head, frame))
    return {word: tuple(sorted(group, key=_rank)) for word, group in found.items()}


def _rank(trigger: Trigger) -> tuple[int, int, float, bool, str]:
    frame = trigger.frame
    fewer = -len(trigger.words), -frame.specificity
    return *fewer, -frame.weight, frame.type != NO_EVENT, frame.id
