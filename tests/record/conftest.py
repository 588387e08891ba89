"""A record in memory."""

from collections.abc import Iterator

import pytest

from legation.record import Record


@pytest.fixture
def record() -> Iterator[Record]:
    with Record.open(":memory:") as opened:
        yield opened
