"""What people judged, as of a moment: nothing is erased, an undo is a judgement too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sqlalchemy import Connection, select

from legation.record.identity import Aliases
from legation.record.rows import Judgement
from legation.record.schema import judgement

CORRECTED: Final = "corrected"
OF_CLAIMS: Final = ("wrong", "right", CORRECTED)
OF_PAIRS: Final = ("apart",)
OF_CONTRADICTIONS: Final = ("compatible",)
OF_ACTORS: Final = ("same", "different", "unsure")
UNDO: Final = "undo"

# Made once, because every question asks it.
_ALL: Final = select(judgement).order_by(judgement.c.number)


@dataclass(frozen=True)
class Judged:
    """All judgements made up to a moment, in order, and what they come to."""

    judgements: tuple[Judgement, ...]

    @cached_property
    def of_claims(self) -> dict[str, Judgement]:
        """The claims that were judged, each with the last judgement that stands."""
        return {j.subject: j for j in self.judgements if j.verdict in OF_CLAIMS and not j.undone}

    @cached_property
    def wrong(self) -> frozenset[str]:
        """The claims whose last judgement that stands calls them wrong."""
        return frozenset(claim for claim, j in self.of_claims.items() if j.verdict == "wrong")

    @cached_property
    def corrected(self) -> dict[str, str]:
        """The fields, as JSON, in which claims should read otherwise by that judgement."""
        return {
            claim: j.other or "{}" for claim, j in self.of_claims.items() if j.verdict == CORRECTED
        }

    @cached_property
    def apart(self) -> frozenset[frozenset[str]]:
        """The pairs of claims judged not to tell of one happening."""
        return frozenset(
            frozenset((j.subject, j.other or ""))
            for j in self.judgements
            if j.verdict in OF_PAIRS and not j.undone
        )

    @cached_property
    def compatible(self) -> dict[str, Judgement]:
        """The contradictions judged to be none, each with its last judgement."""
        return {
            j.subject: j for j in self.judgements if j.verdict in OF_CONTRADICTIONS and not j.undone
        }

    @property
    def aliases(self) -> Aliases:
        """The actors whose last judgement that stands calls them the same."""
        verdicts = {
            tuple(sorted((j.subject, j.other or ""))): j.verdict
            for j in self.judgements
            if j.verdict in OF_ACTORS and not j.undone
        }
        return Aliases([(a, b) for (a, b), verdict in verdicts.items() if verdict == "same"])


def judged(connection: Connection, known: str | None = None) -> Judged:
    """Return the judgements made up to the moment `known`, or all."""
    rows = connection.execute(_ALL).all()
    if known is not None:
        rows = [row for row in rows if row.recorded_at <= known]
    undone = {row.subject for row in rows if row.verdict == UNDO}
    return Judged(
        tuple(Judgement(**row._mapping, undone=str(row.number) in undone) for row in rows)
    )
