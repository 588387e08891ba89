"""What grammar alone settles about who is on which side, whatever else speaks for it.

Sure are: who is named only to be left out ("Spain rather than Portugal"), whose object another verb
has taken ("criticised Paraguay and praised Uruguay"), from whom comes what is said or given
("criticism from Algeria"); that several named subjects act together, that who only says so does not
("Kenya said that Uganda had accused Rwanda"), and where those meet who meet each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from legation.model import MUTUAL_TYPES
from legation.reading.events.arguments import acts_on_thing
from legation.reading.events.cues import Setting
from legation.reading.events.trigger import Triggered
from legation.reading.syntax import case_of, conjuncts, governors, is_denied, kids, verb_slots

# Types of events whose noun says with "from" whose word or gift it is: a demand, praise, aid.
_COMES_FROM: Final = frozenset(
    {"REQUEST", "ACCUSE", "SUPPORT", "AID", "THREATEN", "REJECT", "PROTEST", "CONCEDE"}
)
_INSTEAD: Final = frozenset({"rather than", "instead of", "unlike", "without"})
# Verbs whose subject gets what is given.
_GETTING: Final = frozenset({"receive", "get", "obtain"})
# Clauses that hang on another verb, which may have a subject of its own.
_GOVERNED: Final = frozenset({"ccomp", "xcomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Settled:
    """Head words that are on no side (`out`), or surely one of the source or the target.

    `others` do not act, whatever else they may be.
    """

    out: frozenset[int]
    source: frozenset[int]
    target: frozenset[int]
    others: frozenset[int] = frozenset()


def settled(at: Setting, kind: str, named: Collection[int]) -> Settled:
    """Return what grammar settles for an event of type `kind`.

    `named` are the head words of names, of which nobody has to ask whom they mean.
    """
    found = at.predicate.found
    out = {*_left_out(at.page.layout.around(found.token)), *_of_others(at)}
    givers = _givers(at, kind)
    if givers:
        target = {t.i for t in _receivers(found.token)}
        return Settled(frozenset(out), frozenset(t.i for t in givers), frozenset(target))
    actors = [token for token in _actors(at, named) if token.i not in out]
    if kind in MUTUAL_TYPES and len(actors) > 1 and at.clause.target_slot == "subject":
        out |= {head.i for word in ("in", "at") for head in found.slots.under(word)}
        actors = []
    slot = at.clause.target_slot
    met = slot == "with" or (slot == "object" and not acts_on_thing(found))
    together = {t.i for t in actors} if len(actors) > 1 and met else set()
    others = {t.i for t in _who_governs(found)} if actors else set()
    return Settled(frozenset(out), frozenset(together), frozenset(), frozenset(others))


def _givers(at: Setting, kind: str) -> list[Token]:
    """Return from whom comes what a noun names, or what somebody receives."""
    found = at.predicate.found
    if kind == "AID" and found.token.lemma_ in _GETTING:
        heads = [t for t in found.token.subtree if t.i > found.token.i and case_of(t) == "from"]
    elif found.kind == "noun" and kind in _COMES_FROM:
        heads = found.slots.under("from")
    else:
        return []
    return [token for head in heads for token in conjuncts(head)]


def _actors(at: Setting, named: Collection[int]) -> list[Token]:
    """Return the subjects of a verb by whose frame those act, if all of them are names."""
    found = at.predicate.found
    if found.kind != "verb" or at.clause.source_slot != "subject" or found.slots.subject is None:
        return []
    subjects = conjuncts(found.slots.subject)
    return subjects if all(token.i in named for token in subjects) else []


def _who_governs(found: Triggered) -> Iterator[Token]:
    """Yield the words of the subjects of the verbs that a verb hangs on, if not its own."""
    for above in governors(found.token):
        if above.dep not in _GOVERNED:
            return
        subject = verb_slots(above.token).subject
        if subject is None or subject == found.slots.subject or subject.is_ancestor(found.token):
            continue
        yield from subject.subtree


def _left_out(sentence: Iterable[Token]) -> Iterator[int]:
    """Yield what is named beside somebody only to be left out: "Denmark, but not Norway"."""
    for token in sentence:
        if _is_left_out(token):
            yield from (inner.i for inner in token.subtree)


def _is_left_out(token: Token) -> bool:
    if token.dep_ == "conj":
        return is_denied(token)
    return token.dep_ in {"nmod", "obl"} and case_of(token) in _INSTEAD


def _of_others(at: Setting) -> Iterator[int]:
    """Yield the objects of the verbs that one with an object of its own is coordinated with.

    If it has somebody of its own there, whom they concern as well: "broke with Peru and allied
    itself with Chile", but not "recalled its ambassador from Peru and closed the border".
    """
    verb = at.predicate.found.token
    own = verb_slots(verb).object if verb.pos_ == "VERB" else None
    if own is None:
        return
    siblings = [verb.head, *kids(verb.head, "conj")] if verb.dep_ == "conj" else []
    for other in (*siblings, *kids(verb, "conj")):
        if other.i != verb.i and other.pos_ == "VERB":
            taken = next(iter(kids(other, "obj")), None)
            if taken is not None and taken.i != own.i:
                words = taken.subtree if at.clause.target else conjuncts(taken)
                yield from (token.i for token in words)


def _receivers(word: Token) -> list[Token]:
    """Return who gets what a word names: its subject, or that of the verb it is the object of."""
    gets = word.lemma_ in _GETTING
    if gets or word.dep_ == "obj" or (word.dep_ == "obl" and case_of(word) == "under"):
        subject = verb_slots(word if gets else word.head).subject
        return [] if subject is None else conjuncts(subject)
    return []
