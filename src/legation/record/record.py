"""The record: reports and what they claim, kept for good, and what follows from it, derived.

Opening it is in `opened`, adding in `adding`, judging in `judgements`; long answers
a part at a time in `listing`; here are the other questions.
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path

from legation.model import Claims, Report
from legation.record.adding import Adding
from legation.record.asked import Day, Moment, clocks, the_day
from legation.record.changes import answer_changes
from legation.record.checking import Checked, check, check_kept
from legation.record.claims import report_detail, unsure_claims
from legation.record.contradictions import answer_contradictions
from legation.record.counting import stats
from legation.record.edition import edition
from legation.record.events import EventQuestion, answer_events
from legation.record.judgements import Judging
from legation.record.kept import last_change
from legation.record.listing import Listing
from legation.record.looking import Looking
from legation.record.reports import report_rows, search
from legation.record.rows import (
    Change,
    Contradiction,
    EventRow,
    Found,
    ReadClaim,
    ReportDetail,
    ReportRow,
    StandingRow,
    Stats,
)
from legation.record.saved import Saving
from legation.record.showing import Shown, show
from legation.record.standings import StandingQuestion, answer_standings
from legation.record.view import View


class Record(Adding, Judging, Listing, Looking, Saving):
    """A record in one place. Open it with `Record.open`, in a `with` statement or with `close`.

    Answers are as of now on all clocks unless a question says otherwise: `on` is a day in the
    world, `said_by` a day by whose end it must have been published, `known` a moment by which the
    record must have learned it. Days are `datetime.date` or EDTF days, moments are `datetime` with
    a zone or ISO text. Every method raises DataError where it cannot be read or written, and
    UsageError for a question that means nothing.
    """

    def standings(  # noqa: PLR0913 - one parameter a clock and a field of a standing
        self,
        relation: str | None = None,
        subject: str | None = None,
        object: str | None = None,  # noqa: A002 - the field's own name
        *,
        on: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
        citing: bool = True,
    ) -> list[StandingRow]:
        """Return what stood between whom; with `on`, whether it did on that day.

        `subject` and `object` are codes, acronyms or names. `citing` False leaves the claims out.
        """
        day = None if on is None else the_day(on)
        with self._view(known, said_by) as view:
            asked = StandingQuestion(relation, subject, object, day, citing)
            return answer_standings(view, asked).rows

    def events(  # noqa: PLR0913 - one parameter a clock and a field of an event
        self,
        source: str | None = None,
        target: str | None = None,
        type: str | None = None,  # noqa: A002 - the field's own name
        *,
        status: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        on: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
        citing: bool = True,
    ) -> list[EventRow]:
        """Return who did what to whom, in order of date; undated events after, by publication.

        A state or organisation as `source` or `target` stands for all who act for it. An event is
        in the days from `since` to `until` if it can have happened in them.
        """
        first, last, day = (None if d is None else the_day(d) for d in (since, until, on))
        asked = EventQuestion(source, target, type, status, first, last, day, citing)
        with self._view(known, said_by) as view:
            return answer_events(view, asked).rows

    def contradictions(
        self,
        rule: str | None = None,
        actor: str | None = None,
        *,
        on: Day | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> list[Contradiction]:
        """Return the claims that cannot both hold, each with the rule that says so.

        With `on`, those that contradict each other about that day. Those that a person judged
        compatible are among them, with the judgement. With a clock set back they are found anew
        among all claims, which takes its time.
        """
        day = None if on is None else the_day(on)
        with self._view(known, said_by) as view:
            return answer_contradictions(view, rule, actor, day).rows

    def panel(  # noqa: PLR0913 - one parameter a clock and a field of a panel
        self,
        to: str | Path,
        *,
        since: date,
        until: date,
        every: str = "year",
        relation: str | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> int:
        """Write whether each standing held on each day from `since` to `until`; return the rows.

        `to` is a file that ends in .csv or .parquet. `every` is "day", "month" or "year", of which
        the first day counts. A row has the date, relation, subject, object, role and the answer:
        yes, no, maybe or disputed.
        """
        # DuckDB is loaded for panels alone.
        from legation.record.panel import PanelQuestion, write_panel  # noqa: PLC0415

        with self._view(known, said_by) as view:
            return write_panel(view, PanelQuestion(since, until, every, relation), Path(to))

    def check(
        self,
        report: Report,
        claims: Claims,
        *,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> list[Checked]:
        """Return what the record says to each claim of a report, which is not kept."""
        with self._view(known, said_by) as view:
            return check(view, report, claims)

    def check_kept(
        self,
        id: str,  # noqa: A002 - the field's own name
        *,
        beside: Record | None = None,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> list[Checked]:
        """Return what the rest of the record says to each claim of the report with this id.

        A record `beside` it, such as the reference record, is asked too, as it is now.
        """
        with ExitStack() as opened:
            view = opened.enter_context(self._view(known, said_by))
            others = [opened.enter_context(beside._view(None, said_by))] if beside else []
            return check_kept(view, id, others)

    def diff(
        self,
        before: Moment,
        after: Moment | None = None,
        *,
        said_by: Day | None = None,
        most: int | None = None,
    ) -> list[Change]:
        """Return what is new, changed or gone in the record at `after` (now) against `before`.

        Raises UsageError where more than `most` claims have changed, if that is given.
        """
        setting = clocks(after, said_by)
        with self._view(before, said_by) as view:
            return answer_changes(view, View(view.connection, setting), most)

    def show(
        self,
        id: str,  # noqa: A002 - the field's own name
        *,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> Shown:
        """Return the claim, standing, event or contradiction with this id, or beginning of one."""
        with self._view(known, said_by) as view:
            return show(view, id)

    def report(
        self,
        id: str,  # noqa: A002 - the field's own name
        *,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> ReportDetail:
        """Return the report with this id: its text, and the claims in it."""
        with self._view(known, said_by) as view:
            return report_detail(view, id)

    def unsure(
        self,
        kind: str | None = None,
        *,
        limit: int = 20,
        skip: int = 0,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> list[ReadClaim]:
        """Return the claims that count and nobody has judged, the least sure first.

        `kind` is "event" or "standing".
        """
        with self._view(known, said_by) as view:
            return unsure_claims(view, kind, limit=limit, skip=skip)

    def reports(
        self, *, said_by: Day | None = None, known: Moment | None = None
    ) -> list[ReportRow]:
        """Return the reports, in the order in which they were added."""
        with self._view(known, said_by) as view:
            return report_rows(view)

    def search(
        self,
        words: str,
        *,
        limit: int = 20,
        said_by: Day | None = None,
        known: Moment | None = None,
    ) -> list[Found]:
        """Return the reports that have all these words, the best first."""
        with self._view(known, said_by) as view:
            return search(view, words, limit)

    def changed_at(self) -> str | None:
        """Return when the record last learned something, as UTC text; None for an empty one."""
        with self._view() as view:
            return last_change(view.connection)

    def edition(self, *, known: Moment | None = None) -> str:
        """Return a mark of all that the record holds: another one after every change."""
        with self._view(known) as view:
            return edition(view)

    def stats(self, *, said_by: Day | None = None, known: Moment | None = None) -> Stats:
        """Return how much the record holds."""
        with self._view(known, said_by) as view:
            return stats(view)
