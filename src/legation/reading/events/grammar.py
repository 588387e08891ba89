"""What grammar alone settles about who is on which side, whatever else speaks for it.

Three things are sure: who is named only to be left out ("Spain rather than Portugal"), whose object
another verb has taken ("criticised Paraguay and praised Uruguay"), and from whom comes what is said
or given ("criticism from Algeria").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from legation.reading.events.cues import Setting
from legation.reading.syntax import case_of, children, conjuncts, kids, verb_slots

# Types of events whose noun says with "from" whose word or gift it is: a demand, praise, aid.
_COMES_FROM: Final = frozenset(
    {"REQUEST", "ACCUSE", "SUPPORT", "AID", "THREATEN", "REJECT", "PROTEST", "CONCEDE"}
)
_INSTEAD: Final = frozenset({"rather than", "instead of", "unlike", "without"})


@dataclass(frozen=True, slots=True)
class Settled:
    """Head words that are on no side (`out`), or surely one of the source or the target."""

    out: frozenset[int]
    source: frozenset[int]
    target: frozenset[int]


def settled(at: Setting, kind: str) -> Settled:
    """Return what grammar settles for an event of type `kind`."""
    found = at.predicate.found
    out = {*_left_out(at.page.layout.around(found.token)), *_of_others(found.token)}
    source, target = set(), set()
    if found.kind == "noun" and kind in _COMES_FROM:
        givers = [t for head in found.slots.under("from") for t in conjuncts(head)]
        source = {t.i for t in givers}
        if source:
            target = {t.i for t in _receivers(found.token)}
    return Settled(frozenset(out), frozenset(source), frozenset(target))


def _left_out(sentence: Iterable[Token]) -> Iterator[int]:
    """Yield what is named beside somebody only to be left out: "Denmark, but not Norway"."""
    for token in sentence:
        if _is_left_out(token):
            yield from (inner.i for inner in token.subtree)


def _is_left_out(token: Token) -> bool:
    if token.dep_ == "conj":
        return _is_denied(token)
    return token.dep_ in {"nmod", "obl"} and case_of(token) in _INSTEAD


def _is_denied(conjunct: Token) -> bool:
    linked = [c for c in children(conjunct) if c.i < conjunct.i and c.dep_ in {"cc", "advmod"}]
    words = {word.lower_ for mark in linked for word in (mark, *kids(mark, "fixed"))}
    return {"rather", "than"} <= words or ("not" in words and conjunct.pos_ in {"PROPN", "NOUN"})


def _of_others(verb: Token) -> Iterator[int]:
    """Yield the objects of the verbs that one with an object of its own is coordinated with."""
    own = verb_slots(verb).object if verb.pos_ == "VERB" else None
    if own is None:
        return
    siblings = [verb.head, *kids(verb.head, "conj")] if verb.dep_ == "conj" else []
    for other in (*siblings, *kids(verb, "conj")):
        if other.i != verb.i and other.pos_ == "VERB":
            taken = next(iter(kids(other, "obj")), None)
            if taken is not None and taken.i != own.i:
                yield from (token.i for token in conjuncts(taken))


def _receivers(noun: Token) -> list[Token]:
    """Return who gets what a noun names: the subject of the verb that it is the object of."""
    verb = noun.head
    if noun.dep_ == "obj" or (noun.dep_ == "obl" and case_of(noun) == "under"):
        subject = verb_slots(verb).subject
        return [] if subject is None else conjuncts(subject)
    return []
