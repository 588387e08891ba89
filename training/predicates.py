"""Learn which predicates are events of which type: `reading/learned/data/predicates.json`.

    python -m training.predicates REPORTS.jsonl GOLD.jsonl

One example for each predicate of each report. For each gold event one predicate inside its quote
stands for it: one with a frame of its type, else the one nearest to the head of the quote. All
other predicates are no event. A multinomial logistic regression over the cues of
`reading/events/likelihood.py` and the language model's vector of the word.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from legation.model import EVENT_TYPES
from legation.reading import Reader
from legation.reading.events.likelihood import NEITHER, predicate_cues
from legation.reading.events.predicates import Predicate, predicates
from legation.reading.page import Page
from training.linear import Example, fitted
from training.reports import gold_of, pages_of

CLASSES = (NEITHER, *EVENT_TYPES)
OUT = Path(__file__).parent.parent / "src/legation/reading/learned/data/predicates.json"


@dataclass(slots=True)
class Chosen:
    """A predicate of a report, and the type of the gold event that it stands for."""

    predicate: Predicate
    type: str = NEITHER


def examples(pages: Iterable[Page], gold: dict[str, Any]) -> Iterator[Example]:
    """Yield the examples of some reports."""
    for page in pages:
        chosen = [Chosen(p) for s in page.doc.sents for p in predicates(page, s)]
        for event in gold.get(page.report.ref or "", {"events": []})["events"]:
            _choose(page, chosen, event)
        for one in chosen:
            cues = predicate_cues(page, one.predicate)
            vector = page.doc.tensor[one.predicate.found.token.i]
            yield Example(cues, CLASSES.index(one.type), vector)


def _choose(page: Page, chosen: list[Chosen], event: Any) -> None:
    """Let one predicate inside the event's quote stand for it."""
    start = page.report.text.find(event["quote"])
    if start < 0:
        return
    end = start + len(event["quote"])
    span = page.doc.char_span(start, end, alignment_mode="expand")
    inside = [c for c in chosen if c.type == NEITHER and start <= c.predicate.found.token.idx < end]
    if not inside or span is None:
        return
    framed = [c for c in inside if c.predicate.found.frame.type == event["type"]]
    nearest = min(framed or inside, key=lambda c: abs(c.predicate.found.token.i - span.root.i))
    nearest.type = event["type"]


def main() -> None:
    """Train on the reports given and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path)
    asked = parser.parse_args()
    data = list(examples(pages_of(Reader.load(), asked.reports), gold_of(asked.gold)))
    table = fitted(data, CLASSES, strength=1e-3, vector_strength=1e-2)
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    OUT.write_text(text + "\n", encoding="utf-8")
    print(f"{len(data)} examples, {np.mean([e.label > 0 for e in data]):.3f} of them events")


if __name__ == "__main__":
    main()
