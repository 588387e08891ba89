"""Where in a report a word stands: in which sentence, in which paragraph."""

from __future__ import annotations

from itertools import accumulate, pairwise

from spacy.tokens import Doc, Token


class Layout:
    """The sentences and paragraphs of a report, numbered from 0."""

    def __init__(self, doc: Doc) -> None:
        sentences = list(doc.sents)
        self._sentence = [n for n, sentence in enumerate(sentences) for _ in sentence]
        spans = pairwise(sentence.start_char for sentence in sentences)
        self._paragraph = list(accumulate((_ends(doc.text[a:b]) for a, b in spans), initial=0))

    def sentence(self, token: Token) -> int:
        """Return the number of the sentence that `token` stands in."""
        return self._sentence[token.i]

    def paragraph(self, sentence: int) -> int:
        """Return the number of the paragraph that a sentence stands in."""
        return self._paragraph[sentence]


def _ends(sentence: str) -> bool:
    """Say whether a sentence, with the space after it, ends its paragraph."""
    return sentence[len(sentence.rstrip()) :].count("\n") > 1
