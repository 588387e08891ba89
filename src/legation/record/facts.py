"""Claims as the rules of derivation see them: keys for actors, days for dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from legation.model import MUTUAL_RELATIONS, MUTUAL_TYPES
from legation.record.canonical import dumps, loads
from legation.record.days import Days, days_or_none
from legation.record.identity import STATE, Aliases, actor_key, affiliation, fold
from legation.record.seats import envoy_seat, office_seat
from legation.record.standing_key import standing_key

Json = dict[str, Any]

# Relations in which whoever acts for a state or organisation stands for it.
_OF_WHOLES: Final = frozenset(
    [
        "member",
        "partner",
        "candidate",
        "suspended",
        "mission",
        "party",
        "relations",
        "recognition",
        "sanctions",
        "objection",
        "forces",
        "conflict",
    ]
)
# Relations whose object, too, is a whole state or organisation whatever part of it is named.
_TO_WHOLES: Final = frozenset(["mission", "relations", "forces", "conflict", "envoy"])


# This and the next are not frozen: that makes one in a quarter of the time, and some standings have
# thousands. Nothing changes them.
@dataclass(slots=True, unsafe_hash=True)
class Source:
    """The report that a claim stands in, as far as the rules ask.

    `said` are the days it can have been published on, `marks` are shared with near-copies of it.
    """

    report: str
    published: str | None
    said: Days | None
    publisher: str | None
    marks: tuple[str, ...] = ()

    @property
    def origins(self) -> tuple[str, ...]:
        """What the report has in common with others that come from the same source."""
        return (f"by {fold(self.publisher)}", *self.marks) if self.publisher else self.marks


class Said(NamedTuple):
    """What a claim says: the days it speaks of for certain, and the days it implies a no for."""

    yes: Days | None = None
    no: Days | None = None
    before: Days | None = None
    after: Days | None = None


@dataclass(slots=True, eq=False)  # equal to itself alone
class StandingFact:
    """A standing that one report claims.

    `words` marks the sentence it rests on, so that copies are known; `at` is where it stands.
    The fields from `relation` to `holds` are in the order in which `in_short` writes them.
    """

    id: str
    source: Source
    words: str
    at: int
    relation: str
    subject: str
    object: str
    names: Sequence[str]  # of the subject and of the object
    by_state: bool  # the subject is a state
    of_state: bool  # the object is one
    role: str | None
    start: str | None
    end: str | None
    holds: str
    why: str = ""
    # What is asked often is kept: by `holding.said`, and by `key`.
    says: Said | None = field(default=None, init=False)
    known_key: str | None = field(default=None, init=False)

    @property
    def ends(self) -> tuple[tuple[str, str], ...]:
        """Subject and object, each as key and name; a mutual relation has them in order."""
        one, other = (self.subject, self.names[0]), (self.object, self.names[1])
        return (other, one) if self.relation in MUTUAL_RELATIONS and other < one else (one, other)

    @property
    def key(self) -> str:
        """What all claims of one standing share: relation, actors, and the role where it tells."""
        if self.known_key is None:
            self.known_key = standing_key(self.relation, self.subject, self.object, self.role)
        return self.known_key

    @property
    def seat(self) -> str | None:
        """The sole office that the standing fills, if any."""
        if self.relation == "envoy":
            return envoy_seat(self.role, self.subject, self.object)
        if self.relation == "office":
            return office_seat(self.role, self.object, self.of_state)
        return None


@dataclass(frozen=True, slots=True)
class EventFact:
    """An event that one report claims. Actors are keys, in the order of the report."""

    id: str
    source: Source
    words: str
    at: int
    type: str
    mode: str | None
    date: str | None
    status: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    place: str | None
    why: str = ""

    @property
    def when(self) -> Days | None:
        """The days on which it can have happened, None where no date is given."""
        return days_or_none(self.date)

    @property
    def is_mutual(self) -> bool:
        """Tell whether both sides do the same."""
        return self.type in MUTUAL_TYPES


Fact = StandingFact | EventFact


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim as the record keeps it: `wire` is its JSON."""

    id: str
    kind: str
    wire: str
    words: str
    source: Source

    def fact(self, aliases: Aliases) -> Fact:
        """Return the claim as a fact, its actors under the keys that stand for them."""
        claim = loads(self.wire)
        make = _event if self.kind == "event" else _standing
        return make(self, claim, aliases)


