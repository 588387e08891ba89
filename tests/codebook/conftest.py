"""The shipped codebook, loaded once."""

import pytest

from legation.codebook import Codebook, load


@pytest.fixture(scope="session")
def book() -> Codebook:
    return load()
