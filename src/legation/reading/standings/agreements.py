"""Who is party to which agreement: who signed it or left it, and between whom it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from legation.model import Span, Standing
from legation.reading.events.happening import Happening
from legation.reading.events.reality import Reality, reality
from legation.reading.page import Page, Party
from legation.reading.quote import phrase_span
from legation.reading.standings.bilateral import two_states
from legation.reading.standings.clause import HOLDS
from legation.reading.standings.deeds import standings_of_deeds
from legation.reading.standings.lasting import begun_before
from legation.reading.standings.making import Made, made
from legation.reading.standings.pacts import (
    FEWEST,
    between_whom,
    can_be_party,
    is_agreement,
    is_named,
    thing,
)
from legation.reading.syntax import case_of, kids

# Types of events that make agreements.
MAKING_TYPES = frozenset({"AGREE", "SUPPORT"})
# What two states have between them even where the words do not say who made it.
BILATERAL = frozenset({"treaty", "pact", "agreement", "accord"})


def standings_of_agreements(page: Page, happenings: Sequence[Happening]) -> Iterator[Standing]:
    """Yield who is party to the agreements of a report, each by its clearest words."""
    told: list[Standing] = []
    for standing in _told(page, happenings):
        same = next((n for n, other in enumerate(told) if _is_same(standing, other)), None)
        if same is None:
            told.append(standing)
        else:
            told[same] = _joined(told[same], standing)
    yield from told


def _told(page: Page, happenings: Sequence[Happening]) -> Iterator[Standing]:
    """Yield what the words of agreements say, then what follows from events that make others."""
    known: list[Standing] = []
    for standing in (*standings_of_deeds(page), *_between(page)):
        known.append(standing)
        yield standing
    for standing in _of_happenings(page, happenings, {s.object.at for s in known}):
        known.append(standing)
        yield standing
    yield from _of_the_two(page, {s.object.at for s in known})


def _of_the_two(page: Page, known: Collection[Span | None]) -> Iterator[Standing]:
    """Yield the two states of a report as parties to a treaty of which only the date is told."""
    sides = two_states(page)
    for token in page.tokens if sides else ():
        if token.lemma_.lower() not in BILATERAL or not is_agreement(page, token):
            continue
        begun = begun_before(page, token)
        if begun is not None and not is_named(page, token) and thing(page, token).at not in known:
            yield from (_said_to_be(page, token, p, Made(begun), "yes") for p in sides)


def _joined(one: Standing, other: Standing) -> Standing:
    """Return what is told first, with the beginning or the end that the other tells."""
    if other.holds == "ended" and one.holds == "yes":
        return replace(one, end=other.end, holds="ended", start=one.start or other.start)
    named_alike = one.object.name.lower() == other.object.name.lower()
    if named_alike and one.start is None and other.holds == "yes" and one.holds != "no":
        return replace(one, start=other.start)
    return one


def _is_same(one: Standing, other: Standing) -> bool:
    """Say whether two can be of one agreement: by name, and no date speaks against it."""
    names = [frozenset(s.object.name.lower().split()) for s in (one, other)]
    whose = [s.subject.whose for s in (one, other)]
    dated = one.start is not None and other.start is not None and one.start != other.start
    return whose[0] == whose[1] and not dated and (names[0] <= names[1] or names[1] <= names[0])


def _between(page: Page) -> Iterator[Standing]:
    """Yield the parties of the agreements that a noun phrase alone tells of."""
    for token in page.tokens:
        if token.pos_ not in {"NOUN", "PROPN"} or not is_agreement(page, token):
            continue
        if token.lemma_.lower() in page.books.agreements.statements:
            continue
        who = between_whom(page, token)
        is_there = not who or case_of(token) == "under" or _is_signed(page, token)
        stands = Reality() if is_there else reality(page.books.lexicon, token)
        holds = HOLDS[stands.status]
        if holds is not None and stands.told:
            when = made(page, token) if who else Made()
            yield from (_said_to_be(page, token, party, when, holds) for party in who)


def _is_signed(page: Page, agreement: Token) -> bool:
    """Say whether a participle tells that an agreement is made: "the pact, signed in May"."""
    signing = page.books.agreements.signing
    made = [c for c in kids(agreement, "acl") if c.tag_ == "VBN"]
    return any("" in signing.get(c.lemma_.lower(), ()) for c in made)


def _said_to_be(page: Page, agreement: Token, party: Party, when: Made, holds: str) -> Standing:
    return Standing(
        relation="party",
        subject=page.actor(party),
        object=thing(page, agreement),
        at=phrase_span(agreement),
        why=f"between whom “{agreement.text}” is said to be",
        start=when.start,
        holds=when.holds or holds,
    )


def _of_happenings(
    page: Page, happenings: Sequence[Happening], known: Collection[Span | None]
) -> Iterator[Standing]:
    """Yield the sides of an event that is an agreement, where its own clause names but one."""
    for happening in happenings:
        agreement = _agreed(page, happening)
        holds = HOLDS[happening.event.status]
        if agreement is None or holds not in {"yes", "future"}:
            continue
        if thing(page, agreement).at in known:
            continue
        sides = [*happening.sides.source, *happening.sides.target]
        unique = {p.actor: p for p in sides if can_be_party(p)}
        if len(unique) >= FEWEST:
            when = Made(happening.event.date)
            yield from (_said_to_be(page, agreement, p, when, holds) for p in unique.values())


def _agreed(page: Page, happening: Happening) -> Token | None:
    """Return the agreement that an event makes: its own noun, or what its verb makes."""
    if happening.event.type not in MAKING_TYPES:
        return None
    token, slots = happening.found.token, happening.found.slots
    if token.pos_ == "NOUN":
        to_come = any(c.tag_ == "VB" for c in kids(token, "acl"))
        return token if is_agreement(page, token) and not to_come else None
    signs = token.lemma_.lower() in page.books.agreements.signing
    object_ = slots.object if signs else None
    return object_ if object_ is not None and is_agreement(page, object_) else None
