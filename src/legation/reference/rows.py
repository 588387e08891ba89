"""The rows of the reference record, as their files have them.

A file is named after the gazetteer's id of an organisation or framework and holds its members;
`sources.tsv` says where each row can be looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from legation.dates import parse
from legation.model import DataError, UsageError

_DATA: Final = files("legation.reference") / "data"
_SOURCES: Final = "sources.tsv"
_COMPLETE: Final = "complete.tsv"
_RELATIONS: Final = ("member", "suspended")


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows can be looked up. `as_of` is the day up to which its list is known here (EDTF)."""

    key: str
    title: str
    address: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Row:
    """One membership. `state` and `organisation` are ids of the gazetteer, dates are EDTF.

    `end` is empty for a membership that had not ended by the source's `as_of`.
    """

    organisation: str
    state: str
    relation: str
    start: str
    end: str
    source: Source
    note: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """From when to when (EDTF days) the list of an organisation's members has all there were.

    `source` is the one that the list is told from, `note` says why it is not complete before.
    """

    organisation: str
    start: str
    end: str
    source: Source
    note: str


def rows() -> Iterator[Row]:
    """Yield all rows, organisation by organisation; raises DataError for a row that is none."""
    sources = _sources()
    for path in sorted(_DATA.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".tsv") and path.name not in (_SOURCES, _COMPLETE):
            for number, cells in _table(path):
                yield _row(path.name.removesuffix(".tsv"), cells, sources, f"{path}:{number}")


def complete() -> Iterator[Completeness]:
    """Yield from when to when which lists are complete; raises DataError for what is no row."""
    sources = _sources()
    for number, (organisation, start, end, source, note) in _table(_DATA / _COMPLETE):
        if source not in sources:
            raise DataError(f"{_DATA / _COMPLETE}:{number}: {source!r} is no source.")
        known = sources[source]
        yield Completeness(organisation, start, end or known.as_of, known, note)


def _sources() -> dict[str, Source]:
    return {cells[0]: Source(*cells) for _, cells in _table(_DATA / _SOURCES)}


def _row(organisation: str, cells: Sequence[str], sources: dict[str, Source], where: str) -> Row:
    state, relation, start, end, source, note = cells
    if relation not in _RELATIONS or source not in sources:
        raise DataError(f"{where}: {relation!r} is no relation, or {source!r} no source.")
    try:
        for value in filter(None, (start, end)):
            parse(value)
    except UsageError as error:
        raise DataError(f"{where}: {error}") from error
    return Row(organisation, state, relation, start, end, sources[source], note)


def _table(path: Traversable) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a tab-separated file below its header, each with its line's number."""
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    told = [(number, line.split("\t")) for number, line in lines if line and line[0] != "#"]
    for number, cells in told[1:]:
        if len(cells) != len(told[0][1]):
            raise DataError(f"{path}:{number}: {len(cells)} cells, not {len(told[0][1])}.")
        yield number, cells
