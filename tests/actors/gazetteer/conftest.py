"""What all tests of the gazetteer share."""

from __future__ import annotations

import pytest

from legation.actors.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()
