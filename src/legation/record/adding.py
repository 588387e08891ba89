"""Adding to a record: reports and the claims read from them, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final, Self

from legation.model import Claims, DataError, Report
from legation.record import schema
from legation.record.batches import batches
from legation.record.checked import sound
from legation.record.deriving import derive
from legation.record.indexing import index_actors, index_reports
from legation.record.kept import Batch, next_number, record_time
from legation.record.opened import Opened
from legation.record.reports import kept_report, report_rows
from legation.record.rows import Added
from legation.record.unswept import unswept
from legation.record.view import View

# Reports kept in one transaction by `add_all`: a tenth of those in the record, within bounds.
# A batch has all claims of the standings that it touches read again, and in a large record each
# touches most of those that are told of often; batches of one size would take longer and longer.
SMALLEST: Final = 200
LARGEST: Final = 10_000
_SHARE: Final = 10
# Reports of a batch inserted at a time.
_AT_ONCE: Final = 200


class Adding(Opened):
    """A record that reports can be added to."""

    @classmethod
    def holding(cls, pairs: Iterable[tuple[Report, Claims]]) -> Self:
        """Return a record, in memory alone, of reports and their claims."""
        record = cls.open(":memory:")
        for _ in record.add_all(pairs):
            pass
        return record

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

    def add_edition(
        self,
        pairs: Iterable[tuple[Report, Claims]],
        *,
        at: datetime | None = None,
        reader: str | None = None,
    ) -> Iterator[Added]:
        """Add all reports of an edition, and withdraw what earlier editions alone claimed.

        Those are the reports of the same publishers that are not among them. Gives what was
        changed of each.
        """
        pairs = list(pairs)
        yield from self.add_all(pairs, at=at, reader=reader)
        publishers = {report.publisher for report, _ in pairs if report.publisher}
        current = {report.id for report, _ in pairs}
        with self._view() as view:
            kept = report_rows(view, schema.report.c.publisher.in_(sorted(publishers)))
        for row in kept:
            if row.claims and row.id not in current:
                yield self.withdraw(row.id, at=at, reader=reader)

    def add_all(
        self,
        pairs: Iterable[tuple[Report, Claims]],
        *,
        at: datetime | None = None,
        reader: str | None = None,
        refused: Callable[[DataError], None] | None = None,
    ) -> Iterator[Added]:
        """Add reports as `add` does, giving what each changed; faster than one by one.

        Reports are kept a batch at a time (200, or in a large record a tenth of its reports,
        at most 10,000), each of them wholly or not at all. Adding goes on as
        the answers are asked for. A report that cannot be kept takes no other with it: `refused` is
        told of it, or else the error is raised once the others of its batch are kept; so is an
        error of `pairs` itself.
        """
        for some in batches(pairs, self._batch_size):
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
        added: list[Added] = []
        touched: list[str] = []
        with unswept(), self._store.write() as connection:
            moment = record_time(connection, at)
            for begin in range(0, len(pairs), _AT_ONCE):
                some = pairs[begin : begin + _AT_ONCE]
                batch = Batch(connection, (report.id for report, _ in some), reader, moment)
                added += _keep(batch, some, refused)
                touched += batch.touched
                index_reports(connection, ((report.id, report.text) for report in batch.reports))
                index_actors(connection, batch.made)
            derive(View(connection), sorted(set(touched)))
        return added

    def _batch_size(self) -> int:
        with self._store.read() as connection:
            reports = next_number(connection, schema.report) - 1
        return max(SMALLEST, min(reports // _SHARE, LARGEST))


def _keep(
    batch: Batch, pairs: Iterable[tuple[Report, Claims]], refused: Callable[[DataError], None]
) -> list[Added]:
    """Insert reports and claims, and return what each changed; `refused` is told of the others."""
    added = []
    for report, claims in pairs:
        try:
            added.append(batch.keep(report, claims))
        except DataError as error:
            refused(error)
    batch.write()
    return added
