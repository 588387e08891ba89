"""Running a statement for many rows by the database's driver.

SQLAlchemy would look at each of many thousand rows for longer than the database does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import ClauseElement, Connection, Dialect


def run_for_all(
    connection: Connection, statement: ClauseElement, rows: Sequence[dict[str, Any]]
) -> None:
    """Run a statement, which is made once and kept, with the values of each of the rows."""
    if rows:
        words, names = _written(statement, connection.dialect)
        values = list(map(itemgetter(*names), rows)) if names else rows
        connection.exec_driver_sql(words, values)


@lru_cache(maxsize=128)
def _written(statement: ClauseElement, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """Return the statement in words, and the order of its values where they have no names."""
    made = statement.compile(dialect=dialect)
    return str(made), tuple(getattr(made, "positiontup", None) or ())
