"""The words of a report that may name somebody who takes part in an event.

Mentions of actors, and besides them bare noun phrases: "gunmen" or "striking miners" are nobody
that resolution knows, and still act.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from legation.actors import Mention, Referent
from legation.reading.page import INERT_KINDS, Page, Party
from legation.reading.syntax import children

BARE = "bare"
# Forms of a mention that say by themselves who is meant; what the others refer to is weighed.
NAMED = frozenset({"name", "adjective", "metonym", "title"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTS_OF_NAMES = frozenset({"compound", "flat"})
# What can be somebody's no more, and the words that say so.
_ONCE_OWNED = frozenset(
    {"republic", "colony", "state", "territory", "protectorate", "possession", "province"}
    | {"dominion", "satellite", "dependency", "mandate"}
)
_FORMER = frozenset({"former", "one-time", "onetime", "erstwhile"})
_BEFORE = frozenset({"amod", "compound", "nummod", "flat"})


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Words headed by token `head`; `keys` say which actors of the report they may stand for.

    `form` is the mention's form, or "bare" for a noun phrase that is no mention: its only key is
    then its own.
    """

    head: int
    form: str
    parties: tuple[Party, ...]
    keys: tuple[str, ...]

    def party(self, key: str) -> Party:
        """Return the actor that the words may stand for by one of their keys."""
        return self.parties[self.keys.index(key)]

    @property
    def settled(self) -> bool:
        """Whether it is certain whom the words mean: a name, or several actors told together."""
        return self.form in NAMED or len(self.parties) > 1


def head_of(naming: Naming) -> int:
    """Return the token that heads some words: they are sorted, and looked for, by it."""
    return naming.head


def nearest(named: Sequence[Naming], start: int, end: int) -> Naming | None:
    """Return the last naming before token `start`, else the first from `end` on, if there is one.

    `named` are in text order.
    """
    before = bisect_left(named, start, key=head_of)
    after = bisect_left(named, end, key=head_of)
    near = named[before - 1 : before] if before else named[after : after + 1]
    return near[0] if near else None


def namings(page: Page) -> list[Naming]:
    """Return the namings of a report in text order."""
    return sorted((*_mentions(page), *_bare(page)), key=head_of)


def _able(mention: Mention) -> Iterator[Party]:
    for referent in mention.referents:
        if referent.kind not in INERT_KINDS or (referent.of and referent.kind == "place"):
            yield Party(mention, referent)


def _mentions(page: Page) -> Iterator[Naming]:
    for mention in page.actors.mentions:
        parties = tuple(_able(mention))
        if parties and not _is_bygone(page.doc[mention.head], mention):
            keys = tuple(party.actor for party in parties)
            yield Naming(mention.head, mention.form, parties, keys)


def _is_bygone(adjective: Token, mention: Mention) -> bool:
    """Say whether an adjective only tells whose something once was: "a former Spanish colony"."""
    if mention.form != "adjective":
        return False
    if mention.words.lower().startswith("ex-"):
        return True
    noun = adjective.head
    before = {child.lower_ for child in children(noun) if child.i < adjective.i}
    return noun.lemma_.lower() in _ONCE_OWNED and bool(before & _FORMER)


def _bare(page: Page) -> Iterator[Naming]:
    for token in page.tokens:
        if token.pos_ not in _NOUNS or token.dep_ in _PARTS_OF_NAMES:
            continue
        if page.actors.covering(token.i) is None and not page.times.covers(token):
            party = Party(*_unknown(token))
            yield Naming(token.i, BARE, (party,), (f"{BARE}:{token.i}",))


def _unknown(noun: Token) -> tuple[Mention, Referent]:
    """Return an actor of whom no more is known than the phrase that names it."""
    before = [c.left_edge.i for c in children(noun) if c.dep_ in _BEFORE and c.i < noun.i]
    span = noun.doc[min([noun.i, *before]) : noun.i + 1]
    referent = Referent(span.text, None, "thing")
    chars = (span.start_char, span.end_char)
    mention = Mention(
        span.start, span.end, noun.i, chars, span.text, BARE, (referent,), "a bare noun phrase"
    )
    return mention, referent
