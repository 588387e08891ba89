"""Verbs that tell that something comes into effect."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax import children

# "Came into effect", "takes effect", "entered into force".
COMING = frozenset({"come", "enter", "go", "take", "be"})
FORCE = frozenset({"effect", "force"})


def takes_effect(verb: Token) -> bool:
    """Say whether a verb tells that its subject comes into effect or into force."""
    words = {c.lemma_.lower() for c in children(verb) if c.dep_ in {"obj", "obl"}}
    return verb.lemma_.lower() in COMING and bool(words & FORCE)
