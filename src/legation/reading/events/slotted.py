"""Which slot of an event's word each head word around it stands in."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.events.trigger import Triggered
from legation.reading.parties import OWNERS
from legation.reading.syntax import Slots, children, conjuncts, verb_slots


def slotted(found: Triggered, lender: Token | None) -> dict[int, str]:
    """Return the slot of each token that heads an argument, nearest slot first."""
    places: dict[int, str] = {}
    _file(places, found.slots, "")
    if lender is not None:
        _file(places, verb_slots(lender), "lent.")
    for clause in found.slots.clauses:
        _file(places, verb_slots(clause), "clause.")
    nouns = {"object": found.slots.object, "self": found.token, "subject": found.slots.subject}
    for name, head in nouns.items():
        if head is not None:
            _file_modifiers(places, head, name)
    return places


def _file(places: dict[int, str], slots: Slots, prefix: str) -> None:
    named = {"subject": slots.subject, "object": slots.object, "indirect": slots.indirect}
    for name, head in named.items():
        if head is not None:
            for token in conjuncts(head):
                places.setdefault(token.i, prefix + name)
    for preposition, heads in slots.obliques.items():
        for head in heads:
            for token in conjuncts(head):
                places.setdefault(token.i, prefix + preposition)


def _file_modifiers(places: dict[int, str], head: Token, name: str) -> None:
    for child in children(head):
        if child.dep_ in OWNERS:
            places.setdefault(child.i, f"{name}.owner")
        elif child.dep_ == "nmod":
            places.setdefault(child.i, f"{name}.nmod")
