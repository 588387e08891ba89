"""What pictures ask of a record: bounded answers about one actor, two, or all of them."""

from __future__ import annotations

from typing import Final

from legation.record.asked import Day, Moment, the_day
from legation.record.days import FOREVER, NEVER, Days
from legation.record.dealings import Dealings, answer_dealings, answer_tallies
from legation.record.lifelines import LifelineQuestion, answer_lifelines
from legation.record.opened import Opened
from legation.record.partners import answer_partners
from legation.record.pictured import Dealt, Lifeline, Ties
from legation.record.rows import Party
from legation.record.ties import TieQuestion, answer_ties
from legation.record.view import View
from legation.record.whom import meant, whom, written_of

# More ties than a picture of them can show.
MOST_TIES: Final = 3000


class Looking(Opened):
    """The questions of `Record` that pictures are drawn from.

    An actor is a key, code, acronym or name; where a name can mean several, the one of which most
    is claimed is meant (`whom` names them all). Events are those that came about. `since` and
    `until` are days, both inclusive; `said_by` and `known` are as in `Record`.
    """

    def whom(
        self, words: str, *, said_by: Day | None = None, known: Moment | None = None
    ) -> list[Party]:
        """Return the actors that `words` can mean, those that most is claimed of first."""
        with self._view(known, said_by) as view:
            return whom(view, words)

    def most_written_of(self, limit: int = 40) -> list[tuple[Party, int]]:
        """Return the actors with most events, each with their number."""
        with self._view() as view:
            return written_of(view, limit)

    def lifelines(
        self,
        actor: str | None = None,
        other: str | None = None,
        relation: str | None = None,
        *,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> list[Lifeline]:
        """Return the standings of an actor, between two, or of all, with the days that are certain.

        Either can be the subject. The standings of those who act for the actor are its own.
        """
        with self._view(known, said_by) as view:
            asked = LifelineQuestion(_meant(view, actor), _meant(view, other), relation)
            return answer_lifelines(view, asked)

    def dealings(  # noqa: PLR0913 - one parameter a clock and a bound
        self,
        actor: str,
        other: str | None = None,
        *,
        since: Day | None = None,
        until: Day | None = None,
        partners: int = 20,
        latest: int = 200,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Dealt:
        """Return what an actor did, had done to it and did together with others, or with one.

        Counted by type and date; with whom most, so many `partners`; and the `latest` events.
        """
        with self._view(known, said_by) as view:
            window = _window(since, until)
            of = Dealings(view, _some(view, actor), _meant(view, other), window)
            return Dealt(
                tuple(answer_tallies(of)),
                tuple(answer_partners(of, partners) if partners else ()),
                tuple(answer_dealings(of, latest)),
            )

    def ties(  # noqa: PLR0913 - one parameter a clock and a bound
        self,
        relation: str | None = None,
        types: tuple[str, ...] = (),
        *,
        since: Day | None = None,
        until: Day | None = None,
        limit: int = MOST_TIES,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Ties:
        """Return who is tied to whom by a relation, or by events of some types."""
        with self._view(known, said_by) as view:
            asked = TieQuestion(relation, types, _window(since, until))
            return answer_ties(view, asked, limit)


def _meant(view: View, words: str | None) -> frozenset[str] | None:
    return None if words is None else _some(view, words)


def _some(view: View, words: str) -> frozenset[str]:
    """Return every key of the one actor meant; the words themselves where nobody is called so."""
    found = meant(view, words)
    return view.aliases.all_of(found[0]) if found else frozenset({words.strip()})


def _window(since: Day | None, until: Day | None) -> Days | None:
    if since is None and until is None:
        return None
    return Days(
        NEVER if since is None else the_day(since), FOREVER if until is None else the_day(until)
    )
