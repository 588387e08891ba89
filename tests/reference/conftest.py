"""The reference record, loaded once."""

from collections.abc import Iterator

import pytest

from legation.actors import Gazetteer
from legation.model import Claims, Report
from legation.record import Record
from legation.reference import reports


@pytest.fixture(scope="session")
def told() -> list[tuple[Report, Claims]]:
    return list(reports(Gazetteer.load()))


@pytest.fixture(scope="session")
def reference(told: list[tuple[Report, Claims]]) -> Iterator[Record]:
    """Give a record that holds nothing else, and that nothing is added to."""
    with Record.open(":memory:") as record:
        list(record.add_all(told))
        yield record
