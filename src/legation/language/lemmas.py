"""Lemmas as edits of a word's ending.

An edit says what ending to take off, what to put in its place, and whether the word's letter case
is kept: `ies>y` makes "cities" into "city", `Ks>` makes "Americans" into "American". It applies
only to words with that ending, so that the model chooses among a handful of edits for a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

_CASED = "K"
"""Marks edits that keep case; endings of the others are lower-cased, so none begins with it."""

_TO = ">"

KEEP = f"{_CASED}{_TO}"
"""The edit that leaves a word as it is written."""


def edit_between(form: str, lemma: str) -> str:
    """Return the edit that makes `lemma` out of `form`; a word with ">" in it is left alone."""
    if _TO in form + lemma:
        return KEEP
    if form == lemma:
        return KEEP if form != form.lower() else _TO
    base = form.lower()
    mark = ""
    if lemma != lemma.lower():
        base, mark = form, _CASED
    same = takewhile(lambda pair: pair[0] == pair[1], zip(base, lemma, strict=False))
    shared = sum(1 for _ in same)
    return f"{mark}{base[shared:]}{_TO}{lemma[shared:]}"


def apply_edit(form: str, edit: str) -> str:
    """Return the lemma that `edit` makes of `form`, which must have the edit's ending."""
    base = form if edit.startswith(_CASED) else form.lower()
    old, _, new = edit.removeprefix(_CASED).partition(_TO)
    return base[: len(base) - len(old)] + new


class LemmaEdits:
    """The edits that a model knows, and which of them fit a word."""

    def __init__(self, edits: Sequence[str]) -> None:
        self._edits = tuple(edits)
        self._by_ending: dict[str, list[int]] = {}
        for index, edit in enumerate(self._edits):
            self._by_ending.setdefault(edit.partition(_TO)[0], []).append(index)
        self._longest = max(map(len, self._by_ending))

    def fitting(self, form: str) -> list[int]:
        """Return the indices of the edits whose ending `form` has."""
        lower = form.lower()
        found: list[int] = []
        for length in range(self._longest + 1):
            found += self._by_ending.get(lower[max(0, len(lower) - length) :], ())
            found += self._by_ending.get(_CASED + form[max(0, len(form) - length) :], ())
            if length >= len(lower):
                break
        return found

    def lemma(self, form: str, index: int) -> str:
        """Return the lemma that edit number `index` makes of `form`."""
        return apply_edit(form, self._edits[index])
