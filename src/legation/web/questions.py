"""What a form asks: the parameters of an address, bounded, the empty ones left out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _blank_as_none(value: object) -> object:
    return (value.strip() or None) if isinstance(value, str) else value


Words = Annotated[str | None, Field(max_length=200), BeforeValidator(_blank_as_none)]
Date = Annotated[str | None, Field(max_length=40), BeforeValidator(_blank_as_none)]


class StandingsAsked(BaseModel):
    """What `/standings` asks: `Record.standings` says what each means."""

    model_config = ConfigDict(extra="forbid")

    relation: Words = None
    subject: Words = None
    object: Words = None
    on: Date = None
    known: Date = None
    said_by: Date = None


class EventsAsked(BaseModel):
    """What `/events` asks. `from_` and `to` are EDTF, of which the first and last day count."""

    model_config = ConfigDict(extra="forbid")

    source: Words = None
    target: Words = None
    type: Words = None
    from_: Annotated[Date, Field(alias="from")] = None
    to: Date = None
