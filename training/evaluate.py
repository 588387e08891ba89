"""Measure an exported model: `python -m training.evaluate --data DIR FILE…`.

Each treebank is measured twice: on its own words, and from the raw text of each sentence through
the whole pipeline, where a word counts only if it was cut as in the treebank (F1 over words).
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from legation.language import load
from legation.language.model import DATA, Analysis, LanguageModel
from training.corpus import Sentence, read_conllu

_FILES = ("ewt-test.conllu.gz", "gum-test.conllu.gz", "pud.conllu.gz")
_MEASURES = ("UPOS", "XPOS", "UAS", "LAS", "lemma", "names")

Name = tuple[int, int, str]
"""First word, word after the last, kind."""


def main() -> None:
    """Print a table of the measures for each treebank."""
    options = _options()
    model = LanguageModel(options.model)
    print("| treebank | words | " + " | ".join(_MEASURES) + " | raw words | raw LAS |")
    print("|---" * (len(_MEASURES) + 4) + "|")
    for name in options.treebanks:
        sentences = read_conllu(options.data / name)
        if options.only:
            sentences = [s for s in sentences if options.only in s.identity]
        begin = time.perf_counter()
        measured = on_gold_words(sentences, model)
        seconds = time.perf_counter() - begin
        raw = from_text(sentences)
        cells = [f"{100 * measured[m]:.1f}" for m in _MEASURES] + [f"{100 * r:.1f}" for r in raw]
        words = sum(len(s.forms) for s in sentences)
        print(f"| {name} | {words} | " + " | ".join(cells) + " |")
        print(f"<!-- {len(sentences) / seconds:.0f} sentences/s -->", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--model", type=Path, default=DATA, help="folder of the exported model")
    parser.add_argument("--only", default="", help="measure sentences whose id holds this")
    parser.add_argument("treebanks", nargs="*", default=list(_FILES))
    return parser.parse_args()


def on_gold_words(sentences: Sequence[Sentence], model: LanguageModel) -> dict[str, float]:
    """Return each measure, between 0 and 1, for a model given the treebank's words."""
    right, names = Counter[str](), Counter[str]()
    for gold, said in zip(sentences, model.analyse_all(s.forms for s in sentences), strict=True):
        for measure, hit in _hits(gold, said):
            right[measure] += hit
        found, true = set(spans(said.names)), set(spans(gold.names))
        names.update(found=len(found), true=len(true), both=len(found & true))
    words = sum(len(sentence.forms) for sentence in sentences)
    shares = {measure: count / words for measure, count in right.items()}
    return shares | {"names": 2 * names["both"] / max(1, names["found"] + names["true"])}


def _hits(gold: Sentence, said: Analysis) -> Iterator[tuple[str, bool]]:
    for i, form in enumerate(gold.forms):
        attached = gold.heads[i] == said.heads[i]
        kept = gold.xpos[i].startswith("NNP")
        yield "UPOS", gold.upos[i] == said.upos[i]
        yield "XPOS", gold.xpos[i] == said.xpos[i]
        yield "UAS", attached
        yield "LAS", attached and gold.deprels[i] == said.deprels[i]
        yield "lemma", (form if kept else gold.lemmas[i]) == said.lemmas[i]


def spans(labels: Sequence[str]) -> Iterator[Name]:
    """Yield the names that IOB2 labels mark."""
    start = 0
    for i, label in enumerate([*labels, "O"]):
        if i and labels[i - 1] != "O" and not label.startswith("I-"):
            yield start, i, labels[start][2:]
        if label.startswith("B-"):
            start = i


def from_text(sentences: Sequence[Sentence]) -> tuple[float, float]:
    """Return the F1 of words and of words with the right head and label, from raw text."""
    nlp = load()
    same = labelled = true = found = 0
    for gold, doc in zip(sentences, nlp.pipe(s.text for s in sentences), strict=True):
        own, said = _edges(gold), _edges_of(doc)
        same += len(own.keys() & said.keys())
        labelled += sum(said.get(word) == edge for word, edge in own.items())
        true, found = true + len(own), found + len(said)
    return 2 * same / (true + found), 2 * labelled / (true + found)


Place = tuple[int, int]
Edge = tuple[Place | None, str]


def _edges(gold: Sentence) -> dict[Place, Edge]:
    places: list[Place] = []
    end = 0
    for form in gold.forms:
        start = gold.text.find(form, end)
        start = end if start < 0 else start
        end = start + len(form)
        places.append((start, end))
    return {
        place: (places[head - 1] if head else None, label)
        for place, head, label in zip(places, gold.heads, gold.deprels, strict=True)
    }


def _edges_of(doc: Doc) -> dict[Place, Edge]:
    return {
        (token.idx, token.idx + len(token)): (
            (token.head.idx, token.head.idx + len(token.head)) if token.head != token else None,
            "root" if token.dep_ == "ROOT" else token.dep_,
        )
        for token in doc
        if not token.is_space
    }


if __name__ == "__main__":
    main()
