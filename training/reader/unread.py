"""Texts that nobody has annotated, for what a teacher says of them: parts of the treebanks."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from legation.codebook import NO_EVENT
from legation.model import Report
from legation.reading import Reader
from legation.reading.events.predicates import predicates
from legation.reading.page import Page
from training.reader.gold import GoldEvent

# Parts of EWT and GUM that tell of politics, by how the names of their sentences begin.
_PARTS = (
    *("weblog", "newsgroup", "GUM_news", "GUM_speech", "GUM_interview", "GUM_bio", "GUM_voyage"),
    "GUM_court",
)
_SENTENCES_A_REPORT = 12
_PUBLISHED = "2005-06-01"


def unread(reader: Reader, treebanks: Sequence[Path]) -> Iterator[tuple[Page, list[GoldEvent]]]:
    """Yield texts laid open, with an event at each word that a frame takes for one.

    Of these events only the words count: what they are and between whom, the teacher says.
    """
    for path in treebanks:
        for _, named in groupby(_sentences(path), key=lambda row: row[0].rpartition("-")[0]):
            texts = [text for name, text in named if name.startswith(_PARTS)]
            for start in range(0, len(texts), _SENTENCES_A_REPORT):
                text = " ".join(texts[start : start + _SENTENCES_A_REPORT])
                page = reader.open(Report(text, published=_PUBLISHED))
                yield page, list(_framed(page))


def _sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each sentence of a treebank."""
    name = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.strip().partition(" = ")
            if key == "# sent_id":
                name = value
            elif key == "# text":
                yield name, value


def _framed(page: Page) -> Iterator[GoldEvent]:
    for sentence in page.layout.sentences:
        for predicate in predicates(page, sentence):
            kind = predicate.found.frame.type
            if kind and kind != NO_EVENT:
                yield GoldEvent(predicate.found.token.i, kind, "actual", None, ([], []))
