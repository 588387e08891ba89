"""The record as a whole, and who looks at it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from legation.web.accounts import ROLES
from legation.web.api.models.base import Answer, Edtf, Utc, one_of

Role = Annotated[str, one_of(ROLES)]


class Stats(Answer):
    """How much the record holds."""

    reports: int
    claims: int
    withdrawn: int
    standings: int
    events: int
    contradictions: int
    actors: int
    judgements: int
    first_published: Edtf
    last_published: Edtf


class SavedSearch(Answer):
    """A search under its name; `asked` are the parameters of `GET /claims`."""

    name: str
    asked: dict[str, str]
    by: str
    saved_at: Utc


class Edition(Answer):
    """What adding the reference record changed; `claims` and `withdrawn` count claims."""

    reports: int
    known: int
    claims: int
    withdrawn: int


class Taken(Answer):
    """How many judgements were taken in, and how many the record had."""

    new: int
    known: int


class Person(Answer):
    """Who asks; `account` is false at a machine where nobody has to log in."""

    name: str
    role: Role
    account: bool


class Session(Answer):
    """A session: send `Authorization: Bearer TOKEN` with what is asked in it."""

    token: str
    name: str
    role: Role


class Account(Answer):
    """Somebody who may log in; times are seconds since 1970."""

    name: str
    role: Role
    made_at: int
    removed_at: Annotated[int | None, Field(description="When it was removed; null is never.")]
