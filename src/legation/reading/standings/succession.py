"""Who follows somebody in an office: "Moe was dismissed and replaced by Poe"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from legation.model import Standing
from legation.reading.events.reality import reality
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties
from legation.reading.quote import clause_span
from legation.reading.standings.moment import told_here
from legation.reading.syntax import verb_slots

FOLLOWING = frozenset({"replace", "succeed"})
# What a clause says of the follower's time; None: nothing.
HOLDS = {"actual": "yes", "planned": "future", "denied": None, "hypothetical": None}


def successions(page: Page, standings: Iterable[Standing]) -> Iterator[Standing]:
    """Yield the offices of those who followed the holders of the offices in `standings`."""
    offices = [standing for standing in standings if standing.relation == "office"]
    verbs = [t for t in page.doc if t.pos_ == "VERB" and t.lemma_ in FOLLOWING] if offices else []
    for verb in verbs:
        slots = verb_slots(verb)
        if slots.subject is None or slots.object is None:
            continue
        before = {party.referent.name for party in own_parties(page, slots.object)}
        after = [p for p in own_parties(page, slots.subject) if p.referent.kind == "person"]
        left = [office for office in offices if office.subject.name in before]
        yield from (taken for p in after for o in left for taken in _taken(page, verb, p, o))


def _taken(page: Page, verb: Token, party: Party, office: Standing) -> Iterator[Standing]:
    """Yield the office that one holder has from another."""
    holds = HOLDS[reality(page.books.lexicon, verb).status]
    if holds is not None:
        yield replace(
            office,
            subject=page.actor(party),
            at=clause_span(verb),
            why=f"follows {office.subject.name} by “{verb.text}”",
            start=told_here(page, verb),
            end=None,
            holds=holds,
        )
