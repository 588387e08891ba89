"""Who signs, keeps or leaves an agreement, by a verb or a noun: "signed", "its withdrawal from"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from legation.codebook.agreements import AgreementBook
from legation.model import Standing
from legation.reading.events.reality import Reality, reality
from legation.reading.page import Page, Party
from legation.reading.parties import owners, parties
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.clause import HOLDS
from legation.reading.standings.interval import interval
from legation.reading.standings.lasting import begun_before, is_only_leaving
from legation.reading.standings.moment import moment, told_here
from legation.reading.standings.pacts import between_whom, can_be_party, is_agreement, thing
from legation.reading.syntax import Slots, case_of, kids, verb_slots

# Prepositions before whoever ends an agreement or has duties under it.
BY = frozenset({"by", "of"})


@dataclass(frozen=True, slots=True)
class _Deed:
    """What makes or ends parties: the verb or noun that tells it, the agreement, and who."""

    verb: Token
    agreement: Token
    who: list[Party]
    leaves: bool = False
    keeps: bool = False


def standings_of_deeds(page: Page) -> Iterator[Standing]:
    """Yield who is party to what by what is done or owed to an agreement."""
    for token in page.tokens:
        if token.pos_ not in {"VERB", "NOUN"}:
            continue
        deeds = list((_deeds if token.pos_ == "VERB" else _deeds_of_noun)(page, token))
        stands = _reality(page, token) if deeds else Reality()
        holds = HOLDS[stands.status]
        for deed in deeds if stands.told else ():
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
