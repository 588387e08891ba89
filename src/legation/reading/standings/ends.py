"""Where the two ends of a stative word's relation stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Doc, Token

from legation.reading.events.thread import actor_key
from legation.reading.lists import run
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties, owners, parties
from legation.reading.standings.bearing import above, bearers, pair, taking_part, where
from legation.reading.standings.joining import host, inside, joining, one_of
from legation.reading.syntax import Slots, case_of, kids, verb_slots
from legation.reading.syntax.verbs import surface_subject

# A standing may be with a framework, or at a place.
THINGS = frozenset({"framework", "place", "agreement"})
# Prepositions before those who do a thing beside its subject.
COMPANY = ("along with", "together with", "alongside", "as well as", "besides")
# Words that open a sentence that counts somebody, and the verbs before whom it counts.
COUNTING = frozenset({"among", "others"})
BEING = frozenset({"is", "are", "was", "were"})
LEADING = frozenset({"state", "igo", "territory"})
# Words that say the same of others, and the verbs that stand in for what is said.
LIKEWISE = frozenset({"as", "so"})
STANDING_IN = frozenset({"do", "does", "did", "is", "are", "was", "were", "has", "have", "had"})


def end(
    page: Page,
    token: Token,
    slots: Slots,
    names: Sequence[str],
    fits: Callable[[Party], bool] = lambda _: True,
) -> list[Party]:
    """Return who stands in the first of the slots `names` that holds anyone who fits."""
    for name in names:
        found = [party for party in _in_slot(page, token, slots, name) if fits(party)]
        if found:
            return found
    return []


def companions(page: Page, slots: Slots) -> list[Party]:
    """Return those who did it beside the subject: "joined in 1995 along with Egypt"."""
    heads = [head for case in COMPANY for head in slots.under(case)]
    return [party for head in heads for party in parties(page, head)]


def likewise(page: Page, verb: Token) -> list[Party]:
    """Return those of whom the same is said in short: "as do Egypt and Morocco"."""
    for token in page.doc[verb.i + 1 : verb.sent.end - 1]:
        if token.lower_ in LIKEWISE and token.nbor().lower_ in STANDING_IN:
            return run(page, token.i + 2, verb.sent.end)
    return []


def is_apart(doc: Doc, word: int, named: int) -> bool:
    """Say whether a semicolon parts whoever is named from a word, so that its date is not his."""
    first, last = sorted((word, named))
    return any(token.text == ";" for token in doc[first:last])


def counted(page: Page, verb: Token) -> list[Party]:
    """Return those whom a sentence counts: "Among those that left are Egypt and Morocco"."""
    sentence = verb.sent
    if sentence[0].lower_ not in COUNTING or not verb.dep_.startswith("acl"):
        return []
    for token in page.doc[verb.i + 1 : sentence.end]:
        if token.lower_ in BEING:
            return run(page, token.i + 1, sentence.end)
    return []


def others(page: Page, taken: Sequence[Party], kinds: frozenset[str] = LEADING) -> list[Party]:
    """Return the report's most prominent state or organisation beside those `taken`."""
    used = {actor_key(party) for party in taken}
    known = {
        key: Party(mention, referent)
        for mention in page.actors.mentions
        for referent in mention.referents
        if referent.kind in kinds and (key := referent.of or referent.name) not in used
    }
    leading = sorted(known, key=lambda key: page.prominence[key])
    return [known[leading[0]]] if leading else []


def leading(page: Page) -> tuple[list[Party], list[Party]]:
    """Return the two states or organisations that the report is most about."""
    first = others(page, ())
    return first, others(page, first)


def _in_slot(page: Page, token: Token, slots: Slots, name: str) -> list[Party]:
    if name in ELSEWHERE:
        return ELSEWHERE[name](page, token)
    place, _, rest = name.partition(".")
    if rest:
        return _around(page, token, slots, place, rest)
    bare = name.startswith("=")
    if name == "group":
        bare, name = slots.subject is not None and slots.subject.tag_ == "NNS", "subject"
    heads = _heads(slots, name.removeprefix("="))
    return [party for head in heads for party in _named(page, head, bare=bare)]


def _named(page: Page, head: Token, *, bare: bool) -> list[Party]:
    """Return whom a phrase names, with `bare` only at its head: not whose it is."""
    return own_parties(page, head, THINGS) if bare else parties(page, head, also=THINGS)


def _heads(slots: Slots, name: str) -> list[Token]:
    if name not in {"subject", "object"}:
        return slots.under(name)
    head = slots.object
    if name == "subject" and slots.subject is not None:
        head = one_of(slots.subject) or slots.subject
    elif name == "subject":
        head = None
    return [head] if head is not None else []


def _around(page: Page, token: Token, slots: Slots, place: str, name: str) -> list[Party]:
    """Return who stands around a clause's subject or object, or in the clause above a noun."""
    if place == "above":
        return above(page, token, name)
    if place == "subject":
        return _of_object(page, slots.subject, name)
    if name == "owner" and slots.subject is not None and _is_its_own(slots.object):
        return parties(page, slots.subject, also=THINGS)
    return _of_object(page, slots.object, name)


def _surface(page: Page, verb: Token) -> list[Party]:
    """Return what a verb has for its object itself: "put *the bank* on its list"."""
    object_ = verb_slots(verb).object
    return parties(page, object_, also=THINGS) if object_ is not None else []


def _is_its_own(object_: Token | None) -> bool:
    """Say whether a clause's object is its subject's own: "Peru reopened its embassy"."""
    owned = kids(object_, "nmod:poss") if object_ is not None else []
    return any(owner.tag_ == "PRP$" for owner in owned)


def _of_object(page: Page, object_: Token | None, name: str) -> list[Party]:
    if object_ is None:
        return []
    if name in OF_NOUNS:
        return OF_NOUNS[name](page, object_)
    return [
        party
        for child in kids(object_, "nmod", "obl")
        if case_of(child) == name
        for party in parties(page, child, also=THINGS)
    ]


def _keeper(page: Page, object_: Token) -> list[Party]:
    """Return who has what a clause tells of: "*Peru* has troops stationed in Chad"."""
    keeper = surface_subject(object_.head) if object_.dep_ == "obj" else None
    return parties(page, keeper) if keeper is not None else []


# Slots that are found from a noun: the stative word itself, or a verb's subject or object.
OF_NOUNS: Mapping[str, Callable[[Page, Token], list[Party]]] = {
    "owner": owners,
    "inside": inside,
    "joining": joining,
    "pair": pair,
    "keeper": _keeper,
}
# Slots that are found from the stative word itself, not among its arguments.
ELSEWHERE: Mapping[str, Callable[[Page, Token], list[Party]]] = {
    **OF_NOUNS,
    "bearer": bearers,
    "taking part": taking_part,
    "where": where,
    "host": host,
    "surface": _surface,
}
