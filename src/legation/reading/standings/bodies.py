"""Whose a role is, and to whom an envoy goes."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.actors import Mention
from legation.reading.page import Page, Party
from legation.reading.parties import owners, parties
from legation.reading.standings.clause import NAMING
from legation.reading.standings.ends import others
from legation.reading.standings.joining import joining
from legation.reading.standings.role import Role
from legation.reading.syntax import case_of, kids, verb_slots

OF = frozenset({"of", "for", "at", "in", "within", "with", "from"})
THINGS = frozenset({"framework", "agreement"})
# Relations of which two can be told of one body at once.
SHARING = frozenset({"member", "partner", "candidate"})
# Kinds that receive ambassadors.
RECEIVING = frozenset({"state", "igo"})
# Forms in which a state is named before a title: "US", "Norwegian".
NAMING_FORMS = frozenset({"name", "adjective", "acronym"})
# How many words can stand between whose a role is and the role.
REACH = 5
TO = frozenset({"to", "at", "in", "with", "for"})


def bodies(page: Page, role: Role) -> list[Party]:
    """Return the actors whose role it is: "Turkey's", "the Turkish", "of the army"."""
    cases = OF | {"to"} if role.relation in {"partner", "party", "candidate"} else OF
    found = _left(page, role)
    if role.relation == "member" and {p.referent.kind for p in found} == {"place"}:
        return _elsewhere(page, role, cases) or found
    if role.relation == "partner" and role.head.head.lemma_.lower() in NAMING:
        return _making(page, role) or found
    return found or _elsewhere(page, role, cases)


def _elsewhere(page: Page, role: Role, cases: frozenset[str]) -> list[Party]:
    found = _under(page, role, cases) or _shared(page, role, cases)
    if not found and role.relation == "candidate":
        found = joining(page, role.head)
    return found or _appointing(page, role)


def _appointing(page: Page, role: Role) -> list[Party]:
    """Return who made somebody what he is: "a mediator *appointed by the African Union*"."""
    verb = page.doc[role.end] if role.end < len(page.doc) else None
    if verb is None or verb.tag_ != "VBN" or verb.lemma_.lower() not in NAMING:
        return []
    by = [c for c in kids(verb, "obl:agent", "obl") if case_of(c) == "by"]
    return [party for head in by for party in parties(page, head, 1)]


def _making(page: Page, role: Role) -> list[Party]:
    """Return the group that makes somebody one of its own: "*ASEAN* made Norway a partner"."""
    verb = role.head.head
    subject = verb_slots(verb).subject
    found = parties(page, subject, 1) if subject is not None else []
    return [p for p in found if p.referent.kind == "igo"]


def _shared(page: Page, role: Role, cases: frozenset[str]) -> list[Party]:
    """Return what hangs on the last of two roles and is of both: "a partner, no member, of"."""
    if role.relation not in SHARING:
        return []
    below = [c for other in kids(role.head, "conj") for c in kids(other, "nmod")]
    return [party for c in below if case_of(c) in cases for party in parties(page, c)]


def senders(page: Page, role: Role) -> list[Party]:
    """Return the actors that an envoy acts for: "Israel's ambassador", "ambassador of Colombia"."""
    return _left(page, role) or _under(page, role, frozenset({"of"}))


def accredited_to(page: Page, role: Role, holders: Sequence[Party]) -> list[Party]:
    """Return to whom an envoy is sent: whom the words name, else the report's other side.

    An organisation between the sender and the title is the host: "Sweden's U.N. ambassador".
    """
    sent = senders(page, role)
    own = {p.referent.of for p in holders if p.referent.of}
    bodies_ = [p for p in sent if p.referent.kind == "igo" and own - {p.referent.of}]
    if bodies_:
        return bodies_
    from_ = {p.referent.of for p in sent} | own
    named = [p for p in hosts(page, role) if p.referent.kind != "person"]
    if named or role.plural:
        return [p for p in named if p.referent.of not in from_]
    return others(page, [*sent, *holders], RECEIVING) if any(from_) else []


def hosts(page: Page, role: Role) -> list[Party]:
    """Return the actors that an envoy is sent to: "to the EU", "in Ankara", "U.N. ambassador"."""
    found = _under(page, role, TO) or _right_after(page, role)
    if found:
        return found
    inside = [
        party
        for position in range(role.start, role.end)
        for party in page.parties_at(page.doc[position])
        if party.referent.kind != "person"
    ]
    return inside[:1]


def _right_after(page: Page, role: Role) -> list[Party]:
    """Return where an envoy is by the words after the title, however the parse hangs them."""
    if role.end + 2 >= len(page.doc) or page.doc[role.end].lower_ not in TO:
        return []
    first = role.end + 1 + (page.doc[role.end + 1].lower_ == "the")
    mention = page.mention_from(first)
    return [Party(mention, r) for r in mention.referents if r.of] if mention is not None else []


def within(page: Page, body: Party) -> str | None:
    """Return for whom a body acts by the words around it: "the IMF's Asia Department"."""
    head = page.doc[body.mention.head]
    below = [child for child in kids(head, "nmod", "appos") if case_of(child) in {*OF, ""}]
    around = [*owners(page, head), *(p for child in below for p in parties(page, child, 1))]
    return next((p.referent.of for p in around if p.referent.of is not None), None)


def _left(page: Page, role: Role) -> list[Party]:
    """Return the actors named right before the role's words, or as owners in the parse."""
    position = role.start - 1
    while position >= role.head.sent.start and role.start - position <= REACH:
        token = page.doc[position]
        mention = page.actors.covering(token.i)
        if mention is not None and mention.form == "description" and mention.end > role.start:
            break  # "a member" means its holder
        if mention is not None and mention.end <= role.end and _is_owner(page, mention.end, role):
            found = [Party(mention, r) for r in mention.referents if r.kind != "media"]
            if any(p.referent.kind != "person" for p in found):
                return [*(_beside(page, mention) if role.plural else []), *found]
            break  # "whose new chairperson" is the holder himself
        if token.pos_ in {"VERB", "ADP", "CCONJ", "SCONJ", "AUX"} or token.lower_ in {",", ";"}:
            break
        position -= 1
    return owners(page, role.head)


