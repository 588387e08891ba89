"""Rows of the record as CSV: a column a field, what lies within fields side by side."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from legation.model.rows import row_as_json

# Between the values of a field that has several.
BETWEEN: Final = " | "
# What a spreadsheet would take for a formula begins so.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Sequence[object]) -> str:
    """Return rows (dataclasses or dictionaries) as CSV, with a head of all their columns.

    A field within a field is `outer_inner`; of several values each is told, divided by ` | `. Text
    that a spreadsheet would run as a formula has a quotation mark before it, as OWASP advises.
    """
    told = [dict(_flat(row_as_json(row))) for row in rows]
    columns = list(dict.fromkeys(name for row in told for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(told)
    return out.getvalue()


def _flat(row: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        column = f"{before}{name}"
        if isinstance(value, dict):
            yield from _flat(value, f"{column}_")
        elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
            yield from _side_by_side(value, column)
        else:
            yield column, _cell(value)


def _side_by_side(rows: list[Any], column: str) -> Iterator[tuple[str, str]]:
    told = [dict(_flat(row)) for row in rows if isinstance(row, dict)]
    for name in dict.fromkeys(name for row in told for name in row):
        yield f"{column}_{name}", BETWEEN.join(row.get(name, "") for row in told)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return BETWEEN.join(_cell(one) for one in value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return "" if value is None else str(value)
