"""Loading a pipeline by name."""

from __future__ import annotations

import pytest
import spacy

from legation.language import load
from legation.model import UsageError


def test_another_pipeline_must_be_installed() -> None:
    with pytest.raises(UsageError, match="no_such_pipeline"):
        load("no_such_pipeline")


def test_the_components_are_known_to_spacy_by_name() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("legation_sentences")
    nlp.add_pipe("legation_parser", config={"threads": 1})
    assert [token.dep_ for token in nlp("Israel agreed.")] == ["nsubj", "ROOT", "punct"]


def test_another_pipeline_is_loaded_from_its_folder(tmp_path: object) -> None:
    spacy.blank("en").to_disk(str(tmp_path))
    assert load(str(tmp_path)).pipe_names == []
