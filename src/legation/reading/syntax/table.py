"""A parse as plain lists: who hangs on whom, looked up without walking the text.

spaCy finds the children of a word by scanning the text from its left edge to its right. Reading
asks for them hundreds of times a sentence, so they are listed once for each document.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Doc, Token

KEY = "legation.children"


def children(token: Token) -> Sequence[Token]:
    """Return what hangs on `token`, in text order."""
    table: list[list[Token]] | None = token.doc.user_data.get(KEY)
    return (table if table is not None else _listed(token.doc))[token.i]


def _listed(doc: Doc) -> list[list[Token]]:
    table: list[list[Token]] = [[] for _ in range(len(doc))]
    offsets = doc.to_array("HEAD").astype(np.int64).tolist()
    for place, (token, offset) in enumerate(zip(doc, offsets, strict=True)):
        if offset:
            table[place + offset].append(token)
    doc.user_data[KEY] = table
    return table
