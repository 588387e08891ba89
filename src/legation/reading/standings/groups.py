"""Organisations and forums by their members: which is meant, and who is listed in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from legation.actors import Mention, Referent
from legation.model import Actor, Standing
from legation.reading.events.reality import reality
from legation.reading.lists import run
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties
from legation.reading.quote import token_span
from legation.reading.standings.clause import holds_in_clause as clause_holds
from legation.reading.standings.interval import interval
from legation.reading.standings.role import Role
from legation.reading.syntax import case_of, kids
from legation.reading.syntax.verbs import surface_subject

# What a clause that is not plain fact says of a group's members; None: nothing.
HOLDS = {"actual": "yes", "planned": "future", "denied": "no", "hypothetical": None}
GROUPS = frozenset({"igo", "framework", "forum", "organ"})
# Prepositions after a member that say of what, known or not.
OWNING = frozenset({"of", "in", "from"})
# What can stand between a group's name and the list of its members.
MARKS = frozenset({"i.e.", "namely", "viz."})
BETWEEN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT", "NUM"})
REACH = 7
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


def standings_of_groups(page: Page) -> Iterator[Standing]:
    """Yield the members that stand in a list after a group: "AUKUS, an alliance of X, Y and Z"."""
    for mention in page.actors.mentions:
        group = next((r for r in mention.referents if r.kind in GROUPS), None)
        if group is not None and mention.form == "name":
            yield from _members(page, page.actor(Party(mention, group)), mention)
            yield from _inside(page, page.actor(Party(mention, group)), mention)
    for token in page.doc:
        if token.lemma_.lower() in page.books.roles.groups and token.tag_ in {"NN", "NNP"}:
            yield from _of_unnamed(page, token)


def _members(page: Page, group: Actor, mention: Mention) -> Iterator[Standing]:
    begin = _list_after(page, mention.end)
    listed = _states(run(page, begin, page.doc[mention.head].sent.end)) if begin else []
    if len(listed) >= FEWEST:
        yield from _standings(page, group, mention.start, listed)


def _inside(page: Page, group: Actor, mention: Mention) -> Iterator[Standing]:
    """Yield who is said to be in a group: "both states are in the EU", "Norway, in NATO"."""
    head = page.doc[mention.head]
    if case_of(head) != "in":
        return
    within = clause_holds(head)
    if kids(head, "cop"):
        subject = surface_subject(head)
    else:
        near = head.dep_ in {"nmod", "appos"} and page.doc[head.left_edge.i - 1].text == ","
        subject = head.head if near else None
    who = _states(own_parties(page, subject)) if subject is not None else []
    for party in who:
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
            holds=within or "yes",
        )


def _spread(one: Mention, other: Mention) -> tuple[int, int]:
    """Return where the words from one mention to another begin and end."""
    return min(one.start, other.start), max(one.end, other.end)


def _of_unnamed(page: Page, noun: Token) -> Iterator[Standing]:
    """Yield the members of a group that has no name: "a contact group of X, Y and Z"."""
    after = page.doc[noun.i + 1] if noun.i + 1 < len(page.doc) else None
    if after is None or after.lower_ != "of" or _is_named(page, noun):
        return
    listed = _states(run(page, after.i + 1, noun.sent.end))
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


def _is_named(page: Page, noun: Token) -> bool:
    """Say whether a group noun stands for a group with a name: "AUKUS, an alliance of"."""
    meant = [page.actors.at(noun.i), page.actors.at(noun.head.i), page.actors.covering(noun.i)]
    return any(r.kind in GROUPS for m in meant if m is not None for r in m.referents)


def _list_after(page: Page, end: int) -> int | None:
    """Return where a list of members begins after a group's name, if one does."""
    for position in range(end, min(end + REACH, len(page.doc) - 1)):
        token = page.doc[position]
        if token.lower_ in MARKS or (token.lower_ == "of" and position > end):
            return position + 1
        if position == end and token.text == ":":
            return position + 1
        if token.pos_ not in BETWEEN or (position > end and token.text in {",", "("}):
            return None
    return None


def _states(listed: list[Party]) -> list[Party]:
    return [p for p in listed if _is_state(p.referent)]


def _is_state(referent: Referent) -> bool:
    return referent.kind in {"state", "territory"}


def _standings(page: Page, group: Actor, start: int, listed: list[Party]) -> Iterator[Standing]:
    span = token_span(page.doc, start, listed[-1].mention.end)
    for member in listed:
        yield Standing("member", page.actor(member), group, span, "listed after the group")
