"""Whole-record panels: every standing on every day, month or year, written by DuckDB.

SQLite and PostgreSQL answer for one actor at once; for all of them over thousands of days a store
of columns is a hundred times faster. It is given the days that each standing is certain of, and
keeps nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import duckdb
import numpy as np
from sqlalchemy import select

from legation.model import RELATIONS, DataError, UsageError
from legation.record.content import decoded, packed_days, standing_names
from legation.record.facts import by_key
from legation.record.rows import StandingRow
from legation.record.schema import claim, standing
from legation.record.spans import ANSWERS, packed, unpacked
from legation.record.standing import intervals
from legation.record.view import View

EVERY: Final = ("day", "month", "year")
_WRITERS: Final = {
    ".csv": lambda rows, path: rows.write_csv(path, header=True),
    ".parquet": lambda rows, path: rows.write_parquet(path, compression="zstd"),
}
# How the answer of each day is handed to DuckDB: the place of its word among `ANSWERS`.
_MAYBE: Final = str(ANSWERS.index("maybe"))
_TEXTS: Final = ("relation", "subject", "subject_name", "object", "object_name", "role")

# The texts of these statements are names and words of this file, and nobody's else.
#
# Texts are numbered (made an enum), because a row a day repeats them: written as texts they would
# take five times as long.
_NUMBERED: Final = tuple(
    f"CREATE TYPE {name}_text AS ENUM (SELECT DISTINCT {name} FROM given)"  # noqa: S608
    for name in _TEXTS
)
_AS_NUMBERS: Final = ", ".join(f"{name}::{name}_text AS {name}" for name in _TEXTS)
_THINGS: Final = f"CREATE TABLE things AS SELECT answers, {_AS_NUMBERS} FROM given"  # noqa: S608
_WORDS: Final = ", ".join(f"'{answer}'" for answer in ANSWERS)
# A thing has the answers of all days in one text, a digit a day. They are laid side by side rather
# than joined: that keeps the order, and needs room for no more than a few things.
_PANEL: Final = f"""
    SELECT DATE '0001-01-01' + (unnest($days) - 1)::INTEGER AS date, {", ".join(_TEXTS)},
        list_extract(
            [{_WORDS}]::ENUM({_WORDS})[], unnest(string_split(answers, ''))::INTEGER + 1
        ) AS answer
    FROM things
"""  # noqa: S608


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
    things = _things(_told(view, asked.relation), days)
    with duckdb.connect() as database:
        database.register("given", things)
        for statement in (*_NUMBERED, _THINGS):
            database.execute(statement)
        panel = database.sql(_PANEL, params={"days": days})
        try:
            write(panel, str(path))
        except duckdb.IOException as error:
            raise DataError(f"{path} cannot be written.") from error
    return len(days) * len(things["answers"])


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


def _told(view: View, relation: str | None) -> Iterator[tuple[str, list[str], str]]:
    """Give of each interval the key of its standing, its `_TEXTS`, the days it is certain of."""
    if not view.clocks.now:
        ask = select(claim.c.id).where(claim.c.kind == "standing")
        for key, group in by_key(view.facts(view.connection.scalars(ask).all())):
            for one in intervals(group):
                if relation in (None, one.row.relation):
                    yield key, _texts(one.row), packed(one.spans)
        return
    stored = select(standing.c.key, standing.c.content)
    if relation is not None:
        stored = stored.where(standing.c.relation == relation)
    found = view.connection.execute(stored).all()
    for row, told in zip(found, decoded(row.content for row in found), strict=True):
        yield row.key, standing_names(told), packed_days(told)


def _texts(row: StandingRow) -> list[str]:
    names = row.subject.key, row.subject.name, row.object.key, row.object.name
    return [row.relation, *names, row.role or ""]


Columns = dict[str, "np.ndarray[Any, Any]"]


def _things(told: Iterable[tuple[str, list[str], str]], days: Sequence[int]) -> Columns:
    """Return each standing with its answers, in columns; one that opened more than once is one.

    Of a day, what is certain goes before what is not.
    """
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, texts, spans in told:
        relation, subject, _, thing, *_ = texts
        which = relation, subject, thing, key
        answers = _answers(spans, days)
        if which in found:
            answers = "".join(map(max, answers, found[which][-1]))
        found[which] = (*texts, answers)
    rows = [found[which] for which in sorted(found)]
    return {
        name: np.array([row[at] for row in rows], dtype=object)
        for at, name in enumerate((*_TEXTS, "answers"))
    }


def _answers(spans: str, days: Sequence[int]) -> str:
    """Return what the answer is on each day, a digit a day."""
    told, reached = [], 0
    for first, last, answer in unpacked(spans):
        begin, end = bisect_left(days, first, reached), bisect_right(days, last, reached)
        told += [_MAYBE * (begin - reached), str(ANSWERS.index(answer)) * (end - begin)]
        reached = end
    return "".join([*told, _MAYBE * (len(days) - reached)])
