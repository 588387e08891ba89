"""What some claims belong to, on any setting of the clocks: derived anew from the claims around."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select

from legation.record.canonical import loads
from legation.record.citing import citations
from legation.record.closure import closed_around
from legation.record.conflict import Clash, between, in_seat, of_standing
from legation.record.content import clash_content
from legation.record.contradictions import contradiction_row
from legation.record.facts import EventFact, Fact, StandingFact, by_key, by_seat
from legation.record.happening import happenings, row_of
from legation.record.lists import key_of_lists
from legation.record.rows import Contradiction, EventRow, StandingRow
from legation.record.schema import claim_actor
from legation.record.standing import intervals
from legation.record.view import View

Row = StandingRow | EventRow | Contradiction
Claims = frozenset[str]
# What a row is of, by its type.
KINDS: Final = {StandingRow: "standing", EventRow: "event", Contradiction: "contradiction"}


class Around:
    """The intervals, happenings and contradictions that some claims belong to."""

    def __init__(self, view: View, claims: Iterable[str]) -> None:
        self._view = view
        facts = view.any_facts(claims)
        standings = [fact for fact in facts if isinstance(fact, StandingFact)]
        near = self._near(standings)
        keys, seats = {fact.key for fact in standings}, {fact.seat for fact in standings}
        groups = by_key(near)
        lists = dict(groups)
        of_each = [
            intervals(group)
            for key, group in groups
            if key in keys or key_of_lists(group[0]) in keys
        ]
        self.intervals = [one for each in of_each for one in each]
        events = closed_around(view, [fact for fact in facts if isinstance(fact, EventFact)])
        self.happenings = happenings(events.values(), view.judged.apart)
        self.clashes: list[Clash] = [
            *(clash for each in of_each for clash in of_standing(each, lists)),
            *(c for seat, group in by_seat(near) if seat in seats for c in in_seat(seat, group)),
            *between(self.happenings),
        ]

    def rows(self) -> dict[str, dict[Claims, Row]]:
        """Return them as rows, by kind and by the claims that each rests on."""
        return {
            "standing": {_ids(one.facts): one.row for one in self.intervals},
            "event": {_ids(one.facts): row_of(one) for one in self.happenings},
            "contradiction": dict(self._contradictions()),
        }

    def _near(self, facts: Iterable[StandingFact]) -> list[Fact]:
        """Return the claims that count and share an actor with these."""
        actors = {actor for fact in facts for actor in (fact.subject, fact.object)}
        keys = sorted({key for actor in actors for key in self._view.aliases.all_of(actor)})
        ask = select(claim_actor.c.claim).where(claim_actor.c.side.in_(["subject", "object"]))
        found = {row.claim for row in self._view.rows(ask, claim_actor.c.actor, keys)}
        return self._view.facts(sorted(found))

    def _contradictions(self) -> Iterable[tuple[Claims, Row]]:
        told = [(clash, loads(clash_content(clash))) for clash in self.clashes]
        cited = citations(
            self._view, {i for _, one in told for _, ids in one["sides"] for i in ids}
        )
        for clash, one in told:
            # Two rules can be broken by the same claims.
            claims = frozenset({clash.rule, *(i for _, ids in one["sides"] for i in ids)})
            yield claims, contradiction_row(self._view, clash.id, one, cited)


def _ids(facts: Iterable[Fact]) -> Claims:
    return frozenset(fact.id for fact in facts)
