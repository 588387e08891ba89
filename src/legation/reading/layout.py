"""Where in a report a word stands: in which sentence, in which paragraph."""

from __future__ import annotations

from itertools import accumulate, pairwise

from spacy.tokens import Doc, Span, Token


class Layout:
    """The sentences and paragraphs of a report, numbered from 0.

    The sentences are listed once: spaCy finds their ends anew whenever they are asked for.
    """

    def __init__(self, doc: Doc) -> None:
        self.sentences = tuple(doc.sents)
        self._sentence = [
            n for n, one in enumerate(self.sentences) for _ in range(one.start, one.end)
        ]
        spans = pairwise(sentence.start_char for sentence in self.sentences)
        self._paragraph = list(accumulate((_ends(doc.text[a:b]) for a, b in spans), initial=0))

    def sentence(self, token: Token) -> int:
        """Return the number of the sentence that `token` stands in."""
        return self._sentence[token.i]

    def around(self, token: Token) -> Span:
        """Return the sentence that `token` stands in."""
        return self.sentences[self._sentence[token.i]]

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence that the token at a position stands in."""
        return self._sentence[position]

    def paragraph(self, sentence: int) -> int:
        """Return the number of the paragraph that a sentence stands in."""
        return self._paragraph[sentence]


def _ends(sentence: str) -> bool:
    """Say whether a sentence, with the space after it, ends its paragraph."""
    return sentence[len(sentence.rstrip()) :].count("\n") > 1
