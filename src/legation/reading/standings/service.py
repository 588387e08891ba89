"""For whom an official acts of whom the report says no more than his title and name."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.actors import Mention, Referent
from legation.model import Actor
from legation.reading.page import Page, Party
from legation.reading.standings.role import Role
from legation.reading.syntax import case_of, kids

STATES = frozenset({"state", "territory"})


def served(page: Page, role: Role, holder: Party) -> list[Actor]:
    """Return the state that a title, the words after the name or the sentence before it name.

    "US Secretary of State", "Defence Minister Mo of Norway"; an official of no other serves the
    state that the sentence names before him, if that is the only one it names.
    """
    words = [
        *_in_title(page, role),
        *_after_name(page, holder),
        *_only_before(page, role),
    ]
    return words[:1]


def _in_title(page: Page, role: Role) -> list[Actor]:
    if role.start == role.head.sent.start:
        return []
    readings = page.gazetteer.lookup(page.doc[role.start - 1].text)
    return [Actor(r.entry.name, r.entry.of) for r in readings[:1] if r.entry.kind in STATES]


def _after_name(page: Page, holder: Party) -> list[Actor]:
    heads = {page.doc[holder.mention.head], page.doc[holder.mention.end - 1]}
    of = [child for head in heads for child in kids(head, "nmod") if case_of(child) == "of"]
    return _states(page, of)


def _states(page: Page, heads: Iterable[Token]) -> list[Actor]:
    found = (party for head in heads for party in page.parties_at(head))
    return [page.actor(party) for party in found if party.referent.kind in STATES]


def _only_before(page: Page, role: Role) -> list[Actor]:
    """Return the state that the sentence names before the role, none where it names others too."""
    sentence = role.head.sent
    named = [
        (mention, referent)
        for mention, referent in _named(page)
        if sentence.start <= mention.start < sentence.end
    ]
    if len({referent.of for _, referent in named}) != 1:
        return []
    before = [Party(m, referent) for m, referent in named if m.end <= role.start]
    return [page.actor(party) for party in before[:1]]


def _named(page: Page) -> Iterable[tuple[Mention, Referent]]:
    """Yield the states of the report that no title takes for another official."""
    for mention in page.actors.mentions:
        for referent in mention.referents:
            if referent.kind in STATES and not _is_owner(page, mention):
                yield mention, referent


def _is_owner(page: Page, mention: Mention) -> bool:
    """Say whether a state stands right before a title: "the Turkish president"."""
    follows = page.doc[mention.end : mention.end + 2]
    return any(token.lower_ in page.books.roles.by_last for token in follows)
