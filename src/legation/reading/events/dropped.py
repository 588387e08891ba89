"""What was taken for an event and let go again, and why: what `legation explain` shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legation.codebook import NO_EVENT
from legation.model import Span
from legation.reading.events.casting import cast
from legation.reading.events.proposing import Proposal, proposals
from legation.reading.events.reader import happenings, told
from legation.reading.events.seen import look
from legation.reading.page import Page

# From this chance on a word is worth telling of.
WORTH_TELLING = 0.1


@dataclass(frozen=True, slots=True)
class Dropped:
    """A word that could have been an event of a type: where it stands, and why it is none."""

    at: Span
    type: str
    why: str


def dropped(page: Page) -> Iterator[Dropped]:
    """Yield what was considered and gave no event, in text order."""
    considered = list(proposals(page, look(page), WORTH_TELLING))
    kept = {happening.found.token.i for happening in happenings(page, considered)}
    for proposal in considered:
        token = proposal.setting.predicate.found.token
        if token.i not in kept:
            at = Span(token.idx, token.idx + len(token))
            yield Dropped(at, proposal.odds.type, _why(proposal))


def _why(proposal: Proposal) -> str:
    if not proposal.happens:
        found, taken = proposal.setting.predicate.found, proposal.setting.predicate.stands.taken
        if found.frame.type == NO_EVENT:
            return f"no event by frame {found.frame.id}"
        by = f", and “{taken[1].text}” has it" if taken is not None else ""
        return f"hardly an event here ({proposal.odds.chance:.2f}){by}"
    who = cast(proposal.setting, proposal.odds.type, proposal.references)
    if told(proposal, who) is None:
        return f"hardly between these ({proposal.odds.chance:.2f}, sides {who.chance:.2f})"
    return "told before"
