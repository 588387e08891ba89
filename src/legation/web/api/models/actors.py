"""Actors: who may be who, what one stands in and does, and who is tied to whom."""

from __future__ import annotations

from legation.web.api.models.base import Answer, Edtf
from legation.web.api.models.derived import Event, Party, Standing, Type


class Used(Answer):
    """An actor as claims name it, and when it was spoken of."""

    key: str
    names: list[str]
    claims: int
    first_cited: Edtf
    last_cited: Edtf


class Candidate(Answer):
    """Two actors that may be one; `score` is from 0 to 1; a person could not tell if `unsure`."""

    one: Used
    other: Used
    score: float
    why: str
    unsure: bool


class Candidates(Answer):
    """The candidates known so far; `looking` says that more may be found in a while."""

    rows: list[Candidate]
    looking: bool


class Told(Answer):
    """Days, first to last, over which a standing is certain; `..` stands for no bound."""

    first: str
    last: str
    answer: str


class Lifeline(Answer):
    """A standing with every stretch of days that its claims are certain of."""

    standing: Standing
    told: list[Told]


class Tally(Answer):
    """How many events of a type an actor did, received, or took part in, within some days."""

    type: Type
    mode: str | None
    way: str
    first: str | None
    last: str | None
    events: int


class Partner(Answer):
    """An actor that another deals with, and how many events of each type are between them."""

    actor: Party
    events: int
    types: list[tuple[str, int]]


class Dossier(Answer):
    """An actor, alone or with another: its standings over time, and what was done.

    `partners` are those that it deals with most, none of a pair; `events` the latest.
    """

    actor: Party
    other: Party | None
    standings: list[Lifeline]
    tallies: list[Tally]
    partners: list[Partner]
    events: list[Event]


class Tie(Answer):
    """What ties two actors: so many events or standings, `mutual` or from the one to the other."""

    one: Party
    other: Party
    count: int
    mutual: bool
    answer: str | None


class Ties(Answer):
    """The strongest ties asked for, and how many there are in all."""

    ties: list[Tie]
    total: int


class Name(Answer):
    """A name that an actor of the gazetteer bore."""

    text: str
    form: str
    start: Edtf
    end: Edtf
    source: str


class Known(Answer):
    """An entry of the gazetteer that a name can mean; `current` if it bore the name on that day."""

    id: str
    name: str
    kind: str
    of: str | None
    parent: str | None
    seat: str | None
    start: Edtf
    end: Edtf
    codes: dict[str, str]
    predecessors: list[str]
    successors: list[str]
    source: str
    form: str
    current: bool
    names: list[Name]
