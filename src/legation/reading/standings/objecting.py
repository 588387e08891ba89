"""What somebody objects to, where that is no applicant: "opposes a new round of talks"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.model import Actor, Standing
from legation.reading.events.reality import reality
from legation.reading.events.trigger import Triggered
from legation.reading.page import Page
from legation.reading.parties import own_parties, owners
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.moment import told_here
from legation.reading.standings.things import thing_of
from legation.reading.syntax import case_of, children, kids, verb_slots
from legation.reading.syntax.verbs import surface_subject

# What an applicant is to get or to do: who objects to that objects to the applicant.
ENTRIES = frozenset(
    {"accession", "admission", "application", "bid", "candidacy", "entry", "membership"}
    | {"nomination", "normalisation", "normalization", "readmission", "recognition", "return"}
    | {"seat", "statehood", "appointment", "candidate", "request", "visa", "participation"}
    | {"cooperation", "partnership", "inclusion", "presence"}
)
VETOING = "veto"
OBJECTIONS = frozenset({"objection", "reservation", "opposition"})
# Prepositions before what is objected to.
ABOUT = ("to", "against", "on", "over", "in", "from", "of")


def objected(page: Page, found: Triggered) -> list[Actor]:
    """Return the thing objected to by its own words; [] where it is about an applicant."""
    head = _what(found)
    return [thing_of(head)] if head is not None and _is_thing(page, head) else []


def _what(found: Triggered) -> Token | None:
    """Return what is objected to, where "an objection" is raised what that is to."""
    head = found.slots.object
    if head is not None and head.lemma_.lower() not in OBJECTIONS:
        return head
    return next(iter([*found.slots.under("to"), *found.slots.under("against")]), head)


def concerned(page: Page, found: Triggered, actors: list[Actor]) -> list[Actor]:
    """Return of these the ones that the words for what is objected to name, and things.

    Whom else the sentence names nobody objects to: "made a reservation", "over their objections".
    A bare "admission" is that of whoever is meant to be admitted.
    """
    slots = found.slots
    under = [head for case in ABOUT for head in slots.under(case)]
    heads = [*([slots.object] if slots.object is not None else []), *under]
    reach = {token.i for head in heads for token in head.subtree}
    named = [actor for actor in actors if actor.kind == "thing" or _is_in(page, actor, reach)]
    if named or not any(head.lemma_.lower() in ENTRIES for head in heads[:1]):
        return named
    return [actor for actor in actors if actor.kind == "state"]


def _is_in(page: Page, actor: Actor, reach: set[int]) -> bool:
    if actor.at is None:
        return False
    words = page.doc.char_span(actor.at.start, actor.at.end, alignment_mode="expand")
    return words is not None and any(token.i in reach for token in words)


def standings_of_vetoes(page: Page) -> Iterator[Standing]:
    """Yield who vetoes or is against what, where no one is named: "China vetoed the draft text"."""
    yield from _of_those_against(page)
    for verb in page.tokens:
        if verb.pos_ != "VERB" or verb.lemma_.lower() != VETOING:
            continue
        slots = verb_slots(verb)
        if slots.subject is None or slots.object is None:
            continue
        if not reality(page.books.lexicon, verb).is_fact:
            continue
        why, at, start = f"veto by “{verb.text}”", clause_span(verb), told_here(page, verb)
        for party in own_parties(page, slots.subject):
            for object_ in _vetoed(page, slots.object):
                yield Standing("objection", page.actor(party), object_, at, why, start=start)


def _of_those_against(page: Page) -> Iterator[Standing]:
    """Yield who is said to be against what: "Brazil *is against* Venezuela's entry"."""
    for noun in page.tokens:
        against = case_of(noun) == "against" and bool(kids(noun, "cop"))
        if not against or noun.lemma_.lower() not in ENTRIES:
            continue
        subject = surface_subject(noun)
        if subject is None or not reality(page.books.lexicon, noun).is_fact:
            continue
        for party in own_parties(page, subject):
            for object_ in _vetoed(page, noun):
                at = phrase_span(noun)
                yield Standing("objection", page.actor(party), object_, at, "said to be against it")


def _vetoed(page: Page, head: Token) -> list[Actor]:
    """Return the applicant whose entry is vetoed, else the thing itself."""
    if _is_thing(page, head):
        return [thing_of(head)]
    applicants = owners(page, head) if head.lemma_.lower() in ENTRIES else []
    return list(page.actors_of(applicants))


def _is_thing(page: Page, head: Token) -> bool:
    """Say whether a noun with words of its own is what is objected to, and no applicant is.

    A bare "the measure" says nothing that another report could name it by.
    """
    if head.pos_ != "NOUN" or head.lemma_.lower() in ENTRIES:
        return False
    said = any(word.dep_ not in {"det", "case", "punct"} for word in children(head))
    about = [*page.parties_at(head), *owners(page, head)]
    return said and not any(party.referent.of for party in about)
