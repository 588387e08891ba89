"""Agreements as nouns: what is one, what it is called, and between whom it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.actors import Mention
from legation.model import Actor, Span
from legation.reading.events.thread import actor_key
from legation.reading.events.trigger import terms
from legation.reading.page import Page, Party
from legation.reading.parties import owners, parties
from legation.reading.quote import token_span
from legation.reading.syntax import case_of, children, kids, verb_slots

NAMED = frozenset({"agreement"})
# Prepositions after an agreement that lead to its parties.
JOINING = frozenset({"between", "among", "with", "of"})
# Forms in which owners are said to have an agreement, and not that it is theirs.
MEANT = frozenset({"possessive", "pronoun"})
# Kinds that are party to nothing.
NOBODY = frozenset({"states", "people", "igos", "media", "thing", "place", "agreement"})
FEWEST = 2
# A word that is a thing only with one of these: "came to agreement on all points" tells of none.
MASS = "agreement"
DETERMINING = ("det", "nmod:poss", "amod", "compound", "nummod", "nmod:desc", "acl", "acl:relcl")
# How far after an agreement its parties can be named, in words.
REACH = 10
# Kinds that act for a state where they are some state's: "the prime ministers of".
OFFICIALS = frozenset({"people", "states"})
# Kinds that act for themselves.
UNOWNED = frozenset({"state", "territory", "group", "igo", "organisation", "company", "ngo"})


def is_agreement(page: Page, head: Token) -> bool:
    """Say whether a noun is an agreement, by a name of its own or by its kind."""
    mention = page.actors.at(head.i)
    if mention is not None and _has_name(mention):
        return True
    book = page.books.agreements
    doubtful = any(child.lower_ in book.doubtful for child in kids(head, "amod", "det"))
    bare = head.lower_ == MASS and not kids(head, *DETERMINING)
    called = {name for term in terms(head) for name in (term, term.removesuffix("s"))}
    return not doubtful and not bare and any(name in book.nouns for name in called)


def is_pact(page: Page, party: Party) -> bool:
    """Say whether what is left is an agreement by its name, and no body: "Rome Statute"."""
    last = page.doc[party.mention.end - 1].lower_
    nouns = page.books.agreements.nouns
    return party.referent.kind == "framework" and bool({last, last.removesuffix("s")} & set(nouns))


def is_named(page: Page, head: Token) -> bool:
    """Say whether an agreement has a name of its own, which tells of more than two."""
    mention = page.actors.at(head.i)
    return mention is not None and _has_name(mention)


def between_whom(page: Page, agreement: Token) -> list[Party]:
    """Return the two or more that an agreement is said to be between; none where one is named."""
    joined = [p for head in _joined(agreement, 2) for p in parties(page, head)]
    is_with = any(case_of(child) == "with" for child in kids(agreement, "nmod"))
    whose = owners(page, agreement)
    owning = [p for p in whose if is_with or p.mention.form not in MEANT]
    for who in (_after_between(page, agreement), [*owning, *joined], _bound(page, agreement)):
        unique = {actor_key(p): p for p in who if can_be_party(p)}
        if len(unique) >= FEWEST:
            return list(unique.values())
    return []


def _bound(page: Page, agreement: Token) -> list[Party]:
    """Return the two of whom a clause tells what is so under an agreement.

    "Malaysia sells water to Singapore *under an agreement of 1962*".
    """
    verb = agreement.head
    if case_of(agreement) != "under" or verb.pos_ != "VERB":
        return []
    slots = verb_slots(verb)
    heads = [slots.subject, slots.object, *(h for hs in slots.obliques.values() for h in hs)]
    beside = [head for head in heads if head is not None and head.i != agreement.i]
    named = [p for head in beside for p in parties(page, head, 1) if p.referent.of is not None]
    return named if len({actor_key(p) for p in named}) == FEWEST else []


def _joined(head: Token, depth: int) -> Iterator[Token]:
    """Yield whom prepositions join to an agreement: "of Israel with Hamas", "brokered between"."""
    clauses = kids(head, "acl", "acl:relcl") if depth > 1 else []
    for above in (head, *clauses):
        for child in kids(above, "nmod", "obl"):
            if case_of(child) in JOINING:
                yield child
                yield from _joined(child, depth - 1) if depth else ()


def _after_between(page: Page, agreement: Token) -> list[Party]:
    """Return the two after "between", read off the surface: parses err where either is long."""
    words = page.doc[agreement.i + 1 : min(agreement.i + REACH, agreement.sent.end)]
    start = next((t.i + 1 for t in words if t.lower_ == "between"), None)
    found: list[Party] = []
    position = start if start is not None else agreement.sent.end
    while position < min(agreement.i + 2 * REACH, agreement.sent.end):
        mention = page.mention_from(position)
        if mention is not None:
            found.extend(Party(mention, r) for r in mention.referents)
        elif page.doc[position].lower_ not in {"the", "and", "both"}:
            break
        position = mention.end if mention is not None else position + 1
    return found


def can_be_party(party: Party) -> bool:
    """Say whether agreements bind an actor: a state, an organisation, who acts for one."""
    referent = party.referent
    if referent.of is not None:
        return referent.kind not in NOBODY - OFFICIALS
    return referent.kind in UNOWNED


def thing(page: Page, head: Token) -> Actor:
    """Return an agreement by its name, else by its own words: "a border treaty".

    A bare "the treaty" is the one last named before it.
    """
    mention = page.actors.at(head.i)
    if (mention is None or not _has_name(mention)) and _is_bare(head):
        named = [m for m in page.actors.mentions if m.end <= head.i and _is_named(page, m)]
        mention = named[-1] if named else mention
    if mention is not None and _is_named(page, mention):
        return Actor(mention.referents[0].name, None, mention.words, Span(*mention.chars), "thing")
    before = [t for t in kids(head, "compound", "amod") if t.i < head.i and t.lower_ != "own"]
    span = token_span(head.doc, min((t.left_edge.i for t in before), default=head.i), head.i + 1)
    words = span.of(head.doc.text)
    return Actor(words, None, words, span, "thing")


def _is_named(page: Page, mention: Mention) -> bool:
    """Say whether words name an agreement: "the Rome Statute", "NAFTA"."""
    last = mention.words.split()[-1].lower()
    return _has_name(mention) or (mention.form == "name" and last in page.books.agreements.nouns)


def _is_bare(head: Token) -> bool:
    """Say whether a noun stands with no more than "the" or "this"."""
    words = [c.lower_ for c in children(head) if c.i < head.i and c.dep_ != "case"]
    return words in (["the"], ["this"], ["that"]) and not kids(head, "nmod")


def _has_name(mention: Mention) -> bool:
    first = mention.referents[0] if mention.referents else None
    return first is not None and first.kind in NAMED and first.name[:1].isupper()
