"""What somebody is to join, by a clause or a noun under a word: "a bid to join NATO"."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.page import Page, Party
from legation.reading.parties import parties
from legation.reading.syntax import Slots, case_of, kids, verb_slots
from legation.reading.syntax.verbs import surface_subject

THINGS = frozenset({"framework"})
JOINING = frozenset({"join", "rejoin", "enter", "accede", "admit", "readmit"})
ENTRIES = frozenset({"membership", "accession", "admission", "entry", "readmission", "seat"})
# Prepositions before what is joined, after a verb or noun of joining, and before such a noun.
INTO = frozenset({"to", "into", "of", "in", "at", "on"})
FOR = frozenset({"for", "to", "of"})
# Verbs and nouns about a membership that is still to come.
SEEKING = frozenset(
    {"seek", "oppose", "block", "veto", "negotiate", "request", "want", "support", "back"}
    | {"discuss", "pursue", "favour", "favor", "reject", "prevent", "approve", "recommend", "delay"}
)
SOUGHT = frozenset(
    {"apply", "application", "bid", "request", "candidate", "candidacy", "objection", "object"}
    | {"opposition", "veto", "way", "support", "talk", "negotiation", "hope", "ask", "applicant"}
)
PENDING = frozenset({"negotiate", "discuss", "await", "delay", "stall"})
LESS = frozenset({"partner", "observer", "guest", "candidate"})
CLAUSES = ("acl", "xcomp", "ccomp", "advcl")


def joining(page: Page, word: Token) -> list[Party]:
    """Return what somebody is to join by what hangs on a verb or noun."""
    verbs = [verb for verb in kids(word, *CLAUSES) if verb.lemma_.lower() in JOINING]
    nouns = [noun for noun in kids(word, "nmod", "obl") if case_of(noun) in FOR]
    return [
        *(party for verb in verbs for party in _joined(page, verb)),
        *(p for noun in nouns if noun.lemma_.lower() in ENTRIES for p in _entered(page, noun)),
    ]


def host(page: Page, verb: Token) -> list[Party]:
    """Return who invites somebody to join, where it is not said what: "NATO invited Peru"."""
    bare = [v for v in kids(verb, "xcomp") if v.lemma_.lower() in JOINING and not kids(v, "obj")]
    subject = verb_slots(verb).subject
    return parties(page, subject, also=THINGS) if bare and subject is not None else []


def one_of(head: Token) -> Token | None:
    """Return who is said to be one of those that a plural counts: "Peru is one of ten that"."""
    one = head.head
    if head.dep_ != "nmod" or one.lower_ != "one" or case_of(head) != "of":
        return None
    if kids(one, "cop"):
        return surface_subject(one)
    return one.head if one.dep_ == "appos" else None


def is_sought(noun: Token) -> bool:
    """Say whether a membership is one that there is not yet: a bid for it, a veto on it.

    "Opposes Kosovo's membership", "objections to", "in the way of India's membership".
    """
    above = noun.head
    if noun.dep_ in {"obj", "nsubj:pass"}:
        return above.lemma_.lower() in SEEKING
    return case_of(noun) in {*FOR, "on", "against"} and above.lemma_.lower() in SOUGHT


def is_to_join(group: Token) -> bool:
    """Say whether a group is what somebody is yet to join: "invited *to join BRICS*: Peru, …"."""
    verb = group.head
    infinitive = any(mark.tag_ == "TO" for mark in kids(verb, "mark"))
    return group.dep_ in {"obj", "obl"} and verb.lemma_.lower() in JOINING and infinitive


def is_pending(noun: Token) -> bool:
    """Say whether an accession is going on: "is still being negotiated", "has been under way"."""
    if noun.pos_ != "NOUN" or noun.dep_ not in {"nsubj", "nsubj:pass", "obj"}:
        return False
    return noun.head.lemma_.lower() in PENDING or case_of(noun.head) == "under"


def is_as_less(slots: Slots) -> bool:
    """Say whether somebody is let in as less than a member: "admitted *as an observer*"."""
    return any(head.lemma_.lower() in LESS for head in slots.under("as"))


def inside(page: Page, noun: Token) -> list[Party]:
    """Return whom the words that make up a noun name: "Serbia's *EU* membership bid"."""
    return [party for word in kids(noun, "compound", "amod") for party in page.parties_at(word)]


def _joined(page: Page, verb: Token) -> list[Party]:
    slots = verb_slots(verb)
    under = [head for case in INTO for head in slots.under(case)]
    heads = under if slots.passive else [*([slots.object] if slots.object else []), *under]
    return [
        party
        for head in heads[:1]
        for party in (*parties(page, head, also=THINGS), *inside(page, head))
    ]


def _entered(page: Page, noun: Token) -> list[Party]:
    below = [child for child in kids(noun, "nmod", "obl") if case_of(child) in INTO]
    named = [party for child in below for party in parties(page, child, also=THINGS)]
    return named or inside(page, noun)
