"""How fast one process reads, and which room takes which share of the time (`make bench`).

The input is fixed: the shipped example reports, over and over. The first pass warms caches and is
not counted.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table
from spacy.tokens import Doc

from legation import actors, codebook, language
from legation.actors import Gazetteer
from legation.model import Report
from legation.reading import Reader
from legation.reading.books import Books
from legation.reading.events import look, read_events
from legation.reading.page import Page
from legation.reading.standings import read_standings
from legation.reading.times import Times
from legation.sources import read_reports

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "nato-israel.jsonl"
Result = TypeVar("Result")
Seconds = dict[str, float]


def timed(seconds: Seconds, room: str, work: Callable[..., Result], *given: Any) -> Result:
    """Run `work` on what is given and count its seconds for `room`."""
    began = time.perf_counter()
    result = work(*given)
    seconds[room] = seconds.get(room, 0.0) + time.perf_counter() - began
    return result


def by_room(reports: list[Report], docs: list[Doc], seconds: Seconds) -> None:
    """Read parsed reports room by room."""
    gazetteer, books = Gazetteer.load(), Books.of(codebook.load())
    for report, doc in zip(reports, docs, strict=True):
        resolve = partial(actors.resolve, published=report.published, title=report.title)
        who = timed(seconds, "actors", resolve, doc, gazetteer)
        when = timed(seconds, "dates", Times, doc, report.published)
        page = Page(report, doc, who, when, books, gazetteer)
        looked = timed(seconds, "reading: network", look, page)
        happenings = timed(seconds, "reading: events", read_events, page, looked)
        timed(seconds, "reading: standings", read_standings, page, looked, happenings)


def main() -> None:
    """Print sentences and words a second, end to end, and each room's share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=160, help="how many reports to read")
    asked = parser.parse_args()
    distinct = list(read_reports(EXAMPLES))
    reports = list(islice(cycle(distinct), asked.reports))
    nlp, reader = language.load(), Reader.load()
    list(reader.read_all(distinct))
    began = time.perf_counter()
    list(reader.read_all(reports))
    whole = time.perf_counter() - began
    seconds: Seconds = {}
    docs: list[Doc] = timed(seconds, "language", list, nlp.pipe(r.text for r in reports))
    by_room(reports, docs, seconds)
    _print(docs, whole, seconds)


def _print(docs: list[Doc], whole: float, seconds: Seconds) -> None:
    sentences = sum(1 for doc in docs for _ in doc.sents)
    words = sum(len(doc) for doc in docs)
    console = Console()
    console.print(
        f"{len(docs)} reports, {sentences} sentences, {words} words on {os.cpu_count()} cores: "
        f"{sentences / whole:.0f} sentences/s, {words / whole:.0f} words/s end to end"
    )
    table = Table("room", "seconds", "share")
    total = sum(seconds.values())
    for room, spent in sorted(seconds.items(), key=lambda pair: -pair[1]):
        table.add_row(room, f"{spent:.2f}", f"{spent / total:.1%}")
    console.print(table)


if __name__ == "__main__":
    main()
