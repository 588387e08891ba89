"""Whole-record panels: every standing on every day, month or year, written by DuckDB.

SQLite and PostgreSQL answer for one actor at once; for all of them over thousands of days a store
of columns is a hundred times faster. It is given the days that each standing is certain of, and
keeps nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import duckdb
import numpy as np
from sqlalchemy import select

from legation.model import RELATIONS, DataError, UsageError
from legation.record.content import standing_rows
from legation.record.facts import by_key
from legation.record.holding import Stretch
from legation.record.rows import StandingRow
from legation.record.schema import claim, standing
from legation.record.standing import intervals
from legation.record.view import View

EVERY: Final = ("day", "month", "year")
_WRITERS: Final = {
    ".csv": lambda rows, path: rows.write_csv(path, header=True),
    ".parquet": lambda rows, path: rows.write_parquet(path, compression="zstd"),
}
# What is certain of a day goes before what is not, for a standing that opened more than once.
_ANSWERS: Final = ("no", "maybe", "disputed", "yes")
_MAYBE: Final = _ANSWERS.index("maybe")

# Of each standing and day, what its intervals say: one that opened twice has two.
_PANEL: Final = """
    WITH told AS (
        SELECT t.number, t.thing, d.day, coalesce(max(p.answer), $maybe) AS answer
        FROM intervals AS t
        CROSS JOIN days AS d
        LEFT JOIN spans AS p ON p.number = t.number AND d.day BETWEEN p.first AND p.last
        GROUP BY t.number, t.thing, d.day
    ), answers AS (SELECT thing, day, max(answer) AS answer FROM told GROUP BY thing, day)
    SELECT DATE '0001-01-01' + (a.day - 1)::INTEGER AS date,
        t.relation, t.subject, t.subject_name, t.object, t.object_name, t.role,
        list_extract($answers, a.answer + 1) AS answer
    FROM answers AS a
    JOIN (SELECT DISTINCT ON (thing) * FROM intervals ORDER BY thing, number) AS t USING (thing)
    ORDER BY t.relation, t.subject, t.object, t.thing, a.day
"""


@dataclass(frozen=True, slots=True)
class PanelQuestion:
    """Which panel is asked for: from one day to another, with a row `every` day, month or year."""

    first: date
    last: date
    every: str
    relation: str | None = None


def write_panel(view: View, asked: PanelQuestion, path: Path) -> int:
    """Write a panel to a file of CSV or Parquet, as its name says, and return its rows.

    Raises UsageError for a panel that means nothing, DataError where the file cannot be written.
    """
    days = _days(asked)
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise UsageError(f"A panel is written to a file that ends in {' or '.join(_WRITERS)}.")
    told = list(_told(view, asked.relation))
    with duckdb.connect() as database:
        database.register("days", {"day": np.array(days, dtype=np.int64)})
        database.register("intervals", _intervals(told))
        database.register("spans", _spans(told))
        answers = {"maybe": _MAYBE, "answers": list(_ANSWERS)}
        database.execute(f"CREATE TABLE panel AS {_PANEL}", answers)
        try:
            write(database.table("panel"), str(path))
        except duckdb.IOException as error:
            raise DataError(f"{path} cannot be written.") from error
        (count,) = database.execute("SELECT count(*) FROM panel").fetchone() or (0,)
    return int(count)


def _days(asked: PanelQuestion) -> list[int]:
    """Return the days of a panel as ordinals: each, or the first of each month or year."""
    if asked.every not in EVERY:
        raise UsageError(f"{asked.every!r} is no step of a panel: {', '.join(EVERY)}.")
    if asked.relation is not None and asked.relation not in RELATIONS:
        raise UsageError(f"{asked.relation!r} is no relation: {', '.join(RELATIONS)}.")
    if asked.last < asked.first:
        raise UsageError("A panel ends before it begins.")
    ordinals = range(asked.first.toordinal(), asked.last.toordinal() + 1)
    if asked.every == "day":
        return list(ordinals)
    months = [
        date(year, month, 1).toordinal()
        for year in range(asked.first.year, asked.last.year + 1)
        for month in (range(1, 13) if asked.every == "month" else (1,))
    ]
    return [day for day in months if day in ordinals]


Told = tuple[str, StandingRow, Sequence[Stretch]]


def _told(view: View, relation: str | None) -> Iterator[Told]:
    """Give each interval with the key of its standing and the days that it is certain of."""
    if not view.clocks.now:
        ask = select(claim.c.id).where(claim.c.kind == "standing")
        for key, group in by_key(view.facts(view.connection.scalars(ask).all())):
            for one in intervals(group):
                if relation in (None, one.row.relation):
                    yield key, one.row, one.spans
        return
    stored = select(standing.c.key, standing.c.content)
    if relation is not None:
        stored = stored.where(standing.c.relation == relation)
    rows = view.connection.execute(stored).all()
    contents = standing_rows([row.content for row in rows])
    for row, (fields, spans) in zip(rows, contents, strict=True):
        yield row.key, StandingRow(**fields), spans


def _intervals(told: Sequence[Told]) -> dict[str, Any]:
    columns: dict[str, list[Any]] = {
        "thing": [key for key, _, _ in told],
        "relation": [row.relation for _, row, _ in told],
        "subject": [row.subject.key for _, row, _ in told],
        "subject_name": [row.subject.name for _, row, _ in told],
        "object": [row.object.key for _, row, _ in told],
        "object_name": [row.object.name for _, row, _ in told],
        "role": [row.role or "" for _, row, _ in told],
    }
    texts = {name: np.array(values, dtype=object) for name, values in columns.items()}
    return {"number": np.arange(len(told)), **texts}


def _spans(told: Sequence[Told]) -> dict[str, Any]:
    rows = [
        (number, first, last, _ANSWERS.index(answer))
        for number, (_, _, spans) in enumerate(told)
        for first, last, answer in spans
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return dict(zip(("number", "first", "last", "answer"), table.T, strict=True))
