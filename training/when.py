"""Learn which date an event has: weights of `reading/learned/data/moments.json`.

    python -m training.when --corpus REPORTS GOLD [WORDS] …

One example for each annotated event whose word is a predicate: of the dates it may have all that
lie inside the annotated one are right, or none where none is annotated. A logistic regression over
the cues of `reading/events/moment_cues.py` that chooses among the dates.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from legation.dates import parse
from legation.reading import Reader
from legation.reading.events.moment_cues import moment_cues
from legation.reading.events.moments import Occasion, moments
from legation.reading.events.predicates import Predicate, predicates, whole
from legation.reading.page import Page
from training.linear import Dilemma, chosen
from training.reader.gold import GoldEvent, add_corpora, annotated

OUT = Path(__file__).parent.parent / "src/legation/reading/learned/data/moments.json"


def examples(corpora: Sequence[Sequence[Path]]) -> Iterator[Dilemma]:
    """Yield the examples of some reports; events whose date is nowhere in the report give none."""
    for page, events in annotated(Reader.load(), corpora):
        found = {p.found.token.i: p for s in page.doc.sents for p in predicates(page, s)}
        for event in events:
            if event.token in found:
                example = _example(page, whole(page, found[event.token]), event)
                if any(example.right):
                    yield example


def _example(page: Page, predicate: Predicate, event: GoldEvent) -> Dilemma:
    token, speaker = predicate.found.token, predicate.stands.speaker
    at = Occasion(page, token, predicate.lender, speaker, event.status, event.type)
    possible = moments(at)
    return Dilemma(
        answers=[moment_cues(at, moment) for moment in possible],
        right=[_agrees(event.date, moment.value) for moment in possible],
    )


def _agrees(gold: str | None, value: str | None) -> bool:
    """Say whether a date lies inside the annotated one, qualifiers aside."""
    if gold is None or value is None:
        return gold == value
    outer, inner = parse(gold).day_range(), parse(value).day_range()
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def main() -> None:
    """Train on the reports given and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_corpora(parser)
    data = list(examples(parser.parse_args().corpus))
    weights = chosen(data)
    text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
    OUT.write_text(text + "\n", encoding="utf-8")
    print(f"{len(data)} examples, {len(weights)} cues")


if __name__ == "__main__":
    main()
