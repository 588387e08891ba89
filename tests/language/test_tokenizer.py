"""How words are cut, and that no text is lost or slow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

CASES = [
    "U.S. - led forces",
    "pro-Kurdish groups",
    "re-elected",
    "the EU - Turkey deal",
    "Secretary - General",
    "Jean - Claude Juncker",
    "Erdogan 's office",
    "the ministers ' talks",
    "do n't",
    "Turkey ’s",
    "$ 2.5 bn",
    "( AP ) — The talks",
    "1990 – 1995",
    "Lt. Col. Smith",
    "and / or",
    "COVID-19 and the G-20",
]
GLUED = {" - ": "-", " 's": "'s", " ' ": "' ", " n't": "n't", " ’s": "’s", " bn": "bn", "$ ": "$"}
GLUED |= {"( AP ) — The": "(AP)—The", " – ": "–", " / ": "/"}


@pytest.mark.parametrize("case", CASES)
def test_words_are_cut_as_in_the_treebanks(nlp: Language, case: str) -> None:
    text = case
    for apart, glued in GLUED.items():
        text = text.replace(apart, glued)
    assert [token.text for token in nlp.make_doc(text)] == case.split()


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=300))
def test_the_tokens_give_back_the_text(nlp: Language, text: str) -> None:
    assert nlp.make_doc(text).text == text


@pytest.mark.parametrize("unit", ["(", "a", "a.", "中", "-", "\u0301"])
def test_a_long_run_without_spaces_is_cut_and_kept(nlp: Language, unit: str) -> None:
    text = f"before {unit * 20_000} after"
    doc = nlp.make_doc(text)
    assert doc.text == text
    assert (doc[0].text, doc[-1].text) == ("before", "after")
