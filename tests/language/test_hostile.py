"""Texts that no editor would send."""

from __future__ import annotations

import pytest
from spacy.language import Language

TEXTS = {
    "empty": "",
    "white space": " \n\t\r\n ",
    "control characters": "\x00\x01 Israel\x07 opened\x7f an\u200b office\u202e.",
    "emoji": "👍🏽 Israel 🇮🇱 opened 👩‍👩‍👧 an office!",
    "a sentence too long for the model": "the internationalisation of counterrevolutionaries, "
    * 40,
    "one long word": "a" * 10_000,
    "brackets": "(" * 500,
    "quotes": '"' * 300,
    "initials": "A. " * 300,
    "accents": "e" + "\u0301" * 3000,
    "other script": "中国外交部发言人。" * 20,
    "lone surrogate half": "Israel \ufffd opened",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_hostile_text_is_parsed_and_kept(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(token.dep_ for token in doc)
    assert all(sentence.root.dep_ == "ROOT" for sentence in doc.sents)


def test_a_text_of_two_megabytes_in_one_line_is_cut_into_sentences(nlp: Language) -> None:
    doc = nlp.make_doc("x" * 1_960_000 + " y" * 20_000)
    doc = nlp.get_pipe("legation_sentences")(doc)
    assert max(len(sentence) for sentence in doc.sents) <= 250
