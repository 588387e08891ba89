"""How much a person's name looks like the names of a state's office-holders.

A naive Bayes over the groups of three letters of the words of a name, counted in the rows of
`holders`. It tells traditions of naming apart, not persons: states that share one (Peru and
Ecuador) it cannot tell apart, so that it is only asked to compare the few states of a report.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from legation.actors.gazetteer.holders import Holders
from legation.actors.gazetteer.words import folded

_GROUP = 3
# How many groups of all states together each state's own are held to be among: with few names of
# its own, little speaks for or against a state.
_PRIOR = 500.0
_HALF = 0.5


class Likeness:
    """Compares names with those of the holders of each state's offices."""

    def __init__(self, holders: Holders) -> None:
        """Count in these rows, when first asked."""
        self._holders = holders

    def of(self, name: str, codes: Iterable[str]) -> dict[str, float]:
        """Return how much more a name is like those of each state than like any (log ratio)."""
        groups = [group for token in name.split() for group in _groups(token)]
        return {code: math.fsum(self._tells(group, code) for group in groups) for code in codes}

    def _tells(self, group: str, code: str) -> float:
        everywhere, totals, size = self._totals
        expected = _PRIOR * (everywhere[group] + _HALF) / (size + _HALF * len(everywhere))
        here = self._counts.get(group, {}).get(code, 0)
        return math.log((here + expected) / (totals[code] + _PRIOR) * (_PRIOR / expected))

    @cached_property
    def _counts(self) -> Mapping[str, Mapping[str, int]]:
        """How often each group of letters stands in names of each state, every name once."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name, code in sorted(set(self._holders.names())):
            for token in name.split():
                for group in _groups(token):
                    found[group][code] += 1
        return found

    @cached_property
    def _totals(self) -> tuple[Counter[str], Counter[str], int]:
        """The sums of the counts: of each group, of each state, of all."""
        everywhere: Counter[str] = Counter()
        totals: Counter[str] = Counter()
        for group, counts in self._counts.items():
            everywhere[group] = sum(counts.values())
            totals.update(counts)
        return everywhere, totals, sum(totals.values())


def _groups(token: str) -> list[str]:
    """Return the groups of letters of the words in a token, ends marked, initials left out."""
    return [
        f"^{word}$"[at : at + _GROUP]
        for word in folded(token)
        if len(word) > 1
        for at in range(len(word))
    ]
