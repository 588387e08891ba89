"""A house with three accounts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .making import House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "accounts.db", "desk.example") as made:
        yield made
