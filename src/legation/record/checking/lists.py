"""A claim of a standing beside the complete lists of a record (see `legation.record.lists`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.record.checking.finding import Against
from legation.record.conflict import OFF_LIST
from legation.record.days import iso
from legation.record.facts import StandingFact
from legation.record.holding import said
from legation.record.lists import key_of_lists, lists_without, outside
from legation.record.view import View


def lists_missing(
    view: View, mine: StandingFact, others: Sequence[StandingFact]
) -> list[StandingFact]:
    """Return the claims that a list which does not have the claim's subject is complete.

    Only states are missing from a list of states; `others` are the claims that other reports make
    of the standing. A list says nothing against itself.
    """
    if not mine.by_state:
        return []
    of_list = view.of_standings([key_of_lists(mine)])
    lists = lists_without(others, [fact for _, facts in of_list for fact in facts])
    return [one for one in lists if one.source.report != mine.source.report]


def unlisted(mine: StandingFact, lists: Sequence[StandingFact]) -> Iterator[Against]:
    """Yield each complete list that a claim says a state was on which the list does not have."""
    yes = said(mine).yes
    for fact in lists:
        no = outside(fact)
        if yes and no and no.meets(yes):
            against = f"complete without it from {iso(no.first)} to {iso(no.last)}"
            yield Against(OFF_LIST, f"holds on {iso(min(yes.last, no.last))}", against, (fact,))


def agreeing(mine: StandingFact, lists: Sequence[StandingFact]) -> list[StandingFact]:
    """Return the complete lists that bear out a claim that a state was not on them."""
    ours = said(mine).no
    return [fact for fact in lists if ours and (no := outside(fact)) and no.meets(ours)]
