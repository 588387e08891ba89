"""Write the gazetteer's derived files from public sources.

    python -m tools.gazetteer.derive --cow states2016.csv --factbook DIR

Needs pycountry (ISO 3166) and Babel (Unicode CLDR), a copy of the Correlates of War state system
membership list (v2016, CSV) and of the CIA World Factbook as JSON (one folder a region). They are
wanted here only; what is written is shipped and needs none of them. Run it when a source has a new
edition, then `build.py`; own rows are in other files and are not touched.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from tools.gazetteer import cities, cow, factbook, provinces, subdivisions, territories
from tools.gazetteer.territories import Territory

DATA = Path(__file__).parents[2] / "src" / "legation" / "actors" / "data"
Row = tuple[str, ...]
COLUMNS = ("id", "name", "kind", "of", "start", "codes", "source")
PLACE_COLUMNS = ("id", "name", "kind", "of", "parent", "source")
PART_COLUMNS = ("id", "name", "kind", "of", "parent", "names", "source")


def main() -> None:
    """Read the sources and write the files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cow", type=Path, required=True)
    parser.add_argument("--factbook", type=Path, required=True)
    asked = parser.parse_args()
    every = territories.all_territories()
    members = cow.members(asked.cow)
    names = _names(every, members, asked.factbook)
    _write("entries/10_iso.tsv", COLUMNS, [_entry(t, members) for t in every])
    _write("entries/11_federations.tsv", PART_COLUMNS, _parts(every))
    own = {t.name for t in every} | _capitals(names) | _own_names()
    towns = cities.rows(asked.factbook, every, own)
    _write("entries/12_cities.tsv", PLACE_COLUMNS, towns)
    own |= {row[1] for row in towns}
    _write("entries/13_provinces.tsv", PLACE_COLUMNS, provinces.rows(asked.factbook, every, own))
    _write("names/10_derived.tsv", ("entry", "names", "source"), names)


def _names(every: list[Territory], members: dict[str, cow.Member], pages: Path) -> list[Row]:
    coded: list[Row] = [
        (t.id, cell, source) for t in every for source, cell in territories.names(t)
    ]
    states = {t.id for t in every if t.iso3 in members}
    return coded + factbook.names(pages, {t.iso2: t.id for t in every}, states)


def _parts(every: list[Territory]) -> list[Row]:
    ids = {t.iso2: t.id for t in every}
    return [(*row[:4], ids[row[4]], *row[5:]) for row in subdivisions.rows()]


def _capitals(names: list[Row]) -> set[str]:
    cells = [cell for _, listed, _ in names for cell in listed.split(" | ")]
    return {cell.removeprefix("capital=") for cell in cells if cell.startswith("capital=")}


def _own_names() -> set[str]:
    """Return the main names of the places that own rows have."""
    found: set[str] = set()
    for name in ("30_territories.tsv", "31_cities.tsv"):
        lines = (DATA / "entries" / name).read_text(encoding="utf-8").splitlines()
        found |= {line.split("\t")[1] for line in lines if "\t" in line}
    return found


def _entry(territory: Territory, members: dict[str, cow.Member]) -> Row:
    codes = [f"iso2={territory.iso2}", f"iso3={territory.iso3}"]
    member = members.get(territory.iso3)
    if member:
        codes += [f"cow={member.letters}", f"ccode={member.number}"]
    start = member.start if member else ""
    kind = "state" if member or territory.iso3 == "VAT" else "territory"
    source = "iso3166, cow2016" if member else "iso3166"
    return territory.id, territory.name, kind, territory.iso3, start, " | ".join(codes), source


def _write(name: str, header: Row, rows: Sequence[Row]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        file.write("# Written by tools/gazetteer/derive.py; own rows go into other files.\n")
        csv.writer(file, "excel-tab", lineterminator="\n", quoting=csv.QUOTE_NONE).writerows(
            [header, *rows]
        )


if __name__ == "__main__":
    main()
