"""Who follows somebody in an office: "Moe was replaced by Poe", "his predecessor, Poe"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from legation.model import Standing
from legation.reading.events.reality import reality
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties, owners
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.holders import held
from legation.reading.standings.moment import told_here
from legation.reading.standings.role import Role
from legation.reading.syntax import verb_slots

FOLLOWING = frozenset({"replace", "succeed"})
# Nouns for who has an office after somebody or had it before, and whether he has it now.
NEIGHBOURS = {"successor": "yes", "predecessor": "ended"}
# What a clause says of the follower's time; None: nothing.
HOLDS = {"actual": "yes", "planned": "future", "denied": None, "hypothetical": None}


def successions(page: Page, standings: Iterable[Standing]) -> Iterator[Standing]:
    """Yield the offices of those who followed the holders of the offices in `standings`."""
    offices = [standing for standing in standings if standing.relation == "office"]
    if offices:
        yield from _by_verbs(page, offices)
        yield from _by_nouns(page, offices)


def _by_verbs(page: Page, offices: Sequence[Standing]) -> Iterator[Standing]:
    for verb in (t for t in page.tokens if t.pos_ == "VERB" and t.lemma_ in FOLLOWING):
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


def _by_nouns(page: Page, offices: Sequence[Standing]) -> Iterator[Standing]:
    """Yield the office that somebody has after, or had before, the holder whose noun he is."""
    for noun in page.tokens:
        holds = NEIGHBOURS.get(noun.lemma_.lower())
        if holds is None or noun.tag_ in {"NNS", "NNPS"}:
            continue
        of = {party.referent.name for party in owners(page, noun)}
        office = next((o for o in offices if o.subject.name in of), None)
        role = Role("office", noun.i, noun.i + 1, noun, None, plural=False)
        found = held(page, role) if office is not None else None
        if office is not None and found is not None:
            why = f"{noun.text} of {office.subject.name}"
            for party in found.holders:
                if party.referent.name not in of:
                    yield replace(
                        office,
                        subject=page.actor(party),
                        at=phrase_span(noun),
                        why=why,
                        start=None,
                        end=None,
                        holds=holds,
                    )
