"""The language model: the words of a sentence to tags, lemmas, names and a tree.

Each sentence is a run of its own. The model's 8-bit arithmetic scales by the range of all that it
is given together, so that sentences run side by side would change each other; alone, a sentence
gives the same result in every text, batch and thread.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped] # no stubs

from legation.language.labels import Labels, read_labels
from legation.language.lemmas import LemmaEdits
from legation.language.names import consistent
from legation.language.trees import best_tree
from legation.language.windows import joined_heads, windows
from legation.language.wordpieces import CLASSIFY, MAX_PIECES, SEPARATE, Shape, WordPieces, shape_of

DATA = Path(__file__).parent / "data"
"""The folder of the model that comes with the package."""
TOKENIZER = DATA / "tokenizer.json"
"""The word pieces of the encoder."""

_OUTPUTS = ("upos", "xpos", "lemmas", "names", "arcs", "labels")
_KNOWN_LEMMAS = {"VB": "verbs.txt", "NNS": "nouns.txt"}
"""Lists of known lemmas, by the tags of the words that they are for."""
_PROPER_NOUN = "NNP"
_KNOWN_WORDS = 50_000


@dataclass(frozen=True, slots=True)
class Word:
    """What the model needs to know of a word by itself."""

    pieces: tuple[int, ...]
    shape: Shape
    edits: tuple[int, ...]
    """The lemma edits that fit the word."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Parallel lists over the words of a sentence.

    `heads` counts the words from 1, 0 is the root; `names` are consistent IOB2 labels.
    """

    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    heads: list[int]
    deprels: list[str]
    names: list[str]


class LanguageModel:
    """The exported model in a folder, run by onnxruntime on the processor."""

    def __init__(self, folder: Path = DATA, threads: int = 2) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.labels: Labels = read_labels(folder / "labels.json")
        self._edits = LemmaEdits(self.labels.lemmas)
        self._known = {
            tag: frozenset((folder / name).read_text(encoding="utf-8").split())
            for tag, name in _KNOWN_LEMMAS.items()
        }
        self._pieces = WordPieces(folder / "tokenizer.json")
        self._word = lru_cache(maxsize=_KNOWN_WORDS)(self._look_up)
        self._pool = ThreadPoolExecutor(max(1, min(threads, os.cpu_count() or 1)))

    def analyse_all(self, sentences: Iterable[Sequence[str]]) -> Iterator[Analysis]:
        """Begin to analyse some sentences (each of at least one word); return what comes, in order.

        The work goes on beside whatever the caller does until it asks.
        """
        return self._pool.map(self.analyse, sentences)

    def analyse(self, words: Sequence[str]) -> Analysis:
        """Return the analysis of one sentence, window by window if it is too long for the model."""
        known = [self._word(word) for word in words]
        cuts = windows([len(word.pieces) for word in known], MAX_PIECES - 2)
        parts = [self._analyse(words[cut], known[cut]) for cut in cuts]
        return parts[0] if len(parts) == 1 else _joined(parts)

    def _look_up(self, word: str) -> Word:
        return Word(
            pieces=tuple(self._pieces.of(word)),
            shape=shape_of(word),
            edits=tuple(self._edits.fitting(word)),
        )

    def _analyse(self, words: Sequence[str], known: list[Word]) -> Analysis:
        upos, xpos, lemmas, names, arcs, labels = self._session.run(_OUTPUTS, _inputs(known))
        heads = best_tree(arcs)
        tags = [self.labels.xpos[i] for i in xpos.tolist()]
        return Analysis(
            upos=[self.labels.upos[i] for i in upos.tolist()],
            xpos=tags,
            lemmas=[
                self._lemma(form, word, tag, scores)
                for form, word, tag, scores in zip(words, known, tags, lemmas.tolist(), strict=True)
            ],
            heads=heads,
            deprels=[self.labels.deprels[i] for i in labels[range(len(heads)), heads].tolist()],
            names=consistent([self.labels.names[i] for i in names.argmax(1).tolist()]),
        )

    def _lemma(self, form: str, word: Word, tag: str, scores: list[float]) -> str:
        """Return the lemma by the best edit that fits; a proper noun keeps its form.

        A verb's or a plural's is the best that makes a known word, where one does.
        """
        if tag == _PROPER_NOUN:
            return form
        best = self._edits.lemma(form, max(word.edits, key=scores.__getitem__))
        known = self._known.get(tag[:2] if tag.startswith("VB") else tag)
        if known is None or best in known:
            return best
        made = sorted(word.edits, key=lambda edit: -scores[edit])
        lemmas = (self._edits.lemma(form, edit) for edit in made)
        return next((lemma for lemma in lemmas if lemma in known), best)


def _inputs(known: list[Word]) -> dict[str, np.ndarray]:
    pieces, shapes, first = [CLASSIFY], [0], [0]
    for word in known:
        first.append(len(pieces))
        pieces += word.pieces
        shapes += [word.shape] * len(word.pieces)
    pieces.append(SEPARATE)
    shapes.append(0)
    given = {"pieces": pieces, "shapes": shapes, "first": first}
    return {name: np.array(values, dtype=np.int64) for name, values in given.items()}


def _joined(parts: list[Analysis]) -> Analysis:
    heads = joined_heads([part.heads for part in parts])
    deprels = [label for part in parts for label in part.deprels]
    for place in [i for i, label in enumerate(deprels) if label == "root" and heads[i]]:
        deprels[place] = "parataxis"
    return Analysis(
        upos=[tag for part in parts for tag in part.upos],
        xpos=[tag for part in parts for tag in part.xpos],
        lemmas=[lemma for part in parts for lemma in part.lemmas],
        heads=heads,
        deprels=deprels,
        names=[name for part in parts for name in part.names],
    )
