"""Where sentences end: each case is written with a bar between its sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from legation.language.sentences import MAX_SENTENCE_WORDS

CASES = [
    "Israel opened an office.| It had waited six years.",
    "Did Turkey agree?| Yes!| It did.",
    "Gen. Smith met Maj. Gen. Jones and Lt. Col. Brown in Fort Bragg.| They left.",
    "He lives in the U.S. and works for the U.N. Security Council.",
    "He lives in the U.S.| He works there.",
    "U.S. President Barack Obama spoke.| The U.S. Senate did not.",
    "J. K. Rowling and George W. Bush met.| No one knew.",
    "On Jan. 5 and Feb. 6, 2016, talks were held.| In Dec. they failed.",
    "It adopted Resolution No. 5 and No. 6.| No.| That was all.",
    "The talks began at 5 p.m. on Monday.| They ended at 9 p.m.| The ministers went home.",
    'He said: "We agree."| She said nothing.',
    '"We agree," he said.| "Why not?" Obama asked.| "Fine!" said Merkel.',
    "“We agree.”| “We do not.”",
    "They left (the first had gone before.)| The others stayed.",
    "BRUSSELS, May 4 (Reuters) — Israel opened an office.| It is small.",
    "WASHINGTON (AP) - The U.S. imposed sanctions.| Iran objected.",
    "ANKARA, Jan. 5, 2016 (Xinhua) -- Turkey agreed.",
    "Turkey opens office\n|Turkey opened an office at the headquarters of the alliance.",
    "Talks resume\n\n|The talks in Geneva resumed.\n\n|By our correspondent",
    "The talks went on... and on.| Then they stopped.",
    "Aid of $2.5 million, or 1.8 million euros, was sent vs. 3.2 last year.",
    "The firm, Acme Inc., sells arms.| Acme Corp. Chairman Roe denied it.",
    "1. Turkey agrees to withdraw.| Israel pays.",
    "The vote ended.|The council rose.",
    "St. Kitts and St. Lucia recognise Taiwan.| Mr. and Mrs. Lee were glad.",
    "Some groups, e.g. Hamas, i.e. The Movement, objected.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(nlp: Language, case: str) -> None:
    doc = nlp.get_pipe("legation_sentences")(nlp.make_doc(case.replace("|", "")))
    assert [s.text.strip() for s in doc.sents] == [part.strip() for part in case.split("|")]


def test_a_stretch_without_a_stop_is_cut(nlp: Language) -> None:
    doc = nlp.get_pipe("legation_sentences")(nlp.make_doc("word " * 1000))
    assert max(len(sentence) for sentence in doc.sents) == MAX_SENTENCE_WORDS


@settings(max_examples=50, deadline=None)
@given(text=st.text(max_size=200))
def test_every_text_falls_into_sentences(nlp: Language, text: str) -> None:
    doc = nlp.get_pipe("legation_sentences")(nlp.make_doc(text))
    assert "".join(s.text_with_ws for s in doc.sents) == text
