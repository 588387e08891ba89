"""Texts laid open: sentence by sentence, and whom they name."""

from __future__ import annotations

from legation.web.api.models.base import Answer
from legation.web.api.models.claims import WireEvent, WireStanding


class Token(Answer):
    """A word; `head` is the place in its sentence of the word that it depends on."""

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    relation: str
    head: int
    entity: str | None


class Dropped(Answer):
    """What could have been an event and is none, and why."""

    type: str
    start: int
    end: int
    why: str


class Sentence(Answer):
    """A sentence with its parse, its claims, and what it could have claimed and does not."""

    start: int
    end: int
    text: str
    tokens: list[Token]
    events: list[WireEvent]
    standings: list[WireStanding]
    dropped: list[Dropped]


class Named(Answer):
    """An actor that is meant; `entry` is its id in the gazetteer, `code` its CAMEO code."""

    name: str
    of: str | None
    kind: str | None
    entry: str | None
    office: str | None
    country: str | None
    sectors: list[str]
    code: str | None


class Mentioned(Answer):
    """Words that mean an actor or several, and what that rests on."""

    start: int
    end: int
    words: str
    form: str
    actors: list[Named]
    why: str
