"""What a record answers with. Every row carries the claims it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim and where it was said: its quote is the report's own words."""

    claim: str
    report: str
    ref: str | None
    publisher: str | None
    published: str | None
    quote: str
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """An actor of a derived row: the name that most claims use, and its key."""

    key: str
    name: str

    @property
    def of(self) -> str | None:
        """The code or acronym of the state or organisation that it is or acts for."""
        return self.key.partition("/")[0] or None


# These two are not frozen: that takes longer than all else of making one, and an actor can have
# hundreds. Nothing changes them once an answer has them.
@dataclass(slots=True, unsafe_hash=True)
class Value:
    """One of the values that claims give, with its support.

    `claims` is empty where a question leaves the claims out.
    """

    value: str
    claims: tuple[str, ...]
    reports: int
    sources: int


@dataclass(slots=True, unsafe_hash=True)
class StandingRow:
    """A relation over an interval, as all claims of it together tell.

    `start` and `end` are the best supported EDTF values, None where no claim gives one; `starts`
    and `ends` hold every value given. `holds` is what the last report of it says. `verdict` answers
    the day asked about (yes, maybe, no; None if no day was asked) and `why` says what it rests on.
    `disputed` is True where claims contradict each other on that day. `last_cited` is the last
    publication that spoke of it, which does not mean that it ended.
    """

    id: str
    relation: str
    subject: Party
    object: Party
    role: str | None
    start: str | None
    end: str | None
    holds: str
    starts: tuple[Value, ...]
    ends: tuple[Value, ...]
    first_cited: str | None
    last_cited: str | None
    reports: int
    sources: int
    verdict: str | None = None
    why: str | None = None
    disputed: bool = False
    claims: tuple[Citation, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Merge:
    """A claim that was taken for the same happening as the first, and the rule by which."""

    claim: str
    rule: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """A happening, as all claims of it together tell.

    `date` is the best supported EDTF value and `dates` every value given. `why` says by which rules
    the claims were taken for one happening, None for a single claim, and `merges` says it of each.
    `verdict` answers whether it happened on the day asked about.
    """

    id: str
    type: str
    mode: str | None
    status: str
    date: str | None
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    place: str | None
    dates: tuple[Value, ...]
    statuses: tuple[Value, ...]
    first_cited: str | None
    last_cited: str | None
    reports: int
    sources: int
    why: str | None
    merges: tuple[Merge, ...] = ()
    verdict: str | None = None
    claims: tuple[Citation, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: what is said, and by which claims."""

    says: str
    claims: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims that cannot both hold. `rule` names the declared rule and `says` puts it in words.

    `days` are the first and the last day of each stretch that they contradict each other about, and
    `..` stands for no bound. `judgement` is that of a person who found that both can hold.
    """

    id: str
    rule: str
    says: str
    sides: tuple[Side, Side]
    days: tuple[tuple[str, str], ...] = ()
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What is new, gone or changed between two record times. `says` puts it in a sentence.

    `kind` is standing, event or contradiction; `before` and `after` are its rows at either time,
    None where it was not there; `fields` names what differs between the two.
    """

    change: str
    kind: str
    says: str
    fields: tuple[str, ...]
    before: StandingRow | EventRow | Contradiction | None
    after: StandingRow | EventRow | Contradiction | None


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a report changed: nothing where it and its claims were known."""

    report: str
    new: bool
    claims: int = 0
    withdrawn: int = 0

    @property
    def changed(self) -> bool:
        """Tell whether the record now holds anything it did not hold."""
        return self.new or self.claims > 0 or self.withdrawn > 0


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report of the record. `claims` counts those that stand today."""

    id: str
    ref: str | None
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    recorded_at: str
    claims: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn in a claim's life: a reading made it, or a later one no longer made it."""

    made: bool
    reader: str | None
    recorded_at: str


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """A claim as it was read: `wire` is its wire form, offsets are into the report's text.

    `sentence` is the sentence that its words stand in, beginning at `sentence_start`. `within` is
    the id of the standing or event derived from it, None while it does not count.
    """

    id: str
    kind: str
    wire: dict[str, Any]
    report: ReportRow
    start: int
    end: int
    sentence: str
    sentence_start: int
    turns: tuple[Turn, ...]
    judgements: tuple[Judgement, ...]
    within: str | None


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim as a person looks at it: `wire` is how it reads, with a correction laid over it.

    `start` and `end` are offsets into the report's text, `sentence` begins at `sentence_start`.
    `sure` is from 0 to 1, how sure the reader was of the step it was least sure of, which `weakest`
    names; 1 and None where it gives no odds. `judgement` is the last on it that stands. `within` is
    the id of the standing or event derived from it, None while it does not count.
    """

    id: str
    kind: str
    wire: dict[str, Any]
    report: ReportRow
    start: int
    end: int
    sentence: str
    sentence_start: int
    sure: float
    weakest: str | None
    judgement: Judgement | None
    within: str | None


@dataclass(frozen=True, slots=True)
class ReportDetail:
    """A report with its text and the claims in it, in order of their words."""

    report: ReportRow
    text: str
    claims: tuple[ReadClaim, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A report that a search found; `snippet` has the words found between ‹ and ›."""

    report: ReportRow
    snippet: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision. `number` is its place among all judgements, counted from one.

    `against` are the numbers of judgements on who is who that stand against it, as far as it was
    made just now: two actors that it makes one were judged different, or the other way round.
    """

    number: int
    verdict: str
    subject: str
    other: str | None
    by: str
    why: str
    recorded_at: str
    undone: bool
    against: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a record holds. Standings, events and contradictions are derived."""

    reports: int
    claims: int
    withdrawn: int
    standings: int
    events: int
    contradictions: int
    actors: int
    judgements: int
    first_published: str | None
    last_published: str | None
