"""The largest cities, from the "major urban areas" of the CIA World Factbook (public domain)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.gazetteer import factbook
from tools.gazetteer.territories import Territory, slug

# "11.208 million PARIS (capital), 1.761 million Lyon"
_CITY = re.compile(r"[\d.,]+(?: million)? ([A-Z][\w'’. -]*?)(?=,| \(20|$)")
# Names that more often mean something else.
_UNSAFE = frozenset({"Brazzaville", "Victoria", "Santiago", "Valencia", "Cordoba", "San Jose"})

Row = tuple[str, ...]


def rows(folder: Path, every: list[Territory], own: set[str]) -> list[Row]:
    """Return (id, name, kind, of, parent, source) rows for the cities that `own` rows lack."""
    by_code = {t.iso2: t for t in every}
    found: dict[str, Row] = {}
    for code, page in factbook.pages(folder):
        territory = by_code.get(code)
        for name in _cities(factbook.urban_areas(page)) if territory else ():
            if territory and name not in own | _UNSAFE:
                entry = f"{code.lower()}-{slug(name)}"
                row = (entry, name, "city", territory.iso3, territory.id, "factbook")
                found.setdefault(entry, row)
    return sorted(found.values())


def _cities(text: str) -> Iterator[str]:
    for found in _CITY.finditer(text):
        # Two cities grown together, and capitals (the Factbook prints those in capitals).
        if "-" not in found[1] and not found[1].isupper():
            yield found[1].strip()
