"""Learn to tell source and target of an event: weights of `reading/learned/data/sides.json`.

    python -m training.sides REPORTS.jsonl GOLD.jsonl

Every predicate inside the quote of a gold event of the type it is read as gives one example for
each actor around it: source, target or neither. A multinomial logistic regression over the cues of
`reading/events/cues.py`. Train `predicates.py` first: which predicates are proposed depends on it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from legation.model import Report
from legation.reading import Reader
from legation.reading.events.cues import Candidate, cues
from legation.reading.events.proposing import Proposal, proposals
from legation.reading.page import Page
from training.linear import Example, fitted
from training.reports import gold_of, pages_of

CLASSES = ("neither", "source", "target")
OUT = Path(__file__).parent.parent / "src/legation/reading/learned/data/sides.json"


def examples(pages: Iterable[Page], gold: dict[str, Any]) -> Iterator[Example]:
    """Yield the examples of some reports."""
    for page in pages:
        events = _placed(page.report, gold.get(page.report.ref or "", {"events": []})["events"])
        for proposal in proposals(page):
            event = _told(proposal, events)
            if event is not None:
                for actor in proposal.actors:
                    yield Example(cues(proposal.setting, actor), _label(event, actor))


def _placed(report: Report, events: list[Any]) -> list[tuple[int, int, Any]]:
    found = ((report.text.find(e["quote"]), e) for e in events)
    return [(at, at + len(e["quote"]), e) for at, e in found if at >= 0]


def _told(proposal: Proposal, events: list[tuple[int, int, Any]]) -> Any | None:
    """Return the gold event whose quote holds the trigger, of the same type."""
    found = proposal.setting.found
    at = found.token.idx
    return next((e for a, b, e in events if a <= at < b and e["type"] == found.frame.type), None)


def _label(event: Any, actor: Candidate) -> int:
    referents = [p.referent for p in (*actor.parties, actor.remembered)]
    for number, side in enumerate(("source", "target"), 1):
        if any(_same(g, r.name, r.of) for g in event[side] for r in referents):
            return number
    return 0


def _same(gold: Any, name: str, of: str | None) -> bool:
    if gold["of"] and of:
        return bool(gold["of"] == of)
    a, b = set(gold["name"].casefold().split()), set(name.casefold().split())
    return bool(a and b) and (a <= b or b <= a)


def main() -> None:
    """Train on the reports given and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path)
    asked = parser.parse_args()
    data = list(examples(pages_of(Reader.load(), asked.reports), gold_of(asked.gold)))
    table = fitted(data, CLASSES)
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    OUT.write_text(text + "\n", encoding="utf-8")
    print(f"{len(data)} examples, {len(table['weights'])} cues")


if __name__ == "__main__":
    main()
