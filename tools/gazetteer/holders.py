"""Write the table of who held a state's leading offices from public sources.

    python -m tools.gazetteer.holders --archigos arch_annual.txt --cia government-offices.json \
        --wikidata heads.csv --wikidata foreign.csv

- Archigos 4.1: effective leaders of states, 1875 to 2014, as its yearly table. States are numbered
  as the Correlates of War project numbers them.
- CIA World Leaders of October 2019, as JSON of its government offices.
- Wikidata: heads of state and government, and foreign ministers, of October 2022, as tables with
  `country` and `name` (or their `…Label`) and `start`.

What a source does not date gets the month for which the source says it. Own rows are in another
file and are not touched.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from legation.actors.gazetteer import Entry, Gazetteer
from legation.actors.gazetteer.days import days, overlap

DATA = Path(__file__).parents[2] / "src" / "legation" / "actors" / "data" / "holders"
COLUMNS = ("name", "of", "office", "start", "end", "cited", "source")
CIA_MONTH, WIKIDATA_MONTH = "2019-10", "2022-10"
Row = tuple[str, ...]

# How the CIA's list words the offices that speak for a state. The first that fits counts.
_CIA_OFFICES = {
    "head of state": r"(?:Interim |Acting |Transitional )?(?:President|King|Queen|Amir|Sultan)",
    "head of government": r"(?:Interim |Acting )?(?:Prime Minister|Premier|Chancellor|Taoiseach)",
    "vice president": r"(?:First |Second |Executive )?Vice President",
    "foreign minister": r"(?:Minister|Secretary|Chief).*\b(?:Foreign|External) .*",
    "defence minister": r"(?:Minister|Secretary|Chief).*\bDefense\b.*",
    "interior minister": r"(?:Minister|Secretary|Chief).*\b(?:Interior|Home|Internal)\b.*",
    "ambassador": r"Ambassador to the US|Permanent Representative to the UN.*",
    "minister": r"(?:(?:First )?Deputy Prime |Senior )?(?:Minister|Secretary) .*|Attorney General",
}


def main() -> None:
    """Read the sources and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--archigos", type=Path, required=True)
    parser.add_argument("--cia", type=Path, required=True)
    parser.add_argument("--wikidata", type=Path, action="append", required=True)
    asked = parser.parse_args()
    gazetteer = Gazetteer.load()
    rows = {*archigos(asked.archigos, gazetteer), *cia(asked.cia, gazetteer)}
    for path in asked.wikidata:
        rows |= set(wikidata(path, gazetteer))
    DATA.mkdir(exist_ok=True)
    remark = "# Written by tools/gazetteer/holders.py; own rows go into other files."
    ordered = sorted(rows, key=lambda row: (row[1], row[3], row))
    lines = [remark, *("\t".join(row) for row in (COLUMNS, *ordered))]
    (DATA / "10_derived.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def archigos(path: Path, gazetteer: Gazetteer) -> Iterator[Row]:
    """Yield a row for each spell of an effective leader."""
    spells: dict[tuple[str, str], tuple[dict[str, str], str]] = {}
    with path.open(encoding="cp1252") as file:
        for year in csv.DictReader(file, delimiter="\t"):
            key = year["obsid"], year["leadid"]
            first = spells.get(key, (year, ""))[0]
            spells[key] = first, year["enddate"].strip()
    for first, end in spells.values():
        state = _numbered(gazetteer, first["ccode"], end)  # Rhodesia's last leader was Zimbabwe's
        if state is not None and state.of:
            known_end = end if end < "2014-12-31" else ""
            name = _full_name(first["dbpedia.uri"], first["leader"])
            yield (name, state.of, "leader", first["startdate"], known_end, "2014", "archigos")


def cia(path: Path, gazetteer: Gazetteer) -> Iterator[Row]:
    """Yield a row for each holder of an office that speaks for a state."""
    for office in json.loads(path.read_text(encoding="utf-8")).values():
        title = next(iter(office["datatypeProperties"].values()), "")
        kind = next((k for k, p in _CIA_OFFICES.items() if re.fullmatch(p, title)), None)
        labels = [
            thing["http://www.w3.org/2000/01/rdf-schema#label"]
            for given in office["objectProperties"]
            for thing in given.values()
        ]
        if kind is None or len(labels) < 2:
            continue
        state = _named(gazetteer, labels[0], CIA_MONTH)
        if state is not None and state.of:
            for name in labels[1:]:
                words = re.sub(r",.*|\(.*?\)|\".*?\"|\b(?:Dr|Gen|Lt|Maj|Col|Sir)\.? ", "", name)
                yield (
                    " ".join(_cased(words).split()),
                    state.of,
                    kind,
                    "",
                    "",
                    CIA_MONTH,
                    "cia-leaders",
                )


def wikidata(path: Path, gazetteer: Gazetteer) -> Iterator[Row]:
    """Yield a row for each holder that Wikidata gives."""
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row.get("officeholderLabel") or row.get("name") or ""
            label = row.get("countryLabel") or row["country"]
            state = _named(gazetteer, label, WIKIDATA_MONTH)
            if not name or re.fullmatch(r"Q\d+", name) or state is None or not state.of:
                continue
            start = row.get("start_year") or row.get("start") or ""
            office = _office(row["positionLabel"])
            yield (
                name,
                state.of,
                office,
                start,
                row.get("end_year") or "",
                WIKIDATA_MONTH,
                "wikidata",
            )


def _office(label: str) -> str:
    lowered = label.casefold()
    if re.search("foreign|external|international|secretary of state", lowered):
        return "foreign minister"
    governs = re.search("prime minister|chancellor|premier|government|taoiseach", lowered)
    return "head of government" if governs else "head of state"


def _numbered(gazetteer: Gazetteer, ccode: str, on: str) -> Entry | None:
    bearers = (e for e in gazetteer.entries() if e.codes.get("ccode") == ccode)
    return next((e for e in bearers if overlap(e.start, e.end, days(on))), None)


def _named(gazetteer: Gazetteer, label: str, on: str) -> Entry | None:
    last, comma, first = label.partition(", ")
    for words in (label, f"{first} {last}" if comma else label):
        for reading in gazetteer.lookup(words, on):
            if reading.entry.kind in ("state", "territory") and reading.current:
                return reading.entry
    return None


def _full_name(uri: str, leader: str) -> str:
    if uri.startswith("http"):
        return re.sub(r" \(.*", "", unquote(uri.rpartition("/")[2]).replace("_", " "))
    family, _, given = leader.partition(", ")
    return f"{given} {family}".strip()


def _cased(name: str) -> str:
    """Return a name, of which the list writes the family name in capitals, as others write it."""
    return re.sub(r"\b[^\W\d_]{2,}\b", _as_word, name)


def _as_word(found: re.Match[str]) -> str:
    return found[0].capitalize() if found[0].isupper() else found[0]


if __name__ == "__main__":
    main()
