"""Parsed sentences written by hand, so that what is tested does not depend on a model."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Token

VOCAB = spacy.blank("en").vocab
POS = {
    "V": "VERB",
    "N": "NOUN",
    "P": "PROPN",
    "A": "ADJ",
    "D": "DET",
    "I": "ADP",
    "T": "PART",
    "X": "AUX",
    "R": "ADV",
    "O": "PRON",
    "C": "CCONJ",
    "S": "SCONJ",
    ".": "PUNCT",
}


def parsed(*rows: str) -> Doc:
    """Return the Doc of rows "word lemma POS-letter tag dep head-index", one word a row."""
    split = [row.split() for row in rows]
    return Doc(
        VOCAB,
        words=[r[0] for r in split],
        lemmas=[r[1] for r in split],
        pos=[POS[r[2]] for r in split],
        tags=[r[3] for r in split],
        deps=[r[4] for r in split],
        heads=[int(r[5]) for r in split],
    )


def text_of(token: Token | None) -> str | None:
    """Return a token's text, None for no token."""
    return token.text if token is not None else None
