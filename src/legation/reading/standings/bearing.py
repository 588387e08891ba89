"""Who stands around a noun that tells of a relation: at war, in talks, in its clause."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.page import Page, Party
from legation.reading.parties import parties
from legation.reading.syntax import case_of, conjuncts, kids, verb_slots
from legation.reading.syntax.verbs import is_passive, surface_subject

THINGS = frozenset({"framework", "place", "agreement"})
# Prepositions of what one is in: "at war", "under sanctions".
STATES_OF = frozenset({"at", "under"})
HYPHENS = frozenset({"-", "–"})


def pair(page: Page, noun: Token) -> list[Party]:
    """Return the two whom a hyphen joins before a noun: "the *Eritrean-Ethiopian* war"."""
    hyphen = next((t for t in page.doc[max(noun.i - 3, 1) : noun.i] if t.text in HYPHENS), None)
    if hyphen is None:
        return []
    sides = (page.actors.covering(hyphen.i - 1), page.actors.covering(hyphen.i + 1))
    found = [Party(side, r) for side in sides if side is not None for r in side.referents]
    return found if None not in sides else []


def bearers(page: Page, noun: Token) -> list[Party]:
    """Return those who are at what a noun tells or under it, peoples among them."""
    bearer = _bearer(noun)
    if bearer is None:
        return []
    named = [party for head in conjuncts(bearer) for party in page.parties_at(head, THINGS)]
    return named or parties(page, bearer, also=THINGS)


def taking_part(page: Page, noun: Token) -> list[Party]:
    """Return who is in what a noun tells: "Kenya is *in talks* to join"."""
    subject = surface_subject(noun) if case_of(noun) == "in" and kids(noun, "cop") else None
    return parties(page, subject) if subject is not None else []


def _bearer(noun: Token) -> Token | None:
    """Return who is at what a noun tells, or under it: "Iran, *at war* with Iraq"."""
    case = case_of(noun)
    gone = case == "to" and noun.head.lemma_ == "go"
    if case not in STATES_OF and not gone:
        return None
    if kids(noun, "nsubj", "cop"):
        return surface_subject(noun)
    if noun.head.pos_ in {"VERB", "AUX"}:
        return verb_slots(noun.head).object if is_passive(noun.head) else surface_subject(noun.head)
    return noun.head if noun.dep_ in {"nmod", "appos", "obl"} else None


def above(page: Page, noun: Token, name: str) -> list[Party]:
    """Return who stands under a preposition of the clause of a noun: "sent troops *to* Chad"."""
    if noun.dep_ not in {"nsubj", "nsubj:pass", "obj"}:
        return []
    if name == "where":
        return where(page, noun.head)
    if name in {"subject", "indirect"}:
        clause = verb_slots(noun.head)
        head = clause.indirect if name == "indirect" else surface_subject(noun.head)
        return parties(page, head) if head is not None and noun.dep_ == "obj" else []
    heads = verb_slots(noun.head).under(name)
    return [party for head in heads for party in parties(page, head, also=THINGS)]


def where(page: Page, verb: Token) -> list[Party]:
    """Return the place that a relative clause tells more of: "Chad, *where* France has troops"."""
    if verb.dep_ != "acl:relcl" or not any(c.lower_ == "where" for c in kids(verb, "advmod")):
        return []
    return page.parties_at(verb.head, THINGS)
