"""Who held a state's leading offices, and when: dated rows with sources, for telling namesakes.

A report may say "President Mahama" and never of what. The rows tell for which state persons of
that name held office, and over what time; `resolution` decides whether the report means one of
them. They are asked rarely, and so are read only when they first are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.days import days
from legation.actors.gazetteer.rows import date, read_rows
from legation.actors.gazetteer.words import folded
from legation.model import DataError

INDEX: Final = Path(__file__).parent.parent / "data" / "holders.json"
COLUMNS: Final[tuple[str, ...]] = ("name", "of", "office", "start", "end", "cited", "source")
# Words of a name under this length say too little to be looked up by.
_SHORTEST: Final = 3
_YEAR: Final = 10000


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office of a state.

    `of` is the state's code, `office` what the source calls it, in few classes. `start` and `end`
    are EDTF, None where the source does not say; `cited` is the time for which the source says it.
    """

    name: str
    of: str
    office: str
    start: str | None
    end: str | None
    cited: str
    source: str

    def years_from(self, on: str) -> int:
        """Return how many years lie between a day and the time in office, 0 if it is within.

        An end that is not known is no earlier than the source.
        """
        first, last = days(on)
        begins = days(self.start or self.cited)[0]
        ends = max(begins, days(self.end or self.cited)[1])
        if last < begins:
            return begins // _YEAR - last // _YEAR
        return max(0, first // _YEAR - ends // _YEAR)


class Holders:
    """The rows, found by the words of a name."""

    def __init__(self, path: Path = INDEX) -> None:
        """Serve the rows of an index file."""
        self._path = path

    @cached_property
    def _tables(self) -> tuple[list[str], dict[str, str]]:
        try:
            tables = json.loads(self._path.read_bytes())
            return tables["rows"], tables["words"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(f"{self._path}: no index of office-holders: {error}.") from error

    @cached_property
    def _beginnings(self) -> dict[str, set[str]]:
        """The numbers of the rows by the first three letters of the words of their names."""
        found: dict[str, set[str]] = {}
        for word, numbers in self._tables[1].items():
            found.setdefault(word[:_SHORTEST], set()).update(numbers.split())
        return found

    def bearing(self, word: str) -> list[Holder]:
        """Return the holders with this word in their name, folded as `words.folded` folds it."""
        return self._rows(self._tables[1].get(word, "").split())

    def alike(self, first: str, last: str) -> list[Holder]:
        """Return the holders in whose names words begin as these two do, by three letters."""
        begin = self._beginnings
        return self._rows(begin.get(first[:_SHORTEST], set()) & begin.get(last[:_SHORTEST], set()))

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the state's code of every row."""
        for row in self._tables[0]:
            name, of, _ = row.split("\t", 2)
            yield name, of

    def _rows(self, numbers: Iterable[str]) -> list[Holder]:
        rows = self._tables[0]
        return [holder_of(rows[number]) for number in sorted(map(int, numbers))]


@lru_cache(maxsize=4096)
def holder_of(row: str) -> Holder:
    """Return the holder that a row of the index describes."""
    name, of, office, start, end, cited, source = row.split("\t")
    return Holder(name, of, office, start or None, end or None, cited, source)


def dumped(rows: list[str]) -> bytes:
    """Return the bytes of the index of some rows, the same for the same rows."""
    words: dict[str, list[str]] = {}
    for number, row in enumerate(rows):
        name = row.partition("\t")[0]
        parts = [part for token in name.split() for part in folded(token)]
        for word in dict.fromkeys(part for part in parts if len(part) >= _SHORTEST):
            words.setdefault(word, []).append(str(number))
    joined = {word: " ".join(found) for word, found in sorted(words.items())}
    tables = {"rows": rows, "words": joined}
    return (json.dumps(tables, ensure_ascii=False, indent=0) + "\n").encode()


def read(folder: Path) -> list[str]:
    """Return the rows of all files of a folder, in the order of the files' names and lines.

    Raises DataError for a row that lacks something or has a date that is none.
    """
    found = []
    for path in sorted(folder.glob("*.tsv")):
        for where, row in read_rows(path, COLUMNS):
            for column in ("name", "of", "office", "cited", "source"):
                if not row.get(column):
                    raise DataError(f"{where}: no {column}.")
            for column in ("start", "end", "cited"):
                date(row.get(column), where)
            found.append("\t".join(row.get(column, "") for column in COLUMNS))
    return found
