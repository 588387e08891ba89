"""What rules have not told already: rules lead, and only what they leave is weighed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from legation.model import MUTUAL_RELATIONS, Actor, Span, Standing

# Relations of which a state has one at a time with an organisation.
_EXCLUSIVE: Final = frozenset({"member", "partner", "candidate"})
# Words behind which the name of a thing only says what it is about.
_ABOUT: Final = frozenset({"between", "of", "on", "with", "for", "in", "about"})


def unsaid(weighed: Iterable[Standing], told: Sequence[Standing]) -> list[Standing]:
    """Return those of the weighed standings that are not among those told by rules.

    Where rules have made something of the words nothing is left to be weighed.
    """
    return [standing for standing in weighed if not any(_is_told(standing, one) for one in told)]


def _is_told(one: Standing, rule: Standing) -> bool:
    kin = one.relation == rule.relation or {one.relation, rule.relation} <= _EXCLUSIVE
    return kin and (_is_same(one, rule) or _meet(one.at, rule.at))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_same(one: Standing, other: Standing) -> bool:
    """Say whether two standings are between the same two, either way round if it is mutual."""
    if _alike(one.subject, other.subject) and _alike(one.object, other.object):
        return True
    back = _alike(one.subject, other.object) and _alike(one.object, other.subject)
    return back and one.relation in MUTUAL_RELATIONS


def _alike(one: Actor, other: Actor) -> bool:
    """Say whether two are one; things are by their noun: "the treaty with Peru", "a treaty"."""
    if one.of is not None and one.of == other.of:
        return True
    if "thing" in {one.kind, other.kind}:
        return _noun(one) == _noun(other)
    names = [frozenset(actor.name.casefold().split()) for actor in (one, other)]
    return names[0] <= names[1] or names[1] <= names[0]


def _noun(thing: Actor) -> str:
    words = list(takewhile(lambda word: word not in _ABOUT, thing.name.casefold().split()))
    return words[-1] if words else thing.name.casefold()
