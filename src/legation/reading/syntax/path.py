"""The way through the parse from one word to another, as a string to compare ways by."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax.tree import case_of

# Longer ways are all alike: what they join has nothing to do with each other.
LONGEST = 5


def path(below: Token, above: Token) -> str:
    """Return how `below` hangs on `above`: the relations up to their common head, then down.

    "nsubj" is a subject, "obl:with" stands under "with", "nmod:poss<obj" owns the object,
    "nsubj>conj" is the subject of a verb that `above` is coordinated with.
    """
    up = _to_root(below)
    down = _to_root(above)
    heads = {token.i: step for step, token in enumerate(down)}
    for step, token in enumerate(up):
        if token.i in heads:
            climbed = [_label(t) for t in up[:step]]
            descended = [t.dep_ for t in reversed(down[: heads[token.i]])]
            if len(climbed) + len(descended) > LONGEST:
                return "far"
            return "<".join(climbed) + "".join(f">{dep}" for dep in descended)
    return "none"


def _to_root(token: Token) -> list[Token]:
    found = [token]
    while token.head.i != token.i and len(found) < 40:
        token = token.head
        found.append(token)
    return found


def _label(token: Token) -> str:
    if token.dep_ in {"obl", "nmod", "obl:agent"}:
        return f"{token.dep_}:{case_of(token)}"
    return token.dep_
