"""One loaded pipeline for all tests of the language room."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.language import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()
