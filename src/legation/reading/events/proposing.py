"""What is likely an event, in its setting: the actors around it, and those that came before.

Sentence by sentence, so that each predicate is seen with what the report has told so far.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from legation.model import QUADRANTS
from legation.reading.events.arguments import sides
from legation.reading.events.casting import completed
from legation.reading.events.cues import Candidate, Setting, acting, candidates
from legation.reading.events.likelihood import Likelihood, likelihood
from legation.reading.events.predicates import Predicate, predicates
from legation.reading.events.reality import Reality
from legation.reading.events.thread import Thread
from legation.reading.events.trigger import UNFRAMED
from legation.reading.page import Page

HOSTILE = frozenset(
    kind for quadrant, kinds in QUADRANTS.items() if "conflict" in quadrant for kind in kinds
)
# Below these chances a predicate is no event: with a frame that speaks for it, without one, and
# where it is only thought of.
LEAST, LEAST_UNFRAMED, LEAST_THOUGHT = 0.3, 0.5, 0.7


@dataclass(frozen=True, slots=True)
class Proposal:
    """A likely event in its setting, the actors around it, how it stands towards the world."""

    setting: Setting
    actors: list[Candidate]
    stands: Reality
    odds: Likelihood

    @property
    def happens(self) -> bool:
        """Whether it is an event of its own: no mere purpose, taken over by no other event.

        What someone decides to do against another is an act planned, not an agreement.
        """
        if self.stands.purpose:
            return False
        return self.stands.taken is None or self.decided

    @property
    def decided(self) -> bool:
        """Whether it is a hostile act that someone decided on."""
        taken = self.stands.taken
        hostile = self.setting.found.frame.type in HOSTILE
        return taken is not None and taken[0].kind == "decide" and hostile


def proposals(page: Page) -> Iterator[Proposal]:
    """Yield the proposals of a report in text order."""
    thread, ranks = Thread(), page.prominence
    for number, sentence in enumerate(page.doc.sents):
        for predicate in predicates(page, sentence):
            odds = likelihood(page, predicate)
            if odds.chance < _least(predicate):
                continue
            setting = _setting(page, thread, ranks, predicate, odds)
            around = candidates(page, thread, number, sentence.start, sentence.end)
            proposal = Proposal(setting, around, predicate.stands, odds)
            yield proposal
            if proposal.happens:
                thread.follow(setting.rules.source, setting.rules.target)
        thread.see(number, acting(page, sentence.start, sentence.end))


def _least(predicate: Predicate) -> float:
    if predicate.stands.status == "hypothetical":
        return LEAST_THOUGHT
    return LEAST_UNFRAMED if predicate.found.frame is UNFRAMED else LEAST


def _setting(
    page: Page, thread: Thread, ranks: dict[str, int], predicate: Predicate, odds: Likelihood
) -> Setting:
    bare, lent = predicate.found, predicate.lent
    found = replace(bare, frame=replace(bare.frame, type=odds.type))
    clause = sides(page, found, predicate.lender)
    return Setting(
        page=page,
        found=found,
        lender=predicate.lender,
        reversed=lent is not None and lent[1].reversed,
        earlier=thread.last(),
        ranks=ranks,
        clause=clause,
        rules=completed(thread, found, clause),
    )
