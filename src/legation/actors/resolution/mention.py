"""What resolution answers: mentions, and the referents that they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from legation.model import Actor, Span

# The sector of a kind of actor where its words tell none.
_SECTORS: Final = {
    "state": "GOV",
    "body": "GOV",
    "igo": "IGO",
    "organ": "IGO",
    "framework": "IGO",
    "ngo": "NGO",
    "company": "BUS",
    "media": "JRN",
    "people": "CVL",
}


@dataclass(slots=True, eq=False)
class Referent:
    """One actor of a report; every mention of it holds this same object.

    `name` is the fullest name the report gives (a state's common English name), `of` whom it acts
    for (ISO 3166-1 alpha-3 code, an organisation's acronym, or None), `entry` the gazetteer's id.
    `office` is a person's title as the report words it, `owner` what the office, body or place
    belongs to, `sector` PLOVER sector codes. Complete once `resolve` has returned.
    """

    name: str
    of: str | None
    kind: str
    entry: str | None = None
    office: str | None = None
    owner: Referent | None = None
    sector: tuple[str, ...] = ()
    plural: bool = False
    sex: str | None = None

    @property
    def office_of(self) -> Referent | None:
        """What a person's office belongs to, None if not a person with an office."""
        return self.owner if self.kind == "person" else None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean one or more actors of the report.

    `start` and `end` are token indices (half-open), `head` the token that the phrase hangs by,
    `chars` the character offsets and `words` the text between them. `form` is name, adjective,
    metonym, title, description, body, pronoun, possessive or collective. `locative` marks a place
    where something is or happens. `why` says, for a person, what the resolution rests on.
    """

    start: int
    end: int
    head: int
    chars: tuple[int, int]
    words: str
    form: str
    referents: tuple[Referent, ...]
    why: str
    locative: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """The mentions of a report, by position."""

    mentions: tuple[Mention, ...] = ()
    _by_head: dict[int, Mention] = field(default_factory=dict, repr=False)
    _covering: dict[int, Mention] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Resolution:
        """Return the resolution that holds these mentions."""
        ordered = tuple(sorted(mentions, key=lambda m: (m.start, m.end)))
        by_head = {m.head: m for m in ordered}
        for mention in ordered:
            if mention.form in ("name", "title"):  # a parse may hang a clause on any part of it
                for token in range(mention.start, mention.end):
                    by_head.setdefault(token, mention)
        covering: dict[int, Mention] = {}
        for mention in sorted(ordered, key=lambda m: m.start - m.end):
            covering.update(dict.fromkeys(range(mention.start, mention.end), mention))
        return cls(ordered, by_head, covering)

    def at(self, token: int) -> Mention | None:
        """Return the mention that a token heads, or the name that it is part of."""
        return self._by_head.get(token)

    def covering(self, token: int) -> Mention | None:
        """Return the shortest mention that a token is part of."""
        return self._covering.get(token)

    @property
    def referents(self) -> tuple[Referent, ...]:
        """The actors of the report, each once, in the order of their first mention."""
        return tuple({id(r): r for m in self.mentions for r in m.referents}.values())


def sectors(referent: Referent) -> tuple[str, ...]:
    """Return the PLOVER sectors of an actor, none where nothing tells them."""
    if referent.sector:
        return referent.sector
    default = _SECTORS.get(referent.kind)
    return (default,) if default else ()


def to_actor(mention: Mention, referent: Referent) -> Actor:
    """Return the model's actor for one referent of a mention, with the words that mean it."""
    sector = () if referent.kind == "state" else sectors(referent)
    at = Span(*mention.chars)
    return Actor(referent.name, referent.of, mention.words, at, referent.kind, sector)
