"""The Correlates of War project's state system membership list (v2016)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).parent / "cow.tsv"
_NOT_DATED = "-"


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the state system: COW letters and number, and when the state began."""

    letters: str
    number: str
    start: str


def members(path: Path) -> dict[str, Member]:
    """Return the members that still exist, by ISO 3166-1 alpha-3 code."""
    table = {row["cow"]: row for row in _rows(_TABLE, "\t")}
    found: dict[str, Member] = {}
    for row in _rows(path, ","):
        known = table[row["stateabb"]]
        if known["iso3"] and known["iso3"] not in found:
            began = known["began"] or _entered(row)
            start = "" if began == _NOT_DATED else began
            found[known["iso3"]] = Member(row["stateabb"], row["ccode"], start)
    return found


def _entered(row: dict[str, str]) -> str:
    """Return the day a state entered the system; before 1945 that is not when it began."""
    day = f"{row['styear']}-{int(row['stmonth']):02}-{int(row['stday']):02}"
    return day if day >= "1945" else ""


def _rows(path: Path, delimiter: str) -> list[dict[str, str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter=delimiter))
