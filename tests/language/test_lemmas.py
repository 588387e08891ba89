"""Lemmas as edits of a word's ending."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language.lemmas import KEEP, LemmaEdits, apply_edit, edit_between

WORDS = st.text(min_size=1, max_size=12).filter(lambda word: ">" not in word)


@pytest.mark.parametrize(
    ("form", "lemma", "edit"),
    [
        ("cities", "city", "ies>y"),
        ("went", "go", "went>go"),
        ("The", "the", ">"),
        ("NATO", "NATO", KEEP),
        ("Americans", "American", "Ks>"),
        ("OPENED", "open", "ed>"),
    ],
)
def test_the_edit_between_a_form_and_its_lemma(form: str, lemma: str, edit: str) -> None:
    assert edit_between(form, lemma) == edit
    assert apply_edit(form, edit) == lemma


@given(WORDS, WORDS)
def test_an_edit_gives_back_the_lemma_and_fits_its_word(form: str, lemma: str) -> None:
    edit = edit_between(form, lemma)
    assert apply_edit(form, edit) == lemma
    assert LemmaEdits([edit]).fitting(form) == [0]


@given(WORDS)
def test_only_edits_with_the_words_ending_fit(form: str) -> None:
    edits = LemmaEdits([">", KEEP, "ies>y", "Ks>", "s>"])
    expected = [0, 1]
    expected += [2] if form.lower().endswith("ies") else []
    expected += [3] if form.endswith("s") else []
    expected += [4] if form.lower().endswith("s") else []
    assert sorted(edits.fitting(form)) == expected
