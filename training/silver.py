"""Names in the annotated reports: what their actors are called, found again in the text.

The annotation names actors, not every name. A word is therefore a name, or no name (it begins with
a small letter), or unknown, and no loss is taken on the unknown.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language

from training.corpus import UNKNOWN, Sentence

Names = dict[tuple[str, ...], str]
"""From the words of a name to PER, ORG or LOC."""

_SMALL = frozenset({"and", "of", "on", "for", "the", "in"})
_BODIES = (
    "Agency Army Assembly Association Authority Bank Committee Commission Community Congress "
    "Council Court Duma Endowment Forces Forum Front Fund House League Ministry Movement Nations "
    "Navy Office Organisation Organization Parliament Party Senate Union Units Watch"
)


def read_reports(folder: Path) -> list[Sentence]:
    """Return the sentences of `reports.jsonl` with the names that `gold.jsonl` supports."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    names = _names(list(_lines(folder / "gold.jsonl")), nlp)
    texts = (report["text"] for report in _lines(folder / "reports.jsonl"))
    return [
        _sentence([token.text for token in sentence if not token.is_space], names)
        for doc in nlp.pipe(paragraph for text in texts for paragraph in text.split("\n"))
        for sentence in doc.sents
    ]


def _lines(path: Path) -> Iterator[dict[str, list[dict[str, object]]]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _names(gold: list[dict], nlp: Language) -> Names:  # type: ignore[type-arg]
    actors = Counter((a["name"], a.get("of")) for a in _actors(gold) if a)
    holders = {
        standing["subject"]["name"]
        for report in gold
        for standing in report["standings"]
        if standing["relation"] in ("office", "envoy")
    }
    names: Names = {}
    for (name, of), count in sorted(actors.items(), key=str):
        kind = _kind(name, of, count, name in holders)
        words = tuple(token.text for token in nlp.make_doc(name))
        if kind:
            names[words] = kind
        if kind == "PER" and len(words[-1]) > 3 and words[-1].istitle():
            names.setdefault(words[-1:], kind)
    return names


def _actors(gold: list[dict]) -> Iterator[dict]:  # type: ignore[type-arg]
    for report in gold:
        for event in report["events"]:
            yield from (*event["source"], *event["target"], event.get("attribution"))
        for standing in report["standings"]:
            yield from (standing["subject"], standing["object"])


def _kind(name: str, of: str | None, count: int, holder: bool) -> str | None:
    words = name.split()
    if not all(word[:1].isupper() or word in _SMALL for word in words):
        return None
    if not set(_BODIES.split()).isdisjoint(words) or name == of:
        return "ORG"
    if holder:
        return "PER" if 2 <= len(words) <= 4 else None
    if of is None or count < 3 or name == "Taliban":
        return None
    state = len(of) == 3 and of not in ("ICC", "EAC", "OAS", "LAS", "WHO", "IMF", "WFP")
    return "LOC" if state else "ORG"


def _sentence(words: list[str], names: Names) -> Sentence:
    count = len(words)
    blank = ["_"] * count
    return Sentence(
        forms=words,
        lemmas=blank,
        upos=blank,
        xpos=blank,
        heads=[0] * count,
        deprels=blank,
        names=_labels(words, names),
        text=" ".join(words),
        parsed=False,
    )


def _labels(words: list[str], names: Names) -> list[str]:
    labels = [UNKNOWN if word[:1].isupper() else "O" for word in words]
    start = 0
    while start < len(words):
        length = _longest(words, start, names)
        if length:
            kind = names[tuple(words[start : start + length])]
            labels[start : start + length] = [f"B-{kind}"] + [f"I-{kind}"] * (length - 1)
        start += max(1, length)
    return labels


def _longest(words: list[str], start: int, names: Names) -> int:
    """Return how many words the longest known name at `start` has, 0 where none begins."""
    for length in range(min(8, len(words) - start), 0, -1):
        if tuple(words[start : start + length]) in names:
            return length
    return 0
