"""When somebody's time in an office began and ended, told anywhere in the report.

"President Moe … Moe took office in May", "the fall of the dictator Moe in 2011".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Token

from legation.model import Standing
from legation.reading.events.reality import reality
from legation.reading.page import Page
from legation.reading.parties import own_parties
from legation.reading.standings.moment import told_here
from legation.reading.syntax import Slots, case_of, children, kids, verb_slots

PERSONAL = frozenset({"office", "envoy"})
# Nouns under which "in office since 2017" hangs on a name.
OFFICES = frozenset({"office", "power", "post", "place"})
# What can be quitted or fled by who ceases to hold an office.
LEFT = OFFICES | {"presidency", "premiership", "job", "position", "country", "capital", "throne"}
# Verbs under which somebody is made to resign.
FORCING = frozenset({"force", "push", "press", "pressure", "compel", "make", "oblige"})


@dataclass(frozen=True, slots=True)
class Turn:
    """The beginning or the end of a person's time in office, its date as EDTF if told."""

    person: str
    ends: bool
    date: str | None


def with_tenure(page: Page, standings: list[Standing]) -> list[Standing]:
    """Return the standings, those of offices and envoys with what the report tells of when."""
    if not any(standing.relation in PERSONAL for standing in standings):
        return standings
    turns = list(_turns(page))
    return [_turned(s, turns) if s.relation in PERSONAL else s for s in standings]


def _turned(standing: Standing, turns: list[Turn]) -> Standing:
    own = [turn for turn in turns if turn.person == standing.subject.name]
    start = next((t.date for t in own if not t.ends and t.date is not None), None)
    if standing.start is None and standing.holds in {"yes", "future"}:
        standing = replace(standing, start=start)
    if standing.holds != "yes" or not any(turn.ends for turn in own):
        return standing
    end = next((t.date for t in own if t.ends and t.date is not None), None)
    return replace(standing, holds="ended", end=standing.end or end)


def _turns(page: Page) -> Iterator[Turn]:
    tenure = page.books.roles.tenure
    for token in page.tokens:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB":
            yield from _of_verb(page, token)
        elif token.pos_ == "NOUN" and lemma in tenure.nouns and _is_fact(page, token):
            whose = [c for c in kids(token, "nmod") if case_of(c) == "of"]
            for head in [*whose, *kids(token, "nmod:poss")]:
                yield from _turn(page, token, head, ends=True)
        elif token.pos_ == "NOUN" and lemma in OFFICES and case_of(token) == "in":
            yield from _since(page, token)


def _of_verb(page: Page, verb: Token) -> Iterator[Turn]:
    tenure, lemma = page.books.roles.tenure, verb.lemma_.lower()
    if not any(lemma in words for words in tenure.verbs):
        return
    slots = verb_slots(verb)
    stands = reality(page.books.lexicon, verb)
    if stands.status in {"actual", "planned"}:
        yield from _of(page, verb, slots.subject, tenure.begins, ends=False)
        yield from _of(page, verb, slots.object, tenure.begins_of_object, ends=False)
    if _is_fact(page, verb) or (stands.status == "actual" and _is_forced(verb)):
        if slots.object is None or slots.object.lemma_.lower() in LEFT:
            yield from _of(page, verb, _doer(verb, slots), tenure.ends, ends=True)
        if slots.object is not None and page.parties_at(slots.object):
            yield from _of(page, verb, slots.object, tenure.ends_of_object, ends=True)


def _of(
    page: Page, verb: Token, head: Token | None, words: Mapping[str, frozenset[str]], *, ends: bool
) -> Iterator[Turn]:
    rests = words.get(verb.lemma_.lower())
    if rests is not None and head is not None and ("" in rests or rests & _completions(verb)):
        yield from _turn(page, verb, head, ends=ends)


def _turn(page: Page, word: Token, head: Token, *, ends: bool) -> Iterator[Turn]:
    date = told_here(page, word)
    for party in own_parties(page, head):
        if party.referent.kind == "person":
            yield Turn(party.referent.name, ends, date)


def _since(page: Page, office: Token) -> Iterator[Turn]:
    """Yield the beginning that hangs on a name: "Moe, in office since 2017"."""
    for time in page.times.under(office):
        if time.mention.relation == "since":
            for party in own_parties(page, office.head):
                yield Turn(party.referent.name, ends=False, date=time.value)


def _is_fact(page: Page, word: Token) -> bool:
    return reality(page.books.lexicon, word).is_fact


def _is_forced(verb: Token) -> bool:
    return verb.dep_ in {"advcl", "xcomp", "ccomp"} and verb.head.lemma_.lower() in FORCING


def _doer(verb: Token, slots: Slots) -> Token | None:
    """Return who does what a verb says, whoever is made to: "pushed Moe into resigning"."""
    return verb_slots(verb.head).object if _is_forced(verb) else slots.subject


def _completions(verb: Token) -> set[str]:
    below = [c for c in children(verb) if c.dep_ in {"obj", "obl", "compound:prt", "advmod"}]
    return {child.lemma_.lower() for child in below}
