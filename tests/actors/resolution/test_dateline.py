"""Datelines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.actors.resolution.dateline import dateline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("BRUSSELS, May 4 (Reuters) — Turkey said", "BRUSSELS, May 4 (Reuters) —"),
        ("WARSAW, Oct. 5 - The ambassadors", "WARSAW, Oct. 5 -"),
        ("JERUSALEM (AP) -- A dissident", "JERUSALEM (AP) --"),
        ("DOHA — Five prisoners", "DOHA —"),
        ("Cairo, May 7 — The readmission", "Cairo, May 7 —"),
        ("A headline\n\nTAIPEI: A neighbour", "TAIPEI:"),
        ("On September 26 the two men met.", ""),
        ("Turkey said on May 4 (Friday) - again - that", ""),
    ],
)
def test_datelines_are_found(text: str, words: str) -> None:
    start, end = dateline(text)
    assert text[start:end].strip() == words


@given(st.text(max_size=300))
def test_any_text_has_at_most_a_dateline_inside_it(text: str) -> None:
    start, end = dateline(text)
    assert 0 <= start <= end <= len(text)
