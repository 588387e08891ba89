"""The two states that a report is about, where it is about two and no more."""

from __future__ import annotations

from collections import Counter

from legation.reading.page import Page, Party
from legation.reading.standings.ends import leading

# How many times as often as anybody else each of the two has to be named.
TIMES = 3
# Where reports of every pair of states are dealt with.
EVERYWHERE = "UN"


def two_states(page: Page) -> list[Party]:
    """Return the two states that a report names far more than anybody else; [] where it has none.

    What such a report tells of without saying between whom is between these: "the treaty of 1950".
    """
    named = Counter(
        referent.of
        for mention in page.actors.mentions
        for referent in mention.referents
        if referent.of not in {None, EVERYWHERE}
    )
    ranked = [*named.most_common(3), ("", 0), ("", 0), ("", 0)]
    sides = [party for side in leading(page) for party in side]
    alone = ranked[2][1] * TIMES <= ranked[1][1]
    same = {party.referent.of for party in sides} == {of for of, _ in ranked[:2]}
    states = all(party.referent.kind == "state" for party in sides)
    return sides if alone and same and states else []
