"""Asking for rows by many values, which go to the database as one.

In a list SQLAlchemy would name each of them, and write the statement anew, for longer than the
database takes to find its row.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, Text, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY

_GIVEN: Final = "among"


def among(connection: Connection, column: Column[Any]) -> ColumnElement[bool]:
    """Return the condition that a column of text has one of the values that `given` gives."""
    return _among(column, connection.dialect.name)


def given(connection: Connection, values: Sequence[str]) -> dict[str, Any]:
    """Return the values that `among` asks for, as a statement is told of them."""
    is_list = connection.dialect.name == "postgresql"
    return {_GIVEN: list(values) if is_list else json.dumps(values)}


@lru_cache(maxsize=256)
def _among(column: Column[Any], database: str) -> ColumnElement[bool]:
    if database == "postgresql":
        return column == any_(bindparam(_GIVEN, type_=ARRAY(Text)))
    values = func.json_each(bindparam(_GIVEN)).table_valued("value")
    return column.in_(select(values.c.value))
