"""One report, laid open: its parse, its actors, its times, and the codebook to read it by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from legation.actors import Gazetteer, Mention, Referent, Resolution, sectors, to_actor
from legation.model import Actor, Report
from legation.reading.books import Books
from legation.reading.layout import Layout
from legation.reading.times import Times

# Kinds of referents that stand in a text but do nothing in it.
INERT_KINDS = frozenset({"media", "agreement", "framework", "place"})

# Sectors that speak for their state or organisation, and kinds that are nobody's part.
_AUTHORITIES = frozenset({"GOV", "MIL", "SPY", "COP", "IGO"})
_WHOLE = frozenset({"state", "territory", "de facto", "igo", "ngo"})


@dataclass(frozen=True, slots=True)
class Party:
    """An actor where a clause names it."""

    mention: Mention
    referent: Referent

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells two parties apart."""
        return (self.referent.of, self.referent.name)

    @property
    def actor(self) -> str:
        """What tells one actor of a report from another."""
        return told_apart(self.referent)


@dataclass(frozen=True)
class Page:
    """Everything known about one report before it is read for claims."""

    report: Report
    doc: Doc
    actors: Resolution
    times: Times
    books: Books
    gazetteer: Gazetteer

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the parse; walking the parse itself would make each of them anew."""
        return tuple(self.doc)

    @cached_property
    def _starts(self) -> dict[int, Mention]:
        return {mention.start: mention for mention in self.actors.mentions}

    @cached_property
    def prominence(self) -> dict[str, int]:
        """The rank of each actor by how often it is named."""
        counts = Counter(told_apart(r) for m in self.actors.mentions for r in m.referents)
        return {key: rank for rank, (key, _) in enumerate(counts.most_common())}

    @property
    def layout(self) -> Layout:
        """Its sentences and paragraphs."""
        return self.times.layout

    @cached_property
    def told_on(self) -> str | None:
        """When the report was published, else the day that its first sentences name in full."""
        return self.report.published or self.times.own_day()

    @cached_property
    def news_day(self) -> str | None:
        """The day that the report's own story happened: the first day it gives, else published.

        Only a day in the week before publication, given in the first sentences, can be that.
        """
        if self.told_on is None:
            return None
        return self.times.news_day(self.told_on) or self.told_on

    def mention_from(self, position: int) -> Mention | None:
        """Return the longest mention that begins at a token."""
        return self._starts.get(position)

    def parties_at(self, token: Token, also: frozenset[str] = frozenset()) -> list[Party]:
        """Return the actors of the mention headed at `token`, its conjuncts not included.

        `also` names kinds that do nothing in a text but are wanted all the same.
        """
        mention = self.actors.at(token.i)
        if mention is None:
            return []
        return [
            Party(mention, referent)
            for referent in mention.referents
            if referent.kind not in INERT_KINDS - also
        ]

    def actor(self, party: Party) -> Actor:
        """Return the party in the form that claims carry."""
        return to_actor(party.mention, party.referent)

    def actors_of(self, parties: Sequence[Party]) -> tuple[Actor, ...]:
        """Return the parties as actors, each once."""
        unique = {party.key: party for party in parties}
        return tuple(self.actor(party) for party in unique.values())


def told_apart(referent: Referent) -> str:
    """Return what tells one actor of a report from another: whom it acts for, else its name.

    Those within a state that do not speak for it have their name besides: its parliament and
    courts, its opposition, protesters and companies deal with its government as others do.
    """
    if referent.of is None:
        return referent.name
    within = sectors(referent)[:1]
    if referent.kind in _WHOLE or not within or within[0] in _AUTHORITIES:
        return referent.of
    return f"{referent.of}: {referent.name}"
