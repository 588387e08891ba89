"""Annotated reports, opened for training: each event at the word that says it."""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from legation.reading import Reader
from legation.reading.page import Page
from legation.sources import read_reports

_LITTLE = frozenset({"the", "of", "a", "an", "and"})
_CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An annotated event and the token that says it; `date` is EDTF, sides are (name, of)."""

    token: int
    type: str
    status: str
    date: str | None
    sides: tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]


def add_corpora(parser: argparse.ArgumentParser) -> None:
    """Let a command be given annotated reports."""
    parser.add_argument(
        "--corpus",
        type=Path,
        nargs="+",
        action="append",
        required=True,
        metavar="FILE",
        help="reports, their annotations, and where these lack it the word of each event",
    )


def annotated(
    reader: Reader, corpora: Sequence[Sequence[Path]]
) -> Iterator[tuple[Page, list[GoldEvent]]]:
    """Yield reports laid open, with their events.

    A corpus is the file of its reports and that of its annotations; the word that says an event is
    its "trigger", or stands in a third file ({"id", "events": [word…]}). Events whose words cannot
    be found are left out.
    """
    for page, told in opened(reader, corpora, "events"):
        found = (_placed(page.doc, event, word) for event, word in told if word)
        yield page, [event for event in found if event is not None]


def opened(
    reader: Reader, corpora: Sequence[Sequence[Path]], what: str
) -> Iterator[tuple[Page, list[tuple[Any, str | None]]]]:
    """Yield reports laid open, with their "events" or "standings", each with its word if known."""
    for reports, gold, *words in corpora:
        rows = {row["id"]: row[what] for row in rows_of(gold)}
        given = {row["id"]: row[what] for file in words for row in rows_of(file)}
        for report in read_reports(reports):
            told = rows[report.ref]
            said = given.get(report.ref, [one.get("trigger") for one in told])
            yield reader.open(report), list(zip(told, said, strict=True))


def same_name(a: str, b: str) -> bool:
    """Tell whether all words of one name are in the other."""
    one, other = _folded(a), _folded(b)
    return bool(one and other) and (one <= other or other <= one)


def rows_of(path: Path) -> Iterator[Any]:
    """Return the objects of a file with one on each line."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _placed(doc: Doc, event: Any, word: str) -> GoldEvent | None:
    token = word_at(doc, event["quote"], word)
    if token is None:
        return None
    source, target = ([(a["name"], a["of"]) for a in event[s]] for s in ("source", "target"))
    return GoldEvent(token.i, event["type"], event["status"], event["date"], (source, target))


def word_at(doc: Doc, quote: str, word: str) -> Token | None:
    """Return the first content word of `word` where it stands in the quote."""
    start = doc.text.find(quote)
    at = start + quote.find(word) if start >= 0 and word in quote else -1
    inside = [t for t in doc if t.idx < at + len(word) and t.idx + len(t) > at] if at >= 0 else []
    return next((t for t in inside if t.pos_ in _CONTENT), inside[0] if inside else None)


def _folded(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return frozenset(re.findall(r"\w+", kept)) - _LITTLE
