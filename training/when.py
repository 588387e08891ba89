"""Learn which date an event has: weights of `reading/learned/data/moments.json`.

    python -m training.when REPORTS.jsonl GOLD.jsonl

One example for each gold event: one predicate inside its quote stands for it, and of the dates it
may have all that lie inside the gold one are right, or none where the gold gives none. A logistic
regression over the cues of `reading/events/moment_cues.py` that chooses among the dates.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from legation.dates import parse
from legation.reading import Reader
from legation.reading.events.moment_cues import moment_cues
from legation.reading.events.moments import Occasion, moments
from legation.reading.events.predicates import Predicate, predicates
from legation.reading.page import Page
from training.linear import Dilemma, chosen
from training.reports import gold_of, pages_of

OUT = Path(__file__).parent.parent / "src/legation/reading/learned/data/moments.json"


def examples(pages: Iterable[Page], gold: dict[str, Any]) -> Iterator[Dilemma]:
    """Yield the examples of some reports; events whose date is nowhere in the report give none."""
    for page in pages:
        free = [p for s in page.doc.sents for p in predicates(page, s)]
        for event in gold.get(page.report.ref or "", {"events": []})["events"]:
            predicate = _told(page, free, event)
            if predicate is not None:
                free.remove(predicate)
                example = _example(page, predicate, event)
                if any(example.right):
                    yield example


def _told(page: Page, free: list[Predicate], event: Any) -> Predicate | None:
    """Return the predicate inside the event's quote that tells it: of its type, near its head."""
    start = page.report.text.find(event["quote"])
    end = start + len(event["quote"])
    span = page.doc.char_span(start, end, alignment_mode="expand") if start >= 0 else None
    inside = [p for p in free if start <= p.found.token.idx < end]
    if span is None or not inside:
        return None
    framed = [p for p in inside if p.found.frame.type == event["type"]]
    return min(framed or inside, key=lambda p: abs(p.found.token.i - span.root.i))


def _example(page: Page, predicate: Predicate, event: Any) -> Dilemma:
    stands = predicate.stands
    at = Occasion(
        page, predicate.found.token, predicate.lender, stands.speaker, stands.status, event["type"]
    )
    possible = moments(at)
    return Dilemma(
        answers=[moment_cues(at, moment) for moment in possible],
        right=[_agrees(event["date"], moment.value) for moment in possible],
    )


def _agrees(gold: str | None, value: str | None) -> bool:
    """Say whether a date lies inside the gold one, qualifiers aside."""
    if gold is None or value is None:
        return gold == value
    outer, inner = parse(gold).day_range(), parse(value).day_range()
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def main() -> None:
    """Train on the reports given and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path)
    asked = parser.parse_args()
    data = list(examples(pages_of(Reader.load(), asked.reports), gold_of(asked.gold)))
    weights = chosen(data)
    text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
    OUT.write_text(text + "\n", encoding="utf-8")
    print(f"{len(data)} examples, {len(weights)} cues")


if __name__ == "__main__":
    main()
