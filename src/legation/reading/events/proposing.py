"""What is likely an event in a report, in its setting and with the words around it weighed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from legation.codebook import NO_EVENT
from legation.reading.events.cues import Setting
from legation.reading.events.likelihood import Likelihood, likelihood
from legation.reading.events.predicates import Predicate
from legation.reading.events.reference import References
from legation.reading.events.seen import Looked, Seen
from legation.reading.events.settings import settings
from legation.reading.learned import load_weights
from legation.reading.page import Page

# Below these chances a word is no event: with a frame of the same type, with another frame or none,
# and where another event has already made it its own ("*agreed* to meet").
LEAST_FRAMED, LEAST, LEAST_TAKEN = 0.3, 0.5, 0.8


@dataclass(frozen=True, slots=True)
class Proposal:
    """A likely event in its setting, its odds, and whom the words around it may mean."""

    setting: Setting
    odds: Likelihood
    references: References

    @property
    def framed(self) -> bool:
        """Whether the frame and the network agree on the type."""
        return self.setting.predicate.found.frame.type == self.odds.type

    @property
    def happens(self) -> bool:
        """Whether it is likely enough; what the codebook calls no event never is."""
        predicate = self.setting.predicate
        if predicate.found.frame.type == NO_EVENT:
            return False
        if predicate.stands.taken is not None:
            return self.odds.chance >= LEAST_TAKEN
        return self.odds.chance >= (LEAST_FRAMED if self.framed else LEAST)

    @property
    def status_scores(self) -> np.ndarray:
        """The network's scores [4] of the event's statuses."""
        looked = self.references.seen
        scores: np.ndarray = looked.outputs.statuses[
            self.setting.predicate.found.token.i - looked.first
        ]
        return scores


def proposals(page: Page, looked: Looked, least: float = LEAST_FRAMED) -> Iterator[Proposal]:
    """Yield what is at least so likely an event, in text order."""
    weights = load_weights()
    by_token = looked.by_token
    likely: dict[int, tuple[Likelihood, References]] = {}
    for stretch in looked.stretches:
        references = References(page, stretch, weights)
        for token in range(stretch.start, stretch.end):
            if token in by_token:
                odds = likelihood(weights, by_token[token], _scores(stretch, token))
                likely[token] = odds, references
    _lend(likely, by_token)
    likely = {token: told for token, told in likely.items() if told[0].chance >= least}
    for setting in settings(page, looked.predicates, frozenset(likely)):
        yield Proposal(setting, *likely[setting.predicate.found.token.i])


def _lend(
    likely: dict[int, tuple[Likelihood, References]], by_token: Mapping[int, Predicate]
) -> None:
    """Give a noun the chance that its light verb has of being the same event.

    "Came under criticism" is one event, which annotators may see in either word.
    """
    for token, predicate in by_token.items():
        light = predicate.lender
        if light is None or token not in likely or light.i not in likely:
            continue
        (own, seen), (other, by) = likely[token], likely[light.i]
        if own.type == other.type:
            chance = 1 - (1 - own.chance) * (1 - other.chance)
            likely[token] = replace(own, chance=chance), seen
            likely[light.i] = replace(other, chance=0.0), by


def _scores(stretch: Seen, token: int) -> np.ndarray:
    scores: np.ndarray = stretch.outputs.types[token - stretch.first]
    return scores
