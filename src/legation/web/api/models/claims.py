"""Claims: what one report says, as its reader read it, and what people judged of it."""

from __future__ import annotations

from pydantic import ConfigDict

from legation.web.api.models.base import Answer, Edtf, Id, Utc


class Citation(Answer):
    """A claim, and where it was said."""

    claim: Id
    report: Id
    ref: str | None
    publisher: str | None
    published: Edtf
    quote: str
    title: str | None
    url: str | None


class Judgement(Answer):
    """A person's decision; `number` is its place among all, counted from one.

    `against` are the numbers of judgements on who is who that stand against one just made.
    """

    number: int
    verdict: str
    subject: str
    other: str | None
    by: str
    why: str
    recorded_at: Utc
    undone: bool
    against: list[int]


class Wire(Answer):
    """What all claims on the wire have: their words, and why they were made."""

    # Whatever else a claim was kept with is passed on.
    model_config = ConfigDict(extra="allow", from_attributes=True)

    quote: str
    why: str | None = None


class WireActor(Answer):
    """An actor as a report names it; `start` and `end` are offsets into the text."""

    name: str
    of: str | None = None
    kind: str | None = None
    mention: str | None = None
    start: int | None = None
    end: int | None = None


class WireEvent(Wire):
    """Something done at a time; `start` and `end` are offsets into the text."""

    type: str
    mode: str | None
    date: Edtf
    status: str
    source: list[WireActor]
    target: list[WireActor]
    place: str | None
    attribution: WireActor | None
    start: int
    end: int


class WireSpan(Answer):
    """Where words stand in a text."""

    start: int
    end: int


class WireStanding(Wire):
    """What holds over an interval; `start` and `end` are its dates."""

    relation: str
    subject: WireActor
    object: WireActor
    role: str | None
    start: Edtf
    end: Edtf
    holds: str
    evidence: WireSpan


class Report(Answer):
    """A report of the record; `claims` counts those that stand."""

    id: Id
    ref: str | None
    title: str | None
    publisher: str | None
    published: Edtf
    url: str | None
    recorded_at: Utc
    claims: int


class Turn(Answer):
    """A turn in a claim's life: a reading made it, or a later one no longer made it."""

    made: bool
    reader: str | None
    recorded_at: Utc


class ClaimInReport(Answer):
    """What is told of any claim; `start` and `end` are offsets into the text."""

    id: Id
    kind: str
    wire: WireEvent | WireStanding
    report: Report
    start: int
    end: int
    sentence: str
    sentence_start: int
    within: str | None


class Claim(ClaimInReport):
    """A claim as it was read, with all that became of it."""

    turns: list[Turn]
    judgements: list[Judgement]


class ReadClaim(ClaimInReport):
    """A claim as it should read: a correction that stands is laid over it.

    `sure` is from 0 to 1, and `weakest` the step that the reader was least sure of.
    """

    sure: float
    weakest: str | None
    judgement: Judgement | None


class ReportDetail(Answer):
    """A report with its text and the claims in it, in order of their words."""

    report: Report
    text: str
    claims: list[ReadClaim]


class Added(Answer):
    """What adding a report, or withdrawing its claims, changed."""

    report: Id
    new: bool
    claims: int
    withdrawn: int


class TimeMention(Answer):
    """A time expression, and its value; null cannot be placed."""

    start: int
    end: int
    value: Edtf


class Claims(Answer):
    """What a text claims; `warnings` say what its reader could not do."""

    id: str
    events: list[WireEvent]
    standings: list[WireStanding]
    dates: list[TimeMention]
    warnings: list[str]


class Opposed(Answer):
    """Claims of the record that cannot hold together with one that was checked, by a rule."""

    rule: str
    says: str
    against: str
    claims: list[Citation]


class Checked(Answer):
    """A claim of a text, and what the record says to it."""

    id: Id
    kind: str
    wire: WireEvent | WireStanding
    sentence: str
    verdict: str
    since: Edtf
    in_part: bool
    sources: int
    support: list[Citation]
    opposed: list[Opposed]
