"""Names of persons, organisations and places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from legation.language.names import consistent

LABELS = st.sampled_from(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"])


@given(st.lists(LABELS))
def test_every_name_begins(labels: list[str]) -> None:
    result = consistent(labels)
    assert [label[2:] for label in result] == [label[2:] for label in labels]
    for before, label in zip(["O", *result], result, strict=False):
        assert not label.startswith("I-") or before[2:] == label[2:]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Turkish President Recep Tayyip Erdogan met Angela Merkel in Berlin.",
            {"Recep Tayyip Erdogan": "PERSON", "Angela Merkel": "PERSON", "Berlin": "LOC"},
        ),
        ("The United  States left UNESCO.", {"United  States": "LOC", "UNESCO": "ORG"}),
        ("The European Union sanctioned Russia.", {"European Union": "ORG", "Russia": "LOC"}),
        ("He said nothing on Tuesday.", {}),
    ],
)
def test_names_in_reports(nlp: Language, text: str, names: dict[str, str]) -> None:
    assert {name.text: name.label_ for name in nlp(text).ents} == names
