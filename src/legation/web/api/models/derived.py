"""What follows from claims: standings, events, contradictions, and what changed of them."""

from __future__ import annotations

from typing import Annotated

from legation.model import EVENT_TYPES, HOLDS, RELATIONS, STATUSES
from legation.record import RULES
from legation.web.api.models.base import Answer, Edtf, Id, one_of
from legation.web.api.models.claims import Citation, Judgement

Relation = Annotated[str, one_of(RELATIONS)]
Type = Annotated[str, one_of(EVENT_TYPES)]
Status = Annotated[str, one_of(STATUSES)]
Rule = Annotated[str, one_of(tuple(RULES))]


class Party(Answer):
    """An actor: its key, the name most used, and the state or organisation it is or acts for."""

    key: str
    name: str
    of: str | None


class Value(Answer):
    """A value that claims give, with its support."""

    value: str
    claims: list[Id]
    reports: int
    sources: int


class Standing(Answer):
    """A relation over an interval, as all claims of it together tell.

    `verdict` and `why` answer the day asked about; `last_cited` does not mean that it ended.
    """

    id: Id
    relation: Relation
    subject: Party
    object: Party
    role: str | None
    start: Edtf
    end: Edtf
    holds: Annotated[str, one_of(HOLDS)]
    starts: list[Value]
    ends: list[Value]
    first_cited: Edtf
    last_cited: Edtf
    reports: int
    sources: int
    verdict: str | None
    why: str | None
    disputed: bool
    claims: list[Citation]


class Merge(Answer):
    """A claim that was taken for the same happening as the first, and the rule by which."""

    claim: Id
    rule: str


class Event(Answer):
    """A happening, as all claims of it together tell."""

    id: Id
    type: Type
    mode: str | None
    status: Status
    date: Edtf
    source: list[Party]
    target: list[Party]
    place: str | None
    dates: list[Value]
    statuses: list[Value]
    first_cited: Edtf
    last_cited: Edtf
    reports: int
    sources: int
    why: str | None
    merges: list[Merge]
    verdict: str | None
    claims: list[Citation]


class Side(Answer):
    """One side of a contradiction: what is said, and by which claims."""

    says: str
    claims: list[Citation]


class Contradiction(Answer):
    """Claims that cannot both hold, the rule that says so, and the days they are about.

    `days` are first and last days; `..` stands for no bound. `judgement` found that both can hold.
    """

    id: Id
    rule: Rule
    says: str
    sides: list[Side]
    days: list[tuple[str, str]]
    judgement: Judgement | None


class Change(Answer):
    """What is new, changed or gone between two moments of the record, in words and as rows."""

    change: str
    kind: str
    says: str
    fields: list[str]
    before: Standing | Event | Contradiction | None
    after: Standing | Event | Contradiction | None
