"""The gazetteer's rows: tab-separated files that a person can read and edit.

A file's header names its columns: an entry file may have those in `COLUMNS`, a file of further
names has `NAME_COLUMNS`. A cell that lists several things separates them with " | ". A `names`
cell holds names as `form=text [start/end]`, where the form "name" and the dates may be left out:
`acronym=NATO | Atlantic Alliance | short=Burma [../1989]`. Lines that start with # are remarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.days import days
from legation.actors.gazetteer.entry import FORMS, KINDS, Entry, Name
from legation.model import DataError, UsageError

COLUMNS: Final[tuple[str, ...]] = (
    "id",
    "name",
    "kind",
    "of",
    "parent",
    "where",
    "start",
    "end",
    "codes",
    "predecessors",
    "successors",
    "seat",
    "names",
    "source",
)
NAME_COLUMNS: Final[tuple[str, ...]] = ("entry", "names", "source")

SEPARATOR: Final = " | "
_NAME: Final = re.compile(r"(?:(\w+)=)?(.+?)(?: \[([^]/]*)/([^]/]*)\])?")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """An entry with its names, as the files give them."""

    entry: Entry
    names: tuple[Name, ...]


def read_rows(path: Path, allowed: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
    """Yield (file and line, cells by column) of a tab-separated file.

    Raises DataError for a missing or unknown column, a line with too many cells, bad UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read: {error}.") from error
    header: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        where = f"{path.name}:{number}"
        if header is None:
            header = _header(cells, allowed, where)
        elif len(cells) > len(header):
            raise DataError(f"{where}: {len(cells)} cells under {len(header)} columns.")
        else:
            yield where, dict(zip(header, cells, strict=False))


def record(row: Row, where: str) -> Record:
    """Return the entry and names that an entry row describes; DataError says what is wrong."""
    for column in ("id", "name", "kind", "source"):
        if not row.get(column):
            raise DataError(f"{where}: no {column}.")
    if row["kind"] not in KINDS:
        raise DataError(f"{where}: {row['kind']!r} is no kind of entry.")
    source = row["source"]
    entry = Entry(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        of=row.get("of") or None,
        parent=row.get("parent") or None,
        where=_listed(row.get("where")),
        start=date(row.get("start"), where),
        end=date(row.get("end"), where),
        codes=dict(_code(pair, where) for pair in _listed(row.get("codes"))),
        predecessors=_listed(row.get("predecessors")),
        successors=_listed(row.get("successors")),
        seat=row.get("seat") or None,
        source=source,
    )
    return Record(entry, (Name(entry.name, "name", source=source), *names(row, where)))


def names(row: Row, where: str) -> tuple[Name, ...]:
    """Return the names in a row's `names` cell, with the row's source."""
    source = row.get("source", "")
    if not source:
        raise DataError(f"{where}: no source.")
    return tuple(_name(cell, source, where) for cell in _listed(row.get("names")))


def _name(cell: str, source: str, where: str) -> Name:
    """Return the name that one item of a `names` cell describes."""
    found = _NAME.fullmatch(cell)
    if not found:
        raise DataError(f"{where}: {cell!r} is no name.")
    form, text, start, end = found.groups()
    if form is not None and form not in FORMS:
        raise DataError(f"{where}: {form!r} is no form of a name.")
    return Name(text, form or "name", date(start, where), date(end, where), source)


def _header(cells: list[str], allowed: tuple[str, ...], where: str) -> list[str]:
    unknown = [cell for cell in cells if cell not in allowed]
    if unknown or not cells:
        raise DataError(f"{where}: {', '.join(unknown)} is no column of this file.")
    return cells


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(item.strip() for item in cell.split(SEPARATOR) if item.strip()) if cell else ()


def _code(pair: str, where: str) -> tuple[str, str]:
    system, equals, value = pair.partition("=")
    if not equals:
        raise DataError(f"{where}: {pair!r} is no code: write it as system=value.")
    return system, value


def date(cell: str | None, where: str) -> str | None:
    """Return an EDTF date, None for an open or missing one; DataError for anything else."""
    if cell in (None, "", ".."):
        return None
    try:
        days(cell)
    except UsageError as error:
        raise DataError(f"{where}: {error}") from error
    return cell
