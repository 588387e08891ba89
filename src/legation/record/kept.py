"""Keeping reports and their claims: inserts only, the same report twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select

from legation.model import Claims, Report, UsageError
from legation.record import schema
from legation.record.checked import claim_rows, report_row
from legation.record.claim_words import add_claim_words
from legation.record.indexing import insert_all
from legation.record.rows import Added
from legation.record.view import View
from legation.record.words import add_words

Json = dict[str, Any]
# The claims ever made of a report, and whether each stands.
Made = dict[str, bool]


class Batch:
    """Reports to be kept together: `keep` takes each, and `write` inserts all.

    After that `reports` are those that are new, `made` the claims that now stand, each as its id,
    kind and wire form, and `withdrawn` the ids of those that no longer do.
    """

    def __init__(
        self, connection: Connection, ids: Iterable[str], reader: str | None, at: str
    ) -> None:
        self._connection = connection
        self._reader, self._at = reader, at
        self._known = _made_before(View(connection), sorted(set(ids)))
        self._rows: dict[Table, list[Json]] = {table: [] for table in schema.KEPT}
        self._first: dict[Table, int] = {}
        self.reports: list[Report] = []
        self.made: list[tuple[str, str, Json]] = []
        self.withdrawn: list[str] = []

    @property
    def touched(self) -> list[str]:
        """The claims whose standing in the record may have changed."""
        return sorted({*(id_ for id_, _, _ in self.made), *self.withdrawn})

    def keep(self, report: Report, claims: Claims) -> Added:
        """Take a report, and the claims that a reader now makes of it.

        Claims that an earlier reading made and this one does not are withdrawn, which is a row.
        Raises DataError, having taken nothing of it, for what cannot be kept.
        """
        new_report = report_row(report, self._next(schema.report), self._at)
        rows = {row["id"]: (row, told) for row, told in claim_rows(report, claims)}
        known = self._known.get(report.id)
        made = [id_ for id_ in rows if not (known or {}).get(id_)]
        withdrawn = [id_ for id_, stands in (known or {}).items() if stands and id_ not in rows]
        added = Added(report.id, known is None, len(made), len(withdrawn))
        if not added.changed:
            return added
        if known is None:
            self._rows[schema.report].append(new_report)
            self.reports.append(report)
        self._take_reading(report, made, withdrawn)
        self._rows[schema.claim] += [rows[id_][0] for id_ in made if id_ not in (known or {})]
        self.made += [(id_, rows[id_][0]["kind"], rows[id_][1]) for id_ in made]
        self.withdrawn += withdrawn
        self._known[report.id] = {
            **(known or {}),
            **dict.fromkeys(made, True),
            **dict.fromkeys(withdrawn, False),
        }
        return added

    def write(self) -> None:
        """Insert all that was taken."""
        for table, rows in self._rows.items():
            insert_all(self._connection, table, rows)
        reports = self._rows[schema.report]
        add_words(self._connection, ((row["number"], row["title"], row["body"]) for row in reports))
        claims = self._rows[schema.claim]
        add_claim_words(self._connection, ((row["id"], row["quote"]) for row in claims))

    def _take_reading(self, report: Report, made: list[str], withdrawn: list[str]) -> None:
        number = self._next(schema.reading)
        self._rows[schema.reading].append(
            {
                "number": number,
                "report": report.id,
                "reader": self._reader,
                "recorded_at": self._at,
            }
        )
        for id_, is_made in [*((i, 1) for i in made), *((i, 0) for i in withdrawn)]:
            self._rows[schema.history].append(
                {
                    "number": self._next(schema.history),
                    "claim": id_,
                    "reading": number,
                    "made": is_made,
                    "recorded_at": self._at,
                }
            )

    def _next(self, table: Table) -> int:
        """Return the number of the next row of a table."""
        if table not in self._first:
            self._first[table] = next_number(self._connection, table)
        return self._first[table] + len(self._rows[table])


def next_number(connection: Connection, table: Table) -> int:
    """Return the number of the next row, counted from one, without gaps.

    A database's own counter would leave a gap wherever a transaction came to nothing.
    """
    return (connection.scalar(select(func.max(table.c.number))) or 0) + 1


def record_time(connection: Connection, at: datetime | None) -> str:
    """Return the time of a change as UTC text.

    Record time never runs backwards: a time before the last one in the record is taken for that
    one. None asks the clock. Raises UsageError for a time without a zone.
    """
    moment = utc_text(datetime.now(UTC) if at is None else at)
    return max(moment, last_change(connection) or "")


def last_change(connection: Connection) -> str | None:
    """Return the time of the last change of a record as UTC text, None for an empty one."""
    times = (
        connection.scalar(select(table.c.recorded_at).order_by(table.c.number.desc()).limit(1))
        for table in (schema.reading, schema.judgement)
    )
    return max(filter(None, times), default=None)


def utc_text(at: datetime) -> str:
    """Return a time in the form in which times are kept; it sorts as text."""
    if at.tzinfo is None:
        raise UsageError(f"The time {at.isoformat()} has no zone, so it is no moment.")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _made_before(view: View, reports: Iterable[str]) -> dict[str, Made]:
    """Return, of those of the reports that are known, the claims ever made of each."""
    reports = list(reports)
    columns = schema.report.c
    found: dict[str, Made] = {
        row.id: {} for row in view.rows(select(columns.id), columns.id, reports)
    }
    history = (
        select(schema.reading.c.report, schema.history.c.claim, schema.history.c.made)
        .join_from(schema.history, schema.reading)
        .order_by(schema.history.c.number)
    )
    for row in view.rows(history, schema.reading.c.report, list(found)):
        found[row.report][row.claim] = bool(row.made)
    return found
