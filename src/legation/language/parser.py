"""The component `legation_parser`: tags, lemmas, names and trees of a document's sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found] # compiled, without stubs
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    LEMMA,
    POS,
    TAG,
)
from spacy.language import Language
from spacy.parts_of_speech import (  # type: ignore[import-not-found] # likewise
    IDS as POS_NUMBERS,
)
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from legation.language.model import Analysis, LanguageModel
from legation.language.names import OUTSIDE
from legation.language.verbs_joined import with_joined_verbs

NAME = "legation_parser"

_ATTRIBUTES = (TAG, POS, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE)
_ENTITY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
_IOB = {"I": 1, "O": 2, "B": 3}
_UNSIGNED = 2**64 - 1
"""Makes of a negative offset to a head the number that stands for it in 64 bits."""

Row = tuple[int, int, int, int, int, int, int]
"""The values of `_ATTRIBUTES` for one token."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents whose sentences, each a list of tokens, are being parsed."""

    docs: list[Doc]
    sentences: list[list[list[Token]]]
    results: Iterator[Analysis]


class Parser:
    """Parses the sentences that an earlier component has marked."""

    def __init__(self, vocab: Vocab, model: LanguageModel) -> None:
        self._vocab = vocab
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Annotate a stream of documents, in order.

        Each batch is parsed while the one before it is used: the model leaves Python to others.
        """
        waiting = iter(stream)
        batches = iter(lambda: list(islice(waiting, batch_size)), [])
        begun: Batch | None = None
        for following in map(self._begun, batches):
            if begun is not None:
                yield from self._annotated(begun)
            begun = following
        if begun is not None:
            yield from self._annotated(begun)

    def _begun(self, docs: list[Doc]) -> Batch:
        """Begin to parse some documents."""
        sentences = [[list(sentence) for sentence in doc.sents] for doc in docs]
        words = (_words(tokens) for doc in sentences for tokens in doc)
        parsed = self._model.analyse_all([texts for texts in words if texts])
        return Batch(docs, sentences, map(with_joined_verbs, parsed))

    def _annotated(self, batch: Batch) -> Iterator[Doc]:
        """Yield the documents of a batch as their sentences are parsed."""
        results = batch.results
        for doc, parts in zip(batch.docs, batch.sentences, strict=True):
            rows: list[Row] = []
            for tokens in parts:
                rows += self._rows(tokens, results)
            if rows:
                table = np.array(rows, dtype=np.uint64)
                doc.from_array(list(_ATTRIBUTES), table)  # type: ignore[arg-type] # thinc's type
            yield doc

    def _rows(self, tokens: list[Token], results: Iterator[Analysis]) -> list[Row]:
        """Return the rows of a sentence's tokens."""
        places = [i for i, token in enumerate(tokens) if not token.is_space]
        if not places:
            return [self._space(token, -1 if i else 0, "O") for i, token in enumerate(tokens)]
        analysis = next(results)
        rows: list[Row] = []
        word = 0
        for place, token in enumerate(tokens):
            if word < len(places) and places[word] == place:
                head = analysis.heads[word]
                rows.append(self._row(analysis, word, places[head - 1] - place if head else 0))
                word += 1
            else:
                name = analysis.names[word] if 0 < word < len(places) else OUTSIDE
                rows.append(self._space(token, places[max(word - 1, 0)] - place, name))
        return rows

    def _row(self, analysis: Analysis, word: int, offset: int) -> Row:
        add = self._vocab.strings.add
        return (
            add(analysis.xpos[word]),
            POS_NUMBERS[analysis.upos[word]],
            add(analysis.lemmas[word]),
            add(analysis.deprels[word] if offset else "ROOT"),
            offset & _UNSIGNED,
            *self._entity(analysis.names[word]),
        )

    def _space(self, token: Token, offset: int, following: str) -> Row:
        """Return a row for white space: it hangs on the word before, and may be inside a name."""
        add = self._vocab.strings.add
        deprel = add("dep" if offset else "ROOT")
        name = following if following.startswith("I-") else OUTSIDE
        tag, pos = add("_SP"), POS_NUMBERS["SPACE"]
        return tag, pos, token.orth, deprel, offset & _UNSIGNED, *self._entity(name)

    def _entity(self, name: str) -> tuple[int, int]:
        if name == OUTSIDE:
            return _IOB[OUTSIDE], 0
        return _IOB[name[0]], self._vocab.strings.add(_ENTITY_LABELS[name[2:]])


def _words(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens if not token.is_space]


@Language.factory(
    NAME,
    default_config={"threads": 2},
    assigns=["token.tag", "token.pos", "token.lemma", "token.dep", "token.head", "doc.ents"],
    requires=["token.is_sent_start"],
)
def _parser(nlp: Language, name: str, threads: int) -> Parser:
    """Return the component; `threads` is how many sentences are parsed at the same time."""
    return Parser(nlp.vocab, LanguageModel(threads=threads))
