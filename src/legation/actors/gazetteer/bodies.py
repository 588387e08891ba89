"""Nouns for bodies of a state, with the PLOVER sector that each acts for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.rows import read_rows

_FILE: Final = Path(__file__).parent.parent / "data" / "bodies.tsv"
_COLUMNS: Final = ("noun", "sector", "kind", "source")


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """A noun phrase for a body or kind of people, in lower case and the singular.

    `sector` is a PLOVER actor sector (GOV, MIL, LEG …). `kind` is "body", "office" or "people".
    """

    noun: str
    sector: str
    kind: str
    source: str


@cache
def body_nouns() -> tuple[BodyNoun, ...]:
    """Return the shipped body nouns, in the order of their file."""
    return tuple(BodyNoun(**row) for _, row in read_rows(_FILE, _COLUMNS))
