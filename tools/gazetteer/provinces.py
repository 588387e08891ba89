"""Provinces, from the "administrative divisions" of the CIA World Factbook (public domain).

Only of countries whose provinces reports name alone ("in Helmand"), and only names that are hardly
anything else: Latin American ones are persons' names too often to be of use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.gazetteer import factbook
from tools.gazetteer.territories import Territory, slug

_COUNTRIES = frozenset(
    {"AF", "BD", "BF", "CD", "CF", "CM", "CN", "EG", "ET", "ID", "IQ", "IR", "KE", "KH", "LB", "LY"}
    | {"ML", "MM", "MZ", "NE", "NG", "NP", "PK", "RU", "SD", "SO", "SS", "SY", "TD", "UA", "YE"}
)
_NAME = re.compile(r"[A-Z][\w'’]+(?:[ -][A-Za-z][\w'’]+){0,2}")
# Words that make a name a description ("Upper River"), and names that mean something else too.
_PLAIN = re.compile(
    r"\b(North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Capital|River"
    r"|Rivers|Plateau|Delta|Federal|Coast|Lake|Lakes|Unity|Hills|Sea|Nile|Islands?|City|Metropolitan"
    r"|Center|Centre|Region|National|New|Cross|Amazon|State|Mountains?|Valley|Autonomous|Lac)\b"
)
_UNSAFE = frozenset(
    {"Amara", "Cascades", "Kachin", "Kita", "Littoral", "Nara", "Nord", "Tanganyika", "Tete"}
    | {"Adamawa", "Altay", "Bago", "Bani", "Bari", "Benue", "Edo", "Farah", "Fars", "Imo", "Jambi"}
    | {"Karen", "Kayah", "Kirov", "Leningrad", "Meru", "Embu", "Naga", "Nandi", "Samara", "Sara"}
    | {"Tula", "Tver", "Vladimir", "Sila", "Maryland", "Bali", "Chin", "Shan", "Niger", "Amhara"}
)

Row = tuple[str, ...]


def rows(folder: Path, every: list[Territory], own: set[str]) -> list[Row]:
    """Return (id, name, kind, of, parent, source) rows for provinces that `own` rows lack."""
    by_code = {t.iso2: t for t in every if t.iso2 in _COUNTRIES}
    found: dict[str, list[Row]] = {}
    for code, page in factbook.pages(folder):
        territory = by_code.get(code)
        for name in _provinces(page) if territory else ():
            if territory and name not in own | _UNSAFE:
                entry = f"{code.lower()}-{slug(name)}"
                row = (entry, name, "subdivision", territory.iso3, territory.id, "factbook")
                found.setdefault(name, []).append(row)
    # A name that two countries have tells nothing.
    return sorted(named[0] for named in found.values() if len(named) == 1)


def _provinces(page: Any) -> Iterator[str]:
    text = re.sub(r"\([^)]*\)", "", factbook.divisions(page)).partition("note")[0]
    for item in re.split(r"[,;]", text):
        name = item.strip(" *").removeprefix("Al ").strip()
        if len(name) > 3 and _NAME.fullmatch(name) and not _PLAIN.search(name):
            yield name
