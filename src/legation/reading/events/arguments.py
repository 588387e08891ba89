"""Who acts and who is acted on, by the slots that a frame names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from legation.model import MUTUAL_TYPES
from legation.reading.events.trigger import Triggered
from legation.reading.page import Page, Party
from legation.reading.parties import owners, parties, parties_of
from legation.reading.syntax import Slots, kids, verb_slots

Words = Iterable[Token]
# Slots tried after a frame's own, for a target that the frame does not foresee.
OTHER_TARGETS = ("object", "indirect", "to", "with", "against", "from", "on", "of", "clause")


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an event, and by which slot each was found."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    source_slot: str
    target_slot: str


def sides(page: Page, found: Triggered, light: Triggered | Token | None = None) -> Sides:
    """Return source and target of a triggered frame.

    `light` is the verb that lends an event noun its subject ("NATO *held* talks").
    """
    lender = verb_slots(light) if isinstance(light, Token) else None
    between = [p for token in found.slots.under("between") for p in parties(page, token)]
    if found.kind == "noun" and len(between) > 1:
        return Sides(tuple(between[:1]), tuple(between[1:]), "between", "between")
    source, source_slot = _source(page, found, lender)
    target, target_slot = _target(page, found, lender, source)
    source = [p for p in source if p.key not in {t.key for t in target}] or source
    if not target and len(source) > 1 and _is_mutual(found):
        first, rest = source[:1], source[1:]
        return Sides(tuple(first), tuple(rest), source_slot, source_slot)
    return Sides(tuple(source), tuple(target), source_slot, target_slot)


def _source(page: Page, found: Triggered, lender: Slots | None) -> tuple[list[Party], str]:
    for slot in found.frame.source:
        got = _fill(page, found, slot, lender, ())
        if got:
            return got, slot
    if found.kind == "noun":
        return owners(page, found.token), "owner"
    if found.slots.passive and found.slots.object is not None and acts_on_thing(found):
        # "The Turkish reservations were withdrawn": one withdraws one's own.
        return owners(page, found.slots.object), "object.owner"
    return [], "-"


def _target(
    page: Page, found: Triggered, lender: Slots | None, source: Sequence[Party]
) -> tuple[list[Party], str]:
    if "none" in found.frame.target:
        return [], "-"
    taken = {party.key for party in source}
    for slot in dict.fromkeys((*found.frame.target, *OTHER_TARGETS)):
        got = [p for p in _fill(page, found, slot, lender, taken) if p.key not in taken]
        if got:
            return got, slot
    return [], "-"


def _fill(
    page: Page, found: Triggered, slot: str, lender: Slots | None, taken: Iterable[object]
) -> list[Party]:
    got: list[Party] = []
    named = parties_of if slot == "object" and acts_on_thing(found) else parties
    for token in _tokens(found, slot, lender):
        got.extend(named(page, token))
        if got and {p.key for p in got} - set(taken):
            break
    return got


def _tokens(found: Triggered, slot: str, lender: Slots | None) -> list[Token]:
    """Return the heads that stand in a slot, of the predicate itself and of its light verb."""
    slots = found.slots
    if slot.startswith("clause"):
        return _in_clauses(slots, slot)
    match slot:
        case "subject":
            return _some(slots.subject, lender.subject if lender else None)
        case "object":
            return _some(slots.object)
        case "indirect":
            return _some(slots.indirect, lender.indirect if lender else None)
        case "object.of":
            return kids(slots.object, "nmod") if slots.object is not None else []
    return [*slots.under(slot), *(lender.under(slot) if lender else [])]


def _in_clauses(slots: Slots, slot: str) -> list[Token]:
    """Return the heads in a place of the clauses that the predicate governs, or in any place."""
    found: list[Token] = []
    for clause in slots.clauses:
        inner = verb_slots(clause)
        match slot.partition(".")[2]:
            case "":
                found.extend(_inside(inner))
            case "subject":
                found.extend(_some(inner.subject))
            case "object":
                found.extend(_some(inner.object))
            case preposition:
                found.extend(inner.under(preposition))
    return found


def _inside(inner: Slots) -> list[Token]:
    obliques = [t for heads in inner.obliques.values() for t in heads]
    return [*_some(inner.subject, inner.object, inner.indirect), *obliques]


def _some(*tokens: Token | None) -> list[Token]:
    return [token for token in tokens if token is not None]


def acts_on_thing(found: Triggered) -> bool:
    """Say whether the frame's object is a thing (an office, an agreement) and no actor."""
    needed = found.frame.object
    return needed is not None and bool(needed.any_of) and not needed.actor


def _is_mutual(found: Triggered) -> bool:
    frame = found.frame
    joint = frame.effect is not None and frame.effect.startswith(("agreement", "relations"))
    return frame.type in MUTUAL_TYPES or joint
