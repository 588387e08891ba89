"""Who is party to which agreement: who signed it or left it, and between whom it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from legation.codebook.agreements import AgreementBook
from legation.model import Span, Standing
from legation.reading.events.happening import Happening
from legation.reading.events.reality import Reality, reality
from legation.reading.page import Page, Party
from legation.reading.parties import owners, parties
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.bilateral import two_states
from legation.reading.standings.interval import interval
from legation.reading.standings.lasting import begun_before, is_only_leaving
from legation.reading.standings.making import Made, made
from legation.reading.standings.moment import moment, told_here
from legation.reading.standings.pacts import (
    FEWEST,
    between_whom,
    can_be_party,
    is_agreement,
    is_named,
    thing,
)
from legation.reading.syntax import Slots, case_of, kids, verb_slots

# Types of events that make agreements.
MAKING_TYPES = frozenset({"AGREE", "SUPPORT"})
# Prepositions before whoever ends an agreement or has duties under it.
BY = frozenset({"by", "of"})
# What two states have between them even where the words do not say who made it.
BILATERAL = frozenset({"treaty", "pact", "agreement", "accord"})
# What a clause that is not plain fact says of being a party; None: nothing.
HOLDS = {"actual": "yes", "planned": "future", "denied": "no", "hypothetical": None}


@dataclass(frozen=True, slots=True)
class _Deed:
    """What makes or ends parties: the verb or noun that tells it, the agreement, and who."""

    verb: Token
    agreement: Token
    who: list[Party]
    leaves: bool = False
    keeps: bool = False


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
    for standing in (*_of_deeds(page), *_between(page)):
        known.append(standing)
        yield standing
    for standing in _of_happenings(page, happenings, {s.object.at for s in known}):
        known.append(standing)
        yield standing
    yield from _of_the_two(page, {s.object.at for s in known})


def _of_the_two(page: Page, known: Collection[Span | None]) -> Iterator[Standing]:
    """Yield the two states of a report as parties to a treaty of which only the date is told."""
    sides = two_states(page)
    for token in page.doc if sides else ():
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


def _of_deeds(page: Page) -> Iterator[Standing]:
    for token in page.doc:
        if token.pos_ not in {"VERB", "NOUN"}:
            continue
        deeds = list((_deeds if token.pos_ == "VERB" else _deeds_of_noun)(page, token))
        stands = _reality(page, token) if deeds else Reality()
        holds = HOLDS[stands.status]
        for deed in deeds if _is_told(stands) else ():
            when = _when(page, token, deed, stands) if holds in {"yes", "future"} else None
            for party in deed.who:
                said = holds == "yes" or (holds is not None and not deed.keeps)
                if said and holds is not None and can_be_party(party):
                    yield _standing(page, deed, party, holds, when)


def _when(page: Page, verb: Token, deed: _Deed, stands: Reality) -> str | None:
    """Return when a deed came about; the date of the agreement it is about is none of its own."""
    if deed.keeps:
        return interval(page.times.of_verb(verb)).start
    begun = begun_before(page, deed.agreement)
    if begun is not None and not deed.leaves and stands.status == "actual":
        return told_here(page, verb) or begun
    when = moment(page, verb, stands)
    return when if when != begun or not deed.leaves else None


def _reality(page: Page, verb: Token) -> Reality:
    """Return how a deed stands; that it is done to an agreement makes it no promise.

    "An agreement signed by the two" is signed, though what is agreed to is otherwise yet to come.
    """
    stands = reality(page.books.lexicon, verb)
    done = verb.dep_ == "acl" and verb.tag_ == "VBN" and is_agreement(page, verb.head)
    by_itself = stands.taken is not None and stands.taken[1].i == verb.head.i
    return Reality() if done and by_itself else stands


def _is_told(stands: Reality) -> bool:
    return not stands.taken and not stands.purpose


def _standing(page: Page, deed: _Deed, party: Party, holds: str, when: str | None) -> Standing:
    leaving = is_only_leaving("party", deed.verb)
    ended = deed.leaves and holds == "yes" and not leaving
    if deed.leaves and not ended:  # who is only to leave, or does not, is still party
        holds = "yes"
    start = None if deed.leaves else when
    is_noun = deed.verb.pos_ == "NOUN"
    return Standing(
        relation="party",
        subject=page.actor(party),
        object=thing(page, deed.agreement),
        at=phrase_span(deed.verb) if is_noun else clause_span(deed.verb),
        why=f"party to “{deed.agreement.text}” by “{deed.verb.text}”",
        start=start or begun_before(page, deed.agreement),
        end=when if deed.leaves and not leaving else None,
        holds="ended" if ended else holds,
    )


def _deeds(page: Page, verb: Token) -> Iterator[_Deed]:
    book = page.books.agreements
    slots = verb_slots(verb)
    agreement = _signed(page, book, verb, slots)
    if agreement is not None:
        who = _signers(page, slots) or between_whom(page, agreement)
        yield _Deed(verb, agreement, who)
        return
    left = _object_of(page, verb, slots, book.leaving)
    if left is not None:
        yield _Deed(verb, left, _doers(page, slots), leaves=True)
        return
    kept = _object_of(page, verb, slots, book.keeping)
    if kept is not None:
        yield _Deed(verb, kept, between_whom(page, kept) or _signers(page, slots), keeps=True)


def _deeds_of_noun(page: Page, noun: Token) -> Iterator[_Deed]:
    """Yield what a noun tells of being party: "its withdrawal from the pact", "duties under it"."""
    book = page.books.agreements
    lemma = noun.lemma_.lower()
    cases = ("under",) if lemma in book.duties else book.ending.get(lemma, ())
    below = [c for c in kids(noun, "nmod", "obl") if case_of(c) in cases and is_agreement(page, c)]
    for agreement in below[:1]:
        by = [c for c in kids(noun, "nmod", "obl", "obl:agent") if case_of(c) in BY]
        told = [p for head in by for p in parties(page, head, 1)] or owners(page, noun)
        leaves = lemma in book.ending
        who = told or (between_whom(page, agreement) if leaves else [])
        yield _Deed(noun, agreement, who, leaves=leaves, keeps=not leaves)


def _signed(page: Page, book: AgreementBook, verb: Token, slots: Slots) -> Token | None:
    object_ = slots.object
    if verb.lemma_ in book.putting and object_ is not None:
        if object_.lemma_.lower() not in book.signatures:
            return None
        under = [head for case in ("to", "under", "on") for head in slots.under(case)]
        return next((head for head in under if is_agreement(page, head)), None)
    return _object_of(page, verb, slots, book.signing)


def _object_of(
    page: Page, verb: Token, slots: Slots, words: Mapping[str, Sequence[str]]
) -> Token | None:
    for rest in words.get(verb.lemma_.lower(), ()):
        heads = slots.under(rest) if rest else [slots.object] if slots.object is not None else []
        for head in heads:
            if is_agreement(page, head):
                return head
    return None


def _signers(page: Page, slots: Slots) -> list[Party]:
    return [*_doers(page, slots), *(p for head in slots.under("with") for p in parties(page, head))]


def _doers(page: Page, slots: Slots) -> list[Party]:
    return parties(page, slots.subject) if slots.subject is not None else []


def _between(page: Page) -> Iterator[Standing]:
    """Yield the parties of the agreements that a noun phrase alone tells of."""
    for token in page.doc:
        if token.pos_ not in {"NOUN", "PROPN"} or not is_agreement(page, token):
            continue
        if token.lemma_.lower() in page.books.agreements.statements:
            continue
        who = between_whom(page, token)
        is_there = not who or case_of(token) == "under" or _is_signed(page, token)
        stands = Reality() if is_there else reality(page.books.lexicon, token)
        holds = HOLDS[stands.status]
        if holds is not None and _is_told(stands):
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
