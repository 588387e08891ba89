"""The record that the application shows, and what reads reports and looks for it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from legation.record import Record
from legation.web.writing.lookout import Lookout
from legation.web.writing.room import ReadingRoom


def _opened(request: Request) -> Record:
    record = request.app.state.record
    assert isinstance(record, Record)  # noqa: S101 -- make_app put it there
    return record


def _room(request: Request) -> ReadingRoom:
    room = request.app.state.room
    assert isinstance(room, ReadingRoom)  # noqa: S101 -- likewise
    return room


def _lookout(request: Request) -> Lookout:
    lookout = request.app.state.lookout
    assert isinstance(lookout, Lookout)  # noqa: S101 -- likewise
    return lookout


Opened = Annotated[Record, Depends(_opened)]
Reading = Annotated[ReadingRoom, Depends(_room)]
Looking = Annotated[Lookout, Depends(_lookout)]
