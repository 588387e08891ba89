"""A user's own rows on top of the shipped ones."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.entry import Entry
from legation.actors.gazetteer.index import Index, entry_of, entry_row
from legation.actors.gazetteer.rows import COLUMNS, Row, read_rows, record

_FIELDS: Final = frozenset(field.name for field in fields(Entry))


def with_rows(index: Index, path: Path) -> Index:
    """Return the index with a file's rows added.

    A row with a known id replaces the cells it fills and adds the names it gives; any other row is
    a new entry. Raises DataError where a row is wrong.
    """
    positions = {entry_of(row).id: number for number, row in enumerate(index.entries)}
    for where, row in read_rows(path, COLUMNS):
        number = positions.get(row.get("id", ""))
        if number is None:
            index.add(record({"source": path.name} | row, where))
            positions[row["id"]] = len(index.entries) - 1
        else:
            _replace(index, number, {column: cell for column, cell in row.items() if cell}, where)
    return index


def _replace(index: Index, number: int, filled: Row, where: str) -> None:
    known = entry_of(index.entries[number])
    given = record({"name": known.name, "kind": known.kind, "source": known.source} | filled, where)
    changes = {column: getattr(given.entry, column) for column in filled if column in _FIELDS}
    index.entries[number] = entry_row(replace(known, **changes))
    for name in given.names if "name" in filled else given.names[1:]:
        index.add_name(number, name)
