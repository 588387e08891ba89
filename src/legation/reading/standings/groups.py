"""Organisations and forums by their members: which is meant, and who is listed in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from legation.actors import Mention, Referent
from legation.model import Actor, Standing
from legation.reading.events.reality import reality
from legation.reading.lists import run, run_before
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties
from legation.reading.quote import token_span
from legation.reading.standings.clause import HOLDS
from legation.reading.standings.clause import holds_in_clause as clause_holds
from legation.reading.standings.interval import interval
from legation.reading.standings.joining import is_to_join
from legation.reading.standings.role import Role
from legation.reading.syntax import case_of, kids
from legation.reading.syntax.verbs import surface_subject

GROUPS = frozenset({"igo", "framework", "forum", "organ"})
# Prepositions before a group that one is in, and before one that one has left.
INSIDE = frozenset({"in"})
OUTSIDE = frozenset({"out of"})
# Words for each of those that stand listed before.
WHOLE = frozenset({"all", "both"})
# Prepositions after a member that say of what, known or not.
OWNING = frozenset({"of", "in", "from"})
# What can stand between a group's name and the list of its members.
MARKS = frozenset({"i.e.", "namely", "viz."})
CONSISTING = frozenset({"consists", "consisting", "composed", "comprised"})
BETWEEN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT", "NUM"})
REACH = 7
COUNTRIES = frozenset({"states", "countries", "nations"})
# How many have to be listed for a list to be of members.
FEWEST = 3


def group_meant(page: Page, role: Role) -> list[Party]:
    """Return the group last spoken of before a bare "members"; none where another is named.

    "The members of his cabinet" and "his members" are of something that is no such group.
    """
    owning = [child for child in kids(role.head, "nmod") if case_of(child) in OWNING]
    if any(child.lemma_.lower() not in page.books.roles.groups for child in owning):
        return []
    return last_group(page, role.start)


def last_group(page: Page, before: int) -> list[Party]:
    """Return the group that the text speaks of last before a token."""
    named = [
        Party(mention, referent)
        for mention in page.actors.mentions
        if mention.end <= before
        for referent in mention.referents
        if referent.kind in GROUPS
    ]
    return named[-1:]


def listed_next(page: Page, role: Role) -> list[Party]:
    """Return the states named right after a plural: "the EU *states France and Germany*"."""
    of = role.end < len(page.doc) and page.doc[role.end].lower_ == "of"
    before = page.actors.covering(role.start - 1) if role.start else None
    named = before is not None and before.end == role.start and before.form in {"name", "acronym"}
    if not named or page.doc[role.end - 1].lower_ not in COUNTRIES:
        return []
    found = run(page, role.end + of, role.head.sent.end)
    return found if len(found) > 1 else []


def standings_of_groups(page: Page) -> Iterator[Standing]:
    """Yield the members that stand in a list after a group: "AUKUS, an alliance of X, Y and Z"."""
    for mention in page.actors.mentions:
        meant = next((r for r in mention.referents if r.kind in GROUPS), None)
        if meant is not None and mention.form == "name":
            group = page.actor(Party(mention, meant))
            yield from _members(page, group, mention)
            yield from _inside(page, group, mention)
            listed = _all_from(page, mention)
            if listed:
                yield from _standings(page, group, mention.start, listed)
    for token in page.tokens:
        if token.lemma_.lower() in page.books.roles.groups and token.tag_ in {"NN", "NNP"}:
            yield from _of_unnamed(page, token)


def _members(page: Page, group: Actor, mention: Mention) -> Iterator[Standing]:
    begin = _list_after(page, mention.end)
    listed = _states(run(page, begin, page.doc[mention.head].sent.end)) if begin else []
    if len(listed) >= FEWEST:
        relation = "candidate" if is_to_join(page.doc[mention.head]) else "member"
        told = _standings(page, group, mention.start, listed)
        yield from (replace(standing, relation=relation) for standing in told)


def _inside(page: Page, group: Actor, mention: Mention) -> Iterator[Standing]:
    """Yield who is said to be in a group: "both states are in the EU", "Norway, in NATO"."""
    head = page.doc[mention.head]
    case = case_of(head)
    if case not in INSIDE and case not in OUTSIDE:
        return
    within = clause_holds(head) or "yes"
    if case in OUTSIDE:  # what is not out yet, or is not said to be, is in
        within = "ended" if within == "yes" else "yes"
    for party in _who_is(page, head, case):
        told = interval(page.times.under(head))
        span = token_span(page.doc, *_spread(party.mention, mention))
        yield Standing(
            "member",
            page.actor(party),
            group,
            span,
            "said to be in the group",
            start=told.start,
            end=told.end,
            holds=within,
        )


def _who_is(page: Page, head: Token, case: str) -> list[Party]:
    """Return the states that are said to be in a group, or out of it, or back in it."""
    if kids(head, "cop"):
        return _states_of(page, surface_subject(head))
    if case in OUTSIDE:
        return []
    if head.dep_ == "obl" and head.head.lower_ == "back" and kids(head.head, "cop"):
        return _states_of(page, surface_subject(head.head))
    near = head.dep_ in {"nmod", "appos"} and page.doc[head.left_edge.i - 1].text == ","
    return _states_of(page, head.head) if near else []


def _states_of(page: Page, head: Token | None) -> list[Party]:
    return _states(own_parties(page, head)) if head is not None else []


def _all_from(page: Page, mention: Mention) -> list[Party]:
    """Return the states listed before "all from" a group: "A, B and C, *all from the EU*"."""
    start = mention.start - (page.doc[mention.start - 1].lower_ == "the")
    words = [token.lower_ for token in page.doc[max(start - 3, 0) : start]]
    if len(words) < 3 or words[0] != "," or words[1] not in WHOLE or words[2] not in OWNING:
        return []
    return _states(run_before(page, start - 3))


def _spread(one: Mention, other: Mention) -> tuple[int, int]:
    """Return where the words from one mention to another begin and end."""
    return min(one.start, other.start), max(one.end, other.end)


def _of_unnamed(page: Page, noun: Token) -> Iterator[Standing]:
    """Yield the members of a group that has no name: "a contact group of X, Y and Z"."""
    if _is_named(page, noun):
        return
    listed = _states(_listed_at(page, noun))
    if len(listed) >= FEWEST:
        start = min((t.i for t in kids(noun, "amod", "compound")), default=noun.i)
        words = page.doc[start : noun.i + 1].text
        span = token_span(page.doc, start, noun.i + 1)
        group = Actor(words, None, words, span, "forum")
        verb = noun.head if noun.dep_.startswith("nsubj") and noun.head.pos_ == "VERB" else noun
        holds = HOLDS[reality(page.books.lexicon, verb).status]
        if holds is not None:
            told = _standings(page, group, start, listed)
            yield from (replace(standing, holds=holds) for standing in told)


def _listed_at(page: Page, noun: Token) -> list[Party]:
    """Return who stands after a group noun and "of", or right before it: "A, B and C, the trio"."""
    after = page.doc[noun.i + 1] if noun.i + 1 < len(page.doc) else None
    if after is not None and after.lower_ == "of":
        return run(page, after.i + 1, noun.sent.end)
    before = noun.i - 2
    if before > 0 and page.doc[before].text == "," and page.doc[before + 1].lower_ == "the":
        return run_before(page, before)
    return []


def _is_named(page: Page, noun: Token) -> bool:
    """Say whether a group noun stands for a group with a name: "AUKUS, an alliance of"."""
    meant = [page.actors.at(noun.i), page.actors.at(noun.head.i), page.actors.covering(noun.i)]
    return any(r.kind in GROUPS for m in meant if m is not None for r in m.referents)


def _list_after(page: Page, end: int) -> int | None:
    """Return where a list of members begins after a group's name, if one does."""
    for position in range(end, min(end + REACH, len(page.doc) - 1)):
        token = page.doc[position]
        if _goes_on(page, position):
            continue
        if token.lower_ in MARKS or (token.lower_ == "of" and position > end):
            return position + 1
        if position == end and token.text == ":":
            return position + 1
        if token.pos_ not in BETWEEN or (position > end and token.text in {",", "("}):
            return None
    return None


def _goes_on(page: Page, position: int) -> bool:
    """Say whether a clause goes on to say of what a group consists: ", which consists of"."""
    token = page.doc[position]
    following = page.doc[position + 1].lower_
    if token.text == ",":
        return following == "which" or following in CONSISTING
    return token.lower_ in CONSISTING or (token.lower_ == "which" and following in CONSISTING)


def _states(listed: list[Party]) -> list[Party]:
    return [p for p in listed if _is_state(p.referent)]


def _is_state(referent: Referent) -> bool:
    return referent.kind in {"state", "territory"}


def _standings(page: Page, group: Actor, start: int, listed: list[Party]) -> Iterator[Standing]:
    ends = [start, *(party.mention.start for party in listed[:1])]
    span = token_span(page.doc, min(ends), max(start + 1, listed[-1].mention.end))
    for member in listed:
        yield Standing("member", page.actor(member), group, span, "listed after the group")
