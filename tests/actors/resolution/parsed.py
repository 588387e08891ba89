"""Small parsed documents written by hand, so that tests rest on no trained model."""

from __future__ import annotations

import re

import spacy
from spacy.tokens import Doc, Span

from legation.actors import Gazetteer, Mention, Resolution, resolve

VOCAB = spacy.blank("en").vocab
GAZETTEER = Gazetteer.load()
_ROW = re.compile(r"(\S+) (\S+) (\d+) (\S+)(?: ([BI])-(\w+))?")


def parse(*sentences: str) -> Doc:
    """Return the document of some sentences, each token written `word tag head relation [B-LABEL]`.

    Tokens are separated by bars; heads are counted from 1 within the sentence, 0 is the root's.
    """
    words: list[str] = []
    tags: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    labels: list[str] = []
    for sentence in sentences:
        offset = len(words)
        for row in sentence.split("|"):
            found = _ROW.fullmatch(row.strip())
            assert found, row
            word, tag, head, dep, begin, label = found.groups()
            heads.append(offset + int(head) - 1 if int(head) else len(words))
            words.append(word)
            tags.append(tag)
            deps.append(dep)
            labels.append(f"{begin}-{label}" if begin else "O")
    doc = Doc(VOCAB, words=words, tags=tags, heads=heads, deps=deps, lemmas=_lemmas(words))
    doc.ents = [Span(doc, a, b, label=name) for a, b, name in _spans(labels)]
    return doc


def read(
    *sentences: str, published: str | None = "2018-05-04", title: str | None = None
) -> Resolution:
    """Return the resolution of such a document."""
    return resolve(parse(*sentences), GAZETTEER, published=published, title=title)


def meant(resolution: Resolution, token: int) -> set[tuple[str, str | None]]:
    """Return the name and code of everyone meant at a token."""
    mention: Mention | None = resolution.at(token)
    return {(r.name, r.of) for r in mention.referents} if mention else set()


def _lemmas(words: list[str]) -> list[str]:
    known = {"said": "say", "says": "say", "met": "meet", "was": "be", "countries": "country"}
    return [known.get(word.lower(), word.lower()) for word in words]


def _spans(labels: list[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            spans.append((i, i + 1, label[2:]))
        elif label.startswith("I-"):
            start, _, name = spans.pop()
            spans.append((start, i + 1, name))
    return spans
