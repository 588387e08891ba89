"""The labels that the model chooses among."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from legation.language.lemmas import KEEP, edit_between
from training.corpus import Sentence

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
_RAREST_EDIT = 2


def collect(sentences: Iterable[Sentence]) -> dict[str, list[str]]:
    """Return the label sets of a corpus, each in a fixed order."""
    counts = {kind: Counter[str]() for kind in ("upos", "xpos", "deprels", "lemmas")}
    for sentence in sentences:
        counts["upos"].update(sentence.upos)
        counts["xpos"].update(sentence.xpos)
        counts["deprels"].update(sentence.deprels)
        counts["lemmas"].update(lemma_edits(sentence))
    edits = counts["lemmas"]
    frequent = {edit for edit, count in edits.items() if count >= _RAREST_EDIT} | {KEEP, ">"}
    return {
        "upos": sorted(counts["upos"]),
        "xpos": sorted(counts["xpos"]),
        "deprels": sorted(counts["deprels"]),
        "names": NAMES,
        "lemmas": sorted(frequent),
    }


def lemma_edits(sentence: Sentence) -> list[str]:
    """Return the lemma edit of each word; names of things keep their form."""
    return [
        KEEP if xpos.startswith("NNP") else edit_between(form, lemma)
        for form, lemma, xpos in zip(sentence.forms, sentence.lemmas, sentence.xpos, strict=True)
    ]
