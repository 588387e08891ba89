"""How many plain sentences are read as anybody would expect, of all that a report might say.

A row of `plain.tsv` is a text and the standings it states: "relation subject > object holds", where
"yes" is left out; an actor is given by whom it acts for or by words of its name. What follows a "?"
may be read or not; "-" stands for none. A row is right if just these standings are read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.model import HOLDS, RELATIONS, Claims, Report, Standing
from tests.reading.probe import StandingPattern

from .read import reader

TABLE = Path(__file__).parent / "plain.tsv"
# The share of rows that are read right at least; raise it with the reader.
FLOOR = 0.88
LEAST_ROWS = 240
# The day of every text.
PUBLISHED = "2025-06-02"


@dataclass(frozen=True, slots=True)
class Row:
    """One text, the standings that it states, and those that may be read beside them."""

    text: str
    stated: tuple[StandingPattern, ...]
    allowed: tuple[StandingPattern, ...]

    def is_read_right(self, claims: Claims) -> bool:
        """Say whether each standing stated is read once, and nothing else but what may be."""
        left = list(claims.standings)
        for pattern in self.stated:
            fitting = next(filter(pattern.fits, left), None)
            if fitting is None:
                return False
            left.remove(fitting)
        return all(any(p.fits(s) for p in self.allowed) for s in left)


def test_plain_sentences_pass_the_floor() -> None:
    rows = _rows()
    read = reader().read_all(Report(row.text, published=PUBLISHED) for row in rows)
    wrong = [(r, c) for r, (_, c) in zip(rows, read, strict=True) if not r.is_read_right(c)]
    print(f"{1 - len(wrong) / len(rows):.3f}", Counter(_relation(row) for row, _ in wrong))
    for row, claims in wrong:
        print(row.text, "|", "; ".join(map(_told, claims.standings)))
    assert 1 - len(wrong) / len(rows) >= FLOOR


def test_rows_are_many_differ_and_speak_the_closed_vocabularies() -> None:
    rows = _rows()
    assert len({row.text for row in rows}) == len(rows) >= LEAST_ROWS
    patterns = [p for row in rows for p in (*row.stated, *row.allowed)]
    assert {p.relation for p in patterns} == set(RELATIONS)
    assert {p.holds for p in patterns} == set(HOLDS)


@cache
def _rows() -> tuple[Row, ...]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(_row(line) for line in lines if not line.startswith("#"))


def _row(line: str) -> Row:
    text, told = line.split("\t")
    parts = [part.strip() for part in told.split(";") if part != "-"]
    stated = tuple(_pattern(part) for part in parts if not part.startswith("?"))
    allowed = tuple(_pattern(part[1:]) for part in parts if part.startswith("?"))
    return Row(text, stated, allowed)


def _pattern(told: str) -> StandingPattern:
    subject, rest = told.split(" > ")
    relation, subject = subject.split(" ", 1)
    object_, _, holds = rest.rpartition(" ")
    said = holds in HOLDS
    return StandingPattern(relation, subject, object_ if said else rest, holds if said else "yes")


def _relation(row: Row) -> str:
    return next((p.relation or "" for p in (*row.stated, *row.allowed)), "none")


def _told(s: Standing) -> str:
    ends = f"{s.subject.of or s.subject.name} > {s.object.of or s.object.name}"
    return f"{s.relation} {ends} {s.holds} ({s.why})"
