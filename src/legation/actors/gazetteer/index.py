"""The gazetteer's rows in the form that loads fast, and how that form is made.

The index is a JSON file with one row a line, made from the tab-separated files by
`tools/gazetteer/build.py` and the same byte for byte whenever they are the same. All that it holds
are strings: they load in a tenth of the time that lists take, and few of them are ever looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.entry import Entry, Name
from legation.actors.gazetteer.rows import SEPARATOR, Record
from legation.actors.gazetteer.words import key, phrase
from legation.model import DataError

_LETTERS_AND_NUMBER: Final = re.compile(r"([A-Z]+)(\d+)")


@dataclass(slots=True)
class Index:
    """Rows and the ways to find them.

    `entries` and `names` hold rows with tabs between cells (a name's first cell is its entry's
    number); `keys` maps a folded phrase to the numbers of the names it may be, to none where it is
    known to be no name; `heads` maps the first part of any key to the lengths in parts of the keys
    that begin with it, the longest first.
    """

    entries: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Add an entry and its names."""
        self.entries.append(entry_row(record.entry))
        for name in record.names:
            self.add_name(len(self.entries) - 1, name)

    def add_name(self, entry: int, name: Name) -> None:
        """Add a name of the entry with that number."""
        cells = (str(entry), name.text, name.form, name.start, name.end, name.source)
        self.names.append("\t".join(cell or "" for cell in cells))
        for spelling in _spellings(name.text):
            words = key(phrase(spelling))
            self.keys[words] = f"{self.keys.get(words, '')} {len(self.names) - 1}".strip()
            self._add_head(words)

    def add_stop(self, text: str) -> None:
        """Have scans pass over a phrase, unless it is a name as well."""
        words = key(phrase(text))
        self.keys.setdefault(words, "")
        self._add_head(words)

    def _add_head(self, words: str) -> None:
        head, length = words.partition(" ")[0], words.count(" ") + 1
        lengths = {*numbers(self.heads.get(head, "")), length}
        self.heads[head] = " ".join(str(n) for n in sorted(lengths, reverse=True))


@lru_cache(maxsize=8192)
def numbers(cell: str) -> tuple[int, ...]:
    """Return the numbers in a cell that separates them with spaces."""
    return tuple(int(number) for number in cell.split())


def compiled(records: Iterable[Record], stops: Iterable[str] = ()) -> Index:
    """Return the index of some records, and of phrases that hold names and are none."""
    index = Index()
    for record in records:
        index.add(record)
    for text in stops:
        index.add_stop(text)
    return index


def dumped(index: Index) -> bytes:
    """Return the index as the bytes of its file."""
    tables = {
        "entries": index.entries,
        "names": index.names,
        "keys": dict(sorted(index.keys.items())),
        "heads": dict(sorted(index.heads.items())),
    }
    return (json.dumps(tables, ensure_ascii=False, indent=0) + "\n").encode()


def loaded(path: Path) -> Index:
    """Return the index that `dumped` wrote; DataError if the file is missing or damaged."""
    try:
        tables = json.loads(path.read_bytes())
        return Index(tables["entries"], tables["names"], tables["keys"], tables["heads"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path}: no index of the gazetteer: {error}.") from error


def entry_row(entry: Entry) -> str:
    """Return an entry as a row of the index."""
    codes = (f"{system}={value}" for system, value in entry.codes.items())
    cells = [entry.id, entry.name, entry.kind, entry.of, entry.parent, entry.start, entry.end]
    lists = (entry.where, codes, entry.predecessors, entry.successors)
    return "\t".join(
        [
            *(cell or "" for cell in cells),
            *map(SEPARATOR.join, lists),
            entry.seat or "",
            entry.source,
        ]
    )


def entry_of(row: str) -> Entry:
    """Return the entry that a row of the index holds."""
    id_, name, kind, of, parent, start, end, where, codes, before, after, seat, source = row.split(
        "\t"
    )
    return Entry(
        id=id_,
        name=name,
        kind=kind,
        of=of or None,
        parent=parent or None,
        where=_listed(where),
        start=start or None,
        end=end or None,
        codes=dict(code.split("=") for code in _listed(codes)),
        predecessors=_listed(before),
        successors=_listed(after),
        seat=seat or None,
        source=source,
    )


def name_of(row: str) -> tuple[int, Name]:
    """Return the name that a row of the index holds, after the number of its entry."""
    entry, text, form, start, end, source = row.split("\t")
    return int(entry), Name(text, form, start or None, end or None, source)


def _spellings(text: str) -> Iterator[str]:
    """Yield a name as it is written and as it is also spelt: G7 and G-7, Saint Lucia and St."""
    yield text
    numbered = _LETTERS_AND_NUMBER.fullmatch(text)
    if numbered:
        yield f"{numbered[1]} {numbered[2]}"
    if "Saint " in text:
        yield text.replace("Saint ", "St ")


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(SEPARATOR)) if cell else ()
