"""Lists that are complete: whom such a list does not have, it says was not on it.

A list says so itself, by a claim that *every other state* did not stand in the relation from one
day to another. It is a claim like any other: with its words, judged and taken back, left out with
the clocks set back. Others of the same publisher are what the list has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from legation.model import EVERY_OTHER_STATE
from legation.record.checking.finding import Against
from legation.record.days import Days, iso
from legation.record.facts import StandingFact
from legation.record.holding import said
from legation.record.identity import STATE, actor_key
from legation.record.view import View

UNLISTED: Final = "not on a complete list"
_OTHERS: Final = actor_key(EVERY_OTHER_STATE, None, None)


def lists_without(
    view: View, mine: StandingFact, kind: str | None, others: Sequence[StandingFact]
) -> list[StandingFact]:
    """Return the claims that a list which does not have the claim's subject is complete.

    `kind` is the subject's, for only states are missing from a list of states; `others` are the
    claims that other reports make of the standing. A list says nothing against itself.
    """
    if kind != STATE:
        return []
    of_list = view.of_standings([replace(mine, subject=_OTHERS).key])
    has = {fact.source.publisher for fact in others if fact.holds != "no"}
    return [
        fact
        for _, facts in of_list
        for fact in facts
        if _no(fact)
        and fact.source.publisher not in has
        and fact.source.report != mine.source.report
    ]


def unlisted(mine: StandingFact, lists: Sequence[StandingFact]) -> Iterator[Against]:
    """Yield each complete list that a claim says a state was on which the list does not have."""
    yes = said(mine).yes
    for fact in lists:
        no = _no(fact)
        if yes and no and no.meets(yes):
            against = f"complete without it from {iso(no.first)} to {iso(no.last)}"
            yield Against(UNLISTED, f"holds on {iso(min(yes.last, no.last))}", against, (fact,))


def agreeing(mine: StandingFact, lists: Sequence[StandingFact]) -> list[StandingFact]:
    """Return the complete lists that bear out a claim that a state was not on them."""
    ours = said(mine).no
    return [fact for fact in lists if ours and (no := _no(fact)) and no.meets(ours)]


def _no(fact: StandingFact) -> Days | None:
    return said(fact).no if fact.holds == "no" else None
