"""Asking a record for a part of a long answer, as pages and the HTTP API do."""

from __future__ import annotations

from legation.record.asked import Day, Moment, the_day
from legation.record.contradictions import answer_contradictions
from legation.record.events import EventQuestion, answer_events
from legation.record.opened import Opened
from legation.record.rows import Contradiction, EventRow, ReadClaim, ReportRow, StandingRow
from legation.record.searching import SearchQuestion, list_reports, search_claims
from legation.record.slices import Part, Slice
from legation.record.standings import StandingQuestion, answer_standings


class Listing(Opened):
    """Questions of a `Record` that are answered a slice at a time: `limit` rows after `skip`."""

    def list_standings(  # noqa: PLR0913 - one parameter a clock and a field of a standing
        self,
        relation: str | None = None,
        subject: str | None = None,
        object: str | None = None,  # noqa: A002 - the field's own name
        *,
        limit: int,
        skip: int = 0,
        on: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Slice[StandingRow]:
        """Return some of what `standings` returns; with `on`, those that held then come first."""
        asked = StandingQuestion(relation, subject, object, _day(on))
        with self._view(known, said_by) as view:
            return answer_standings(view, asked, Part(limit, skip))

    def list_events(  # noqa: PLR0913 - one parameter a clock and a field of an event
        self,
        source: str | None = None,
        target: str | None = None,
        type: str | None = None,  # noqa: A002 - the field's own name
        *,
        limit: int,
        skip: int = 0,
        status: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        on: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Slice[EventRow]:
        """Return some of what `events` returns."""
        asked = EventQuestion(source, target, type, status, _day(since), _day(until), _day(on))
        with self._view(known, said_by) as view:
            return answer_events(view, asked, Part(limit, skip))

    def list_contradictions(  # noqa: PLR0913 - likewise
        self,
        rule: str | None = None,
        actor: str | None = None,
        *,
        limit: int,
        skip: int = 0,
        on: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Slice[Contradiction]:
        """Return some of what `contradictions` returns."""
        with self._view(known, said_by) as view:
            return answer_contradictions(view, rule, actor, _day(on), Part(limit, skip))

    def list_reports(  # noqa: PLR0913 - likewise
        self,
        words: str | None = None,
        publisher: str | None = None,
        *,
        limit: int,
        skip: int = 0,
        since: Day | None = None,
        until: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Slice[ReportRow]:
        """Return reports that have all the words, what was added last first.

        `since` and `until` are days of publication.
        """
        asked = SearchQuestion(words, None, None, publisher, _day(since), _day(until))
        with self._view(known, said_by) as view:
            return list_reports(view, asked, Part(limit, skip))

    def search_claims(  # noqa: PLR0913 - one parameter a clock and a field of a search
        self,
        words: str | None = None,
        actor: str | None = None,
        type: str | None = None,  # noqa: A002 - the field's own name
        *,
        limit: int,
        skip: int = 0,
        since: Day | None = None,
        until: Day | None = None,
        learned: bool = False,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Slice[ReadClaim]:
        """Return claims that have all the words in their quote, what was published last first.

        A state or organisation as `actor` stands for all who act for it; `type` is one of events,
        or a relation; `since` and `until` are days of publication. With `learned`, what the record
        learned last comes first.
        """
        asked = SearchQuestion(words, actor, type, None, _day(since), _day(until), learned)
        with self._view(known, said_by) as view:
            return search_claims(view, asked, Part(limit, skip))


def _day(asked: Day | None) -> int | None:
    return None if asked is None else the_day(asked)
