"""The shipped files, read together.

Entries are in `data/entries`, further names in `data/names`, organisations by their seats in
`data/seats.tsv`, phrases to pass over in `stops.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.entry import Entry, Name
from legation.actors.gazetteer.rows import (
    COLUMNS,
    NAME_COLUMNS,
    SEPARATOR,
    Record,
    names,
    read_rows,
    record,
)
from legation.model import DataError

DATA: Final = Path(__file__).parent.parent / "data"


def records(data: Path) -> list[Record]:
    """Return all entries with all their names, in the order of the files' names and lines.

    A dated row for an entry's main name ("Zimbabwe" from 1980) takes the place of the undated one;
    "successor" and "predecessor" are written on one side only and hold for both. Raises DataError
    for an entry given twice, and for a name, parent, predecessor or successor of no entry.
    """
    found: dict[str, Record] = {}
    for path in sorted((data / "entries").glob("*.tsv")):
        for where, row in read_rows(path, COLUMNS):
            one = record(row, where)
            if one.entry.id in found:
                raise DataError(f"{where}: {one.entry.id!r} is there already.")
            found[one.entry.id] = one
    for path in sorted((data / "names").glob("*.tsv")):
        for where, row in read_rows(path, NAME_COLUMNS):
            one = _known(found, row["entry"], where)
            found[one.entry.id] = Record(one.entry, (*one.names, *names(row, where)))
    for where, seat, id_ in _seats(data):
        one = _known(found, id_, where)
        found[id_] = Record(replace(one.entry, seat=seat), one.names)
    linked = _linked({id_: one.entry for id_, one in found.items()})
    return [Record(linked[id_], _without_twins(one.names)) for id_, one in found.items()]


def _seats(data: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (file and line, seat, id of an entry)."""
    path = data / "seats.tsv"
    for where, row in read_rows(path, ("seat", "entries")) if path.exists() else ():
        for id_ in row["entries"].split(SEPARATOR):
            yield where, row["seat"], id_


def stops(data: Path) -> list[str]:
    """Return the phrases that hold a name and mean something else."""
    return [row["phrase"] for _, row in read_rows(data / "stops.tsv", ("phrase", "why"))]


def _known(found: dict[str, Record], id_: str, where: str) -> Record:
    if id_ not in found:
        raise DataError(f"{where}: there is no entry {id_!r}.")
    return found[id_]


def _linked(entries: dict[str, Entry]) -> dict[str, Entry]:
    before = {id_: list(entry.predecessors) for id_, entry in entries.items()}
    after = {id_: list(entry.successors) for id_, entry in entries.items()}
    for id_, entry in entries.items():
        for other in (*entry.predecessors, *entry.successors, *filter(None, [entry.parent])):
            if other not in entries:
                raise DataError(f"{id_}: there is no entry {other!r}.")
        for other in entry.predecessors:
            after[other].append(id_)
        for other in entry.successors:
            before[other].append(id_)
    return {
        id_: replace(entry, predecessors=_unique(before[id_]), successors=_unique(after[id_]))
        for id_, entry in entries.items()
    }


def _without_twins(given: tuple[Name, ...]) -> tuple[Name, ...]:
    """Drop the undated main name if it is given with dates, and rows that repeat another."""
    main = given[0]
    dated = [n for n in given[1:] if n.text == main.text and n.form == main.form and _dated(n)]
    first = {(n.text, n.form, n.start, n.end): n for n in reversed(given)}
    kept = [n for n in given if first[n.text, n.form, n.start, n.end] is n]
    return tuple(n for n in kept if not dated or n is not main)


def _dated(name: Name) -> bool:
    return name.start is not None or name.end is not None


def _unique(ids: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
