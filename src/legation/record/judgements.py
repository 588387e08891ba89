"""Judging what a record holds: taken down with who and why, listed, brought from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from legation.record.against import standing_against
from legation.record.asked import Moment
from legation.record.judging import Decision, judge
from legation.record.matching import Candidate, Known, Taken, candidates, take_in
from legation.record.opened import Opened
from legation.record.rows import Judgement

# The score from which on two actors are candidates for being one.
LEAST: Final = 0.75


class Judging(Opened):
    """A record that people judge."""

    def judge(  # noqa: PLR0913 - who, when and why belong to a judgement
        self,
        verdict: str,
        subject: str,
        other: str | None = None,
        *,
        by: str,
        why: str,
        at: datetime | None = None,
    ) -> Judgement:
        """Take down a person's judgement and honour it in every answer.

        A claim is "wrong" or "right" (`subject` is its id), or "corrected" where it should read
        otherwise (`other` is a JSON object of the fields); two claims are "apart", not of one
        happening; two actors are the "same", "different" or "unsure" (`subject` and `other` name
        them); both sides of a contradiction are "compatible"; "undo" takes back the judgement with
        the number `subject`. No claim is changed by it. `against` of what is returned names the
        judgements that say otherwise of actors who are now, or still, taken for one.
        """
        with self._store.write() as connection:
            return judge(connection, Decision(verdict, subject, other, by, why), at)

    def against(self, made: Judgement) -> list[Judgement]:
        """Return the judgements on who is who that stand against one, in order."""
        with self._view() as view:
            numbers = standing_against(view.judged, made)
            return [one for one in view.judged.judgements if one.number in numbers]

    def candidates(self, *, least: float = LEAST, known: Known | None = None) -> list[Candidate]:
        """Return the actors that may be one, with a score of at least `least`, likeliest first.

        `known` tells who is known to bear a name on a day.
        """
        with self._view() as view:
            return candidates(view, least, known)

    def take_judgements(
        self, rows: Sequence[Mapping[str, Any]], *, at: datetime | None = None
    ) -> Taken:
        """Take in judgements on who is who from another record, with what was undone of them.

        `rows` are judgements as JSON, in order. All are kept, or none; those that the record has
        are not kept twice. Raises DataError for what is no such judgement.
        """
        with self._store.write() as connection:
            return take_in(connection, rows, at)

    def judgements(self, *, known: Moment | None = None) -> list[Judgement]:
        """Return all judgements in order, those undone among them."""
        with self._view(known) as view:
            return list(view.judged.judgements)
