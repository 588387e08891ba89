"""Lists that are complete: whom such a list does not have, it says was not on it.

A list says so itself, by a claim that *every other state* did not stand in the relation from one
day to another. It is a claim like any other: with its words, judged and taken back, left out with
the clocks set back. A state is on the list if the same publisher ever said that it stood in the
relation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from legation.model import EVERY_OTHER_STATE
from legation.record.days import Days
from legation.record.facts import StandingFact
from legation.record.holding import said
from legation.record.identity import actor_key
from legation.record.standing_key import standing_key

_OTHERS: Final = actor_key(EVERY_OTHER_STATE, None, None)


def key_of_lists(fact: StandingFact) -> str:
    """Return the key of the standing that is told of by the lists that a claim's subject can miss.

    That of a list is its own.
    """
    return standing_key(fact.relation, _OTHERS, fact.object, fact.role)


def on_lists(key: str) -> tuple[str, str] | None:
    """Return a relation, and what the keys of all standings of the lists with this key contain.

    None for the key of another standing.
    """
    relation, _, rest = key.partition("|")
    of = rest.removeprefix(f"{_OTHERS}|")
    return None if of == rest else (relation, f"|{of}")


def lists_without(
    facts: Iterable[StandingFact], lists: Sequence[StandingFact]
) -> list[StandingFact]:
    """Return those of the lists on which no claim of a standing, by their publisher, puts it."""
    if not lists:
        return []
    has = {_publisher(fact) for fact in facts if fact.holds != "no"}
    return [one for one in lists if outside(one) and _publisher(one) not in has]


def _publisher(fact: StandingFact) -> str:
    """Return who speaks: of a report that does not say, itself."""
    return fact.source.publisher or fact.source.report


def outside(listing: StandingFact) -> Days | None:
    """Return the days of which a list says that every other state is outside, None for no list."""
    return said(listing).no if listing.holds == "no" else None