def in_short(fact: StandingFact) -> str:
    """Return what `facts_in_short` makes the claim of again, but for its id and its report's."""
    source = fact.source
    return dumps(
        [
            *(source.published, source.publisher, fact.words, fact.at, fact.relation),
            *(fact.subject, fact.object, fact.names, fact.by_state, fact.of_state),
            *(fact.role, fact.start, fact.end, fact.holds),
        ]
    )


def facts_in_short(
    rows: Sequence[Sequence[Any]],
) -> list[StandingFact]:
    """Return the claims of rows.

    A row has the key of the standing, the ids of claim and report, what `in_short` wrote, and the
    marks of the report in one text, None for none.
    """
    sources: dict[str, Source] = {}
    facts = []
    all_told = loads(f"[{','.join([row[3] for row in rows])}]")
    for (_, id_, report, _, marks), (published, publisher, *rest) in zip(
        rows, all_told, strict=True
    ):
        source = sources.get(report)
        if source is None:
            said = days_or_none(published)
            shared = tuple(sorted(marks.split())) if marks else ()
            source = sources[report] = Source(report, published, said, publisher, shared)
        facts.append(StandingFact(id_, source, *rest))
    return facts


def by_key(facts: Iterable[Fact]) -> list[tuple[str, list[StandingFact]]]:
    """Return the standings' claims by the keys of their standings, in order."""
    return grouped((fact.key, fact) for fact in facts if isinstance(fact, StandingFact))


def by_seat(facts: Iterable[Fact]) -> list[tuple[str, list[StandingFact]]]:
    """Return the standings' claims by the sole offices that they fill, in order."""
    standings = (fact for fact in facts if isinstance(fact, StandingFact))
    return grouped((seat, fact) for fact in standings if (seat := fact.seat))


def grouped(pairs: Iterable[tuple[str, StandingFact]]) -> list[tuple[str, list[StandingFact]]]:
    """Return the claims by what they are paired with, in its order."""
    groups: dict[str, list[StandingFact]] = {}
    for key, fact in pairs:
        groups.setdefault(key, []).append(fact)
    return sorted(groups.items(), key=lambda group: group[0])


def actors_of(kind: str, claim: Json) -> Iterator[tuple[str, Json]]:
    """Give the actors of a claim in wire form, each with the side it is on."""
    if kind == "standing":
        yield "subject", claim["subject"]
        yield "object", claim["object"]
        return
    for side in ("source", "target"):
        for actor in claim[side]:
            yield side, actor
    if claim["attribution"]:
        yield "attribution", claim["attribution"]


def key_of(actor: Json) -> str:
    """Return the key of an actor in wire form, as names alone give it."""
    return actor_key(actor["name"], actor["of"], actor["kind"])


def standing_end_key(relation: str, side: str, actor: Json) -> str:
    """Return the key of a standing's subject or object."""
    key = key_of(actor)
    as_wholes = _OF_WHOLES if side == "subject" else _TO_WHOLES
    return affiliation(key) if relation in as_wholes else key


def _standing(stored: Stored, claim: Json, aliases: Aliases) -> StandingFact:
    relation = claim["relation"]
    ends = [aliases.lead(standing_end_key(relation, s, claim[s])) for s in ("subject", "object")]
    return StandingFact(
        id=stored.id,
        source=stored.source,
        words=stored.words,
        at=claim["evidence"]["start"],
        relation=relation,
        subject=ends[0],
        object=ends[1],
        names=(claim["subject"]["name"], claim["object"]["name"]),
        by_state=claim["subject"]["kind"] == STATE,
        of_state=claim["object"]["kind"] == STATE,
        role=claim["role"],
        start=claim["start"],
        end=claim["end"],
        holds=claim["holds"],
        why=claim["why"],
    )


def _event(stored: Stored, claim: Json, aliases: Aliases) -> EventFact:
    sides = {
        side: [(aliases.lead(key_of(a)), a["name"]) for a in claim[side]]
        for side in ("source", "target")
    }
    return EventFact(
        id=stored.id,
        source=stored.source,
        words=stored.words,
        at=claim["start"],
        type=claim["type"],
        mode=claim["mode"],
        date=claim["date"],
        status=claim["status"],
        sources=tuple(key for key, _ in sides["source"]),
        targets=tuple(key for key, _ in sides["target"]),
        names=(*sides["source"], *sides["target"]),
        place=claim["place"],
        why=claim["why"],
    )
