"""Verbs that tell that something comes into effect."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax import children

# "Came into effect", "takes effect", "entered into force".
COMING = frozenset({"come", "enter", "go", "take", "be"})
FORCE = frozenset({"effect", "force"})


def takes_effect(verb: Token) -> bool:
    """Say whether a verb, or "effective", tells that its subject comes into effect or force."""
    below = children(verb)
    words = {c.lemma_.lower() for c in below if c.dep_ in {"obj", "obl"}}
    if verb.lemma_.lower() in COMING and words & FORCE:
        return True
    effective = {c.lower_ for c in below if c.dep_ == "xcomp"} if verb.lemma_ == "become" else set()
    return "effective" in effective
