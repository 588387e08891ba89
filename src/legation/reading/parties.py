"""Which actors a noun phrase names, itself or through its modifiers."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.lists import listed_after
from legation.reading.page import Page, Party
from legation.reading.syntax import case_of, children, conjuncts, kids

# Modifiers that say whose something is, nearest in meaning first.
OWNERS = ("nmod:poss", "compound", "amod", "nmod:desc", "flat", "nmod:unmarked")
# Prepositions after a noun that lead to those it concerns.
LINKS = frozenset(
    {"of", "by", "with", "from", "to", "between", "against", "on", "for", "among", "over"}
    | {"towards", "toward", "involving", "including", "in", "at", "into", "like"}
)
MAX_STEPS = 3
# Kinds of a plural that only counts actors.
COUNTED = frozenset({"states", "people", "igos"})


def parties_of(page: Page, thing: Token) -> list[Party]:
    """Return the actors that a thing and its conjuncts belong to or concern, the thing itself none.

    "Israel's embassy to the EU" is no actor where it is what somebody opens.
    """
    found: list[Party] = []
    for head in conjuncts(thing):
        found.extend(_around(page, head, MAX_STEPS, frozenset()))
    return found


def parties(
    page: Page, token: Token, steps: int = MAX_STEPS, also: frozenset[str] = frozenset()
) -> list[Party]:
    """Return the actors that the phrase headed by `token` means, with its conjuncts.

    An actor at the head stands for the phrase; otherwise those its modifiers name, the nearest
    layer first: "Israel's interest in NATO" means Israel.
    """
    listed = listed_after(page, token)
    if listed:
        return listed
    found: list[Party] = []
    for head in conjuncts(token):
        found.extend(_of_head(page, head, steps, also))
    return _named_rather(found)


def _named_rather(found: list[Party]) -> list[Party]:
    """Leave out a bare plural ("seven countries") where the actors it counts are named with it."""
    named = [p for p in found if p.referent.of or p.referent.kind not in COUNTED]
    return named or found


def own_parties(page: Page, token: Token, also: frozenset[str] = frozenset()) -> list[Party]:
    """Return the actors at the head of the phrase and its conjuncts, modifiers ignored."""
    listed = listed_after(page, token)
    return listed or _named_rather(
        [party for head in conjuncts(token) for party in page.parties_at(head, also)]
    )


def owners(page: Page, noun: Token) -> list[Party]:
    """Return the actors that stand before `noun` as whose it is: "Turkey's", "the Turkish"."""
    for dep in OWNERS:
        found = [
            party
            for modifier in kids(noun, dep)
            if modifier.i < noun.i
            for party in parties(page, modifier, 1)
        ]
        if found:
            return found
    return []


def _of_head(page: Page, head: Token, steps: int, also: frozenset[str]) -> list[Party]:
    found = page.parties_at(head, also)
    return found if found or steps <= 0 else _around(page, head, steps, also)


def _around(page: Page, head: Token, steps: int, also: frozenset[str]) -> list[Party]:
    found = owners(page, head)
    if found:
        return found
    for child in children(head):
        if child.dep_ in {"appos", "nmod", "obl"} and _leads_on(child):
            found = parties(page, child, steps - 1, also)
            if found:
                return found
    for child in kids(head, "acl", "acl:relcl"):
        for below in kids(child, "obj", "obl", "obl:agent", "nsubj"):
            found = parties(page, below, steps - 2, also)
            if found:
                return found
    return []


def _leads_on(child: Token) -> bool:
    return child.dep_ == "appos" or case_of(child).split(" ")[0] in LINKS
