"""Learn for whom persons act: weights of `actors/data/allegiance.json`.

    python -m training.allegiance --corpus REPORTS GOLD …

One example for each annotated person of whom neither the words beside the name nor the known
holders of offices tell it: those whom the report names, and nobody, are the answers. With `--check`
nothing is written; each fifth of the reports is answered by what the others teach.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from legation.actors import Gazetteer, Referent
from legation.actors.resolution.allegiance import WEIGHTS, Answer, likeliest
from legation.actors.resolution.fold import personal
from legation.actors.resolution.resolve import resolve
from legation.choice import Choice
from legation.reading import Reader
from legation.sources import read_reports
from training.linear import Dilemma, chosen
from training.reader.gold import add_corpora

FOLDS = 5
STRENGTH = 2e-3
# An office says for whom somebody acts; as a side of an event they may be named for another reason.
_OFFICES, _IN_OFFICE = frozenset({"office", "envoy"}), 5

Codes = frozenset[str | None]


@dataclass(frozen=True)
class Case:
    """A person of an annotated report: which answers are right, and by the rules alone."""

    report: str
    answers: Sequence[Answer]
    right: Codes
    rules: str | None

    @property
    def dilemma(self) -> Dilemma:
        """The case as an example to learn from."""
        answers = [list(answer.cues) for answer in self.answers]
        return Dilemma(answers, [answer.code in self.right for answer in self.answers])


@dataclass
class Annotated:
    """For whom the persons of one report act, by the words of their names."""

    votes: dict[frozenset[str], Counter[str | None]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    @classmethod
    def of(cls, row: Any) -> Annotated:
        """Return what the annotations of a report say."""
        found = cls()
        for standing in row["standings"]:
            if standing["relation"] in _OFFICES:
                found._add(standing["subject"], _IN_OFFICE)
        for event in row["events"]:
            for actor in (*event["source"], *event["target"]):
                found._add(actor, 1)
        return found

    def _add(self, actor: Any, votes: int) -> None:
        words = frozenset(personal(actor["name"]))
        if words:
            self.votes[words][actor["of"]] += votes

    def codes(self, name: str) -> Codes:
        """Return the codes that are right for a name, none at all if it is not annotated."""
        words = frozenset(personal(name))
        votes: Counter[str | None] = Counter()
        for other, cast in self.votes.items():
            if other <= words or words <= other:
                votes.update(cast)
        most = max(votes.values(), default=0)
        return frozenset(c for c, n in votes.items() if n == most or n >= _IN_OFFICE)


def cases(corpora: Sequence[Sequence[Path]]) -> Iterator[Case]:
    """Yield the persons of some annotated reports about whom the model is asked."""
    reader, gazetteer = Reader.load(), Gazetteer.load()
    for reports, gold, *_ in corpora:
        rows = {row["id"]: row for row in map(json.loads, gold.read_text("utf-8").splitlines())}
        for report in read_reports(reports):
            found: list[Case] = []
            choose = partial(_told, found, str(report.ref), Annotated.of(rows[report.ref]))
            doc = reader.open(report).doc
            resolve(doc, gazetteer, published=report.published, title=report.title, choose=choose)
            yield from found


def _told(
    found: list[Case],
    report: str,
    annotated: Annotated,
    person: Referent,
    answers: Sequence[Answer],
) -> tuple[str | None, str]:
    """Keep a case and answer what is annotated, else as the rules would."""
    rules = next((a.code for a in answers if "rules say so" in a.cues), None)
    right = annotated.codes(person.name)
    if right:
        found.append(Case(report, answers, right, rules))
    told = [a.code for a in answers if a.code in right]
    return (told[0], "annotated") if told and rules not in right else (rules, "rules")


def fitted(data: Sequence[Case]) -> dict[str, float]:
    """Return the weights that the cases teach; those whose answer is not named teach nothing."""
    dilemmas = [case.dilemma for case in data]
    return chosen([d for d in dilemmas if any(d.right)], strength=STRENGTH)


def check(data: Sequence[Case]) -> None:
    """Print how many cases are right when other reports taught the weights."""
    count: Counter[str] = Counter()
    for fold in range(FOLDS):
        inside = [zlib.crc32(case.report.encode()) % FOLDS == fold for case in data]
        model = Choice(fitted([c for c, out in zip(data, inside, strict=True) if not out]))
        for case in (c for c, held_out in zip(data, inside, strict=True) if held_out):
            code, _ = likeliest(model, case.answers)
            count["rules"] += case.rules in case.right
            count["model"] += code in case.right
            count["given a wrong one"] += code is not None and code not in case.right
    print(len(data), "cases,", ", ".join(f"{k} {n / len(data):.3f}" for k, n in count.items()))


def main() -> None:
    """Train on the reports given and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_corpora(parser)
    parser.add_argument("--check", action="store_true", help="write nothing, test on held-out ones")
    options = parser.parse_args()
    data = list(cases(options.corpus))
    if options.check:
        check(data)
        return
    weights = fitted(data)
    text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
    WEIGHTS.write_text(text + "\n", encoding="utf-8")
    print(f"{len(data)} cases, {len(weights)} cues")


if __name__ == "__main__":
    main()
