"""The record: reports and what they claim, kept for good, and what follows from it, derived."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from sqlalchemy import Connection

from legation.model import Claims, DataError, Report
from legation.record.asked import Day, Moment, clocks, the_day
from legation.record.batches import batches
from legation.record.changes import answer_changes
from legation.record.checked import sound
from legation.record.checking import Checked, check
from legation.record.claims import report_detail, unsure_claims
from legation.record.contradictions import answer_contradictions
from legation.record.counting import stats
from legation.record.deriving import derive, rebuild
from legation.record.events import EventQuestion, answer_events
from legation.record.indexing import index_actors, index_reports
from legation.record.judging import Decision, judge
from legation.record.kept import Batch, record_time
from legation.record.matching import Candidate, Known, Taken, candidates, take_in
from legation.record.reports import kept_report, report_rows, search
from legation.record.rows import (
    Added,
    Change,
    Contradiction,
    EventRow,
    Found,
    Judgement,
    ReadClaim,
    ReportDetail,
    ReportRow,
    StandingRow,
    Stats,
)
from legation.record.showing import Shown, show
from legation.record.standings import StandingQuestion, answer_standings
from legation.record.store import Store
from legation.record.view import View

# Reports kept in one transaction by `add_all`.
BATCH: Final = 200
# The score from which on two actors are candidates for being one.
LEAST: Final = 0.75


class Record:
    """A record in one place. Open it with `Record.open`, in a `with` statement or with `close`.

    Answers are as of now on all clocks unless a question says otherwise: `on` is a day in the
    world, `said_by` a day by whose end it must have been published, `known` a moment by which the
    record must have learned it. Days are `datetime.date` or EDTF days, moments are `datetime` with
    a zone or ISO text. Every method raises DataError where it cannot be read or written, and
    UsageError for a question that means nothing.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Self:
        """Open the record at `path`, made if missing and `create`; ":memory:" is kept nowhere.

        `path` is a file's, or the address of a PostgreSQL database (`postgresql://user@host/name`).
        A record of an older version is brought up to this one's. Raises DataError for what is no
        record, or one of a newer schema.
        """
        record = cls(Store(path, create=create))
        if record._store.derived_by_other_rules():
            with record._store.write() as connection:
                record._store.remake_derived(connection)
                record._derive_all(connection)
        return record

    @property
    def name(self) -> str:
        """What the record is called: its path, or its address without a password."""
        return self._store.name

    def close(self) -> None:
        """Let go of it."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- adding

    def add(
        self,
        report: Report,
        claims: Claims,
        *,
        at: datetime | None = None,
        reader: str | None = None,
    ) -> Added:
        """Add a report and the claims read from it, at the record time `at` (default: the clock).

        Adding the same again changes nothing. Other claims for a known report are a new reading:
        what is new is added, and what is no longer claimed is withdrawn, by a row. `reader` names
        what read the report. All is kept, or nothing. Raises DataError for claims that are not the
        report's, or whose words, dates or types are none.
        """
        (added,) = self.add_all([(report, claims)], at=at, reader=reader)
        return added

    def withdraw(
        self, report: str, *, at: datetime | None = None, reader: str | None = None
    ) -> Added:
        """Withdraw all claims of the report with this id, as a reading that finds none would.

        The report and its claims stay, and count as before in answers as known earlier.
        """
        with self._view() as view:
            told = kept_report(view, report)
        return self.add(told, Claims(told.id), at=at, reader=reader)

    def add_all(
        self,
        pairs: Iterable[tuple[Report, Claims]],
        *,
        at: datetime | None = None,
        reader: str | None = None,
        refused: Callable[[DataError], None] | None = None,
    ) -> Iterator[Added]:
        """Add reports as `add` does, giving what each changed; faster than one by one.

        Reports are kept a batch at a time, each of them wholly or not at all. Adding goes on as
        the answers are asked for. A report that cannot be kept takes no other with it: `refused` is
        told of it, or else the error is raised once the others of its batch are kept; so is an
        error of `pairs` itself.
        """
        for some in batches(pairs, BATCH):
            troubles: list[DataError] = []
            yield from self._add_some(some, at, reader, refused or troubles.append)
            if troubles:
                raise troubles[0]

    def _add_some(
        self,
        pairs: list[tuple[Report, Claims]],
        at: datetime | None,
        reader: str | None,
        refused: Callable[[DataError], None],
    ) -> list[Added]:
        pairs = list(sound(pairs, refused))
        added = []
        with self._store.write() as connection:
            moment = record_time(connection, at)
            batch = Batch(connection, (report.id for report, _ in pairs), reader, moment)
            for report, claims in pairs:
                try:
                    added.append(batch.keep(report, claims))
                except DataError as error:
                    refused(error)
            batch.write()
            bodies = ((report.id, report.text) for report in batch.reports)
            index_reports(connection, bodies)
            index_actors(connection, batch.made)
            derive(View(connection), batch.touched)
        return added

    # --- asking

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
            return answer_standings(view, asked)

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
            return answer_events(view, asked)

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
            return answer_contradictions(view, rule, actor, day)

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

    def diff(
        self,
        before: Moment,
        after: Moment | None = None,
        *,
        said_by: Day | None = None,
    ) -> list[Change]:
        """Return what is new, changed or gone in the record at `after` (now) against `before`."""
        setting = clocks(after, said_by)
        with self._view(before, said_by) as view:
            return answer_changes(view, View(view.connection, setting))

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

    def unsure(self, kind: str | None = None, *, limit: int = 20, skip: int = 0) -> list[ReadClaim]:
        """Return the claims that count and nobody has judged, the least sure first.

        `kind` is "event" or "standing". As of now on all clocks.
        """
        with self._view() as view:
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

    def stats(self, *, said_by: Day | None = None, known: Moment | None = None) -> Stats:
        """Return how much the record holds."""
        with self._view(known, said_by) as view:
            return stats(view)

    # --- judging

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
        the number `subject`. No claim is changed by it.
        """
        with self._store.write() as connection:
            return judge(connection, Decision(verdict, subject, other, by, why), at)

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

    def rebuild(self) -> None:
        """Derive everything anew from what is kept; the answers stay the same."""
        with self._store.write() as connection:
            self._derive_all(connection)

    def _derive_all(self, connection: Connection) -> None:
        rebuild(View(connection))
        self._store.mark_derived(connection)

    @contextmanager
    def _view(self, known: Moment | None = None, said_by: Day | None = None) -> Iterator[View]:
        setting = clocks(known, said_by)
        with self._store.read() as connection:
            yield View(connection, setting)
