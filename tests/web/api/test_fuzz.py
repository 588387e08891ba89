"""What the API's description allows ends in an answer that it describes, and no server error."""

from __future__ import annotations

from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from legation.record import Record
from legation.web.accounts import Entrance
from legation.web.accounts.hosts import Names
from tests.record.making import EFFORT

from .conftest import asking

HELD: list[CheckFunction] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def test_what_is_allowed_is_answered(record: Record) -> None:
    named = Entrance(Names(["testserver"]))  # as the client that Schemathesis asks with calls it
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", asking(record, named).app)
    found: list[Any] = list(described.get_all_operations())
    operations = [one.ok() for one in found]
    assert len(operations) > 30
    for operation in operations:
        _ask(operation)


def _ask(operation: Any) -> None:
    @settings(
        max_examples=10 * EFFORT,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        case.call_and_validate(checks=HELD)

    ask()