def _beside(page: Page, owner: Mention) -> list[Party]:
    """Return the owners coordinated with one: "the *Norwegian* and Peruvian presidents"."""
    found: list[Party] = []
    start = owner.start
    while start > 1 and page.doc[start - 1].lower_ in {"and", ","}:
        before = page.actors.covering(start - 2)
        if before is None or before.end != start - 1 or before.form not in NAMING_FORMS:
            break
        found[:0] = [Party(before, referent) for referent in before.referents]
        start = before.start
    return found


def _is_owner(page: Page, end: int, role: Role) -> bool:
    """Say whether nothing but small words stands between a mention and the role."""
    between = page.doc[end : role.start]
    return all(
        t.pos_ in {"PART", "ADJ", "DET", "ADV", "PUNCT", "NUM", "NOUN"}
        or t.tag_ == "POS"
        or t.lower_ in {"first", "then"}
        for t in between
    )


def _under(page: Page, role: Role, cases: frozenset[str]) -> list[Party]:
    for head in _heads(page, role):
        for child in kids(head, "nmod", "obl"):
            if child.i >= role.end and case_of(child).split(" ")[0] in cases:
                found = parties(page, child, 2, THINGS)
                if found:
                    return found
    return []


def _heads(page: Page, role: Role) -> list[Token]:
    inner = [page.doc[i] for i in range(role.start, role.end)]
    above = [role.head.head] if role.head.dep_ in {"nmod:desc", "compound", "flat", "conj"} else []
    return [*inner, *above]
