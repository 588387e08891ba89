"""The component `legation_sentences`: where the sentences of a report begin.

Rules over tokens. A blank line always ends a sentence; a single line break does where the line was
ended on purpose (see `lines`); otherwise a sentence ends at a stop that is not an abbreviation's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import numpy as np
from spacy.attrs import SENT_START  # type: ignore[import-not-found] # compiled, without stubs
from spacy.language import Language
from spacy.tokens import Doc, Token

from legation.language.lines import deliberate_breaks
from legation.language.stops import Words

NAME = "legation_sentences"

MAX_SENTENCE_WORDS = 250
"""Longer stretches without a stop (lists, tables, noise) are cut, so that none is unbounded."""

_BEGINS, _WITHIN = 1, -1
"""What spaCy keeps for a token that begins a sentence and for one that does not."""


class SentenceMarker:
    """Marks the first token of every sentence."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentence starts of a document and return it."""
        tokens = [token for token in doc if not token.is_space]
        if not tokens:
            return doc
        marks = np.full((len(doc), 1), _WITHIN, dtype=np.int64)
        marks[[0, *(tokens[place].i for place in _starts(tokens, doc.text))]] = _BEGINS
        # All at once: setting `is_sent_start` looks at the whole document for every token.
        doc.from_array([SENT_START], marks.astype(np.uint64))  # type: ignore[arg-type]
        return doc


def _starts(tokens: list[Token], text: str) -> Iterator[int]:
    """Yield the places where sentences begin, the first one's left out."""
    ends = [token.idx + len(token) for token in tokens]
    nexts = [*(token.idx for token in tokens[1:]), len(text)]
    spaced = [end < following for end, following in zip(ends, nexts, strict=True)]
    words = Words([token.text for token in tokens], spaced)
    breaks = sorted(deliberate_breaks(text))
    first = 0
    for here in range(1, len(tokens)):
        broken = spaced[here - 1] and _any_within(breaks, ends[here - 1], nexts[here - 1])
        if broken or here - first >= MAX_SENTENCE_WORDS or words.ends_sentence(first, here):
            yield here
            first = here


def _any_within(offsets: list[int], start: int, end: int) -> bool:
    """Tell whether a sorted list holds an offset from `start` up to before `end`."""
    place = bisect_left(offsets, start)
    return place < len(offsets) and offsets[place] < end


@Language.factory(NAME, assigns=["token.is_sent_start", "doc.sents"])
def _sentences(nlp: Language, name: str) -> SentenceMarker:
    return SentenceMarker()
