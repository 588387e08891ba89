"""Where the two ends of a stative word's relation stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Doc, Token

from legation.reading.events.thread import actor_key
from legation.reading.lists import run
from legation.reading.page import Page, Party
from legation.reading.parties import owners, parties
from legation.reading.syntax import Slots, case_of, kids, verb_slots
from legation.reading.syntax.verbs import is_passive, surface_subject

# A standing may be with a framework, or at a place.
THINGS = frozenset({"framework", "place", "agreement"})
# Prepositions before those who do a thing beside its subject.
COMPANY = ("along with", "together with", "alongside", "as well as", "besides")
# Prepositions of what one is in: "at war", "under sanctions".
STATES_OF = frozenset({"at", "under"})
# Words that open a sentence that counts somebody, and the verbs before whom it counts.
COUNTING = frozenset({"among", "others"})
BEING = frozenset({"is", "are", "was", "were"})
LEADING = frozenset({"state", "igo", "territory"})
JOINING = frozenset({"join", "rejoin", "enter"})
# Words that say the same of others, and the verbs that stand in for what is said.
LIKEWISE = frozenset({"as", "so"})
STANDING_IN = frozenset({"do", "does", "did", "is", "are", "was", "were", "has", "have", "had"})


def end(
    page: Page, token: Token, slots: Slots, names: Sequence[str], taken: Sequence[Party] = ()
) -> list[Party]:
    """Return who stands in the first of the slots `names` that holds anyone not `taken` yet."""
    used = {actor_key(party) for party in taken}
    for name in names:
        found = [p for p in _in_slot(page, token, slots, name) if actor_key(p) not in used]
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
    if name == "object.owner" and slots.subject is not None and _is_its_own(slots.object):
        return parties(page, slots.subject, also=THINGS)
    if name in ELSEWHERE:
        return ELSEWHERE[name](page, token)
    if name.startswith("above."):
        return _above(page, token, name.removeprefix("above."))
    if name.startswith("object."):
        return _of_object(page, slots.object, name.removeprefix("object."))
    if name in {"subject", "object"}:
        head = slots.subject if name == "subject" else slots.object
        heads = [head] if head is not None else []
    else:
        heads = slots.under(name)
    return [party for head in heads for party in parties(page, head, also=THINGS)]


def _bearers(page: Page, noun: Token) -> list[Party]:
    bearer = _bearer(noun)
    return parties(page, bearer, also=THINGS) if bearer is not None else []


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


def _above(page: Page, noun: Token, name: str) -> list[Party]:
    """Return who stands under a preposition of the clause of a noun: "sent troops *to* Chad"."""
    if noun.dep_ not in {"nsubj", "nsubj:pass", "obj"}:
        return []
    if name == "where":
        return _where(page, noun.head)
    if name == "subject":
        subject = surface_subject(noun.head) if noun.dep_ == "obj" else None
        return parties(page, subject) if subject is not None else []
    heads = verb_slots(noun.head).under(name)
    return [party for head in heads for party in parties(page, head, also=THINGS)]


def _where(page: Page, verb: Token) -> list[Party]:
    """Return the place that a relative clause tells more of: "Chad, *where* France has troops"."""
    if verb.dep_ != "acl:relcl" or not any(c.lower_ == "where" for c in kids(verb, "advmod")):
        return []
    return page.parties_at(verb.head, THINGS)


def _inside(page: Page, noun: Token) -> list[Party]:
    """Return whom the words that make up a noun name: "Serbia's *EU* membership bid"."""
    return [party for word in kids(noun, "compound", "amod") for party in page.parties_at(word)]


def _joining(page: Page, noun: Token) -> list[Party]:
    """Return what somebody is to join: "a bid to join the African Union"."""
    verbs = [verb for verb in kids(noun, "acl") if verb.lemma_.lower() in JOINING]
    joined = [verb_slots(verb).object for verb in verbs]
    return [p for head in joined if head is not None for p in parties(page, head, also=THINGS)]


def _is_its_own(object_: Token | None) -> bool:
    """Say whether a clause's object is its subject's own: "Peru reopened its embassy"."""
    owned = kids(object_, "nmod:poss") if object_ is not None else []
    return any(owner.tag_ == "PRP$" for owner in owned)


def _of_object(page: Page, object_: Token | None, name: str) -> list[Party]:
    if object_ is None:
        return []
    if name == "owner":
        return owners(page, object_)
    if name == "keeper":
        keeper = surface_subject(object_.head) if object_.dep_ == "obj" else None
        return parties(page, keeper) if keeper is not None else []
    return [
        party
        for child in kids(object_, "nmod", "obl")
        if case_of(child) == name
        for party in parties(page, child, also=THINGS)
    ]


# Slots that are found from the stative word itself, not among its arguments.
ELSEWHERE: Mapping[str, Callable[[Page, Token], list[Party]]] = {
    "owner": owners,
    "bearer": _bearers,
    "where": _where,
    "inside": _inside,
    "joining": _joining,
}
