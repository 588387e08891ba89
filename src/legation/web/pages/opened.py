"""The record that the application shows."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from legation.record import Record


def _opened(request: Request) -> Record:
    record = request.app.state.record
    assert isinstance(record, Record)  # noqa: S101 -- make_app put it there
    return record


Opened = Annotated[Record, Depends(_opened)]
