"""What happens to missions: they open, rise and close, by a verb, a noun or a turn of phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from legation.reading.page import Page
from legation.reading.standings.missions.phrase import MissionPhrase
from legation.reading.standings.missions.told import is_highest
from legation.reading.syntax import children, conjuncts, kids, noun_slots, verb_slots
from legation.reading.syntax.slots import Slots
from legation.reading.syntax.verbs import surface_subject

# How far after a verb the kind that a mission becomes can stand, in words.
REACH = 9
AGAIN, ONCE = frozenset({"again", "anew"}), "once"
BECOMING = frozenset({"become"})
RAISING = frozenset({"elevate", "elevation", "raise", "upgrade"})
# What can stand between a mission's phrase and its verb.
BETWEEN = frozenset({"AUX", "ADV", "PART", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Change:
    """A word that says what happens to a mission.

    `does` is "opens", "rises" or "closes", `becomes` the mission that one rises to. `since` says
    that the word tells what is so since then: "is open again".
    """

    does: str
    token: Token
    slots: Slots
    mission: MissionPhrase | None
    becomes: MissionPhrase | None = None
    since: bool = False


def changes(page: Page, sentence: Span, missions: Sequence[MissionPhrase]) -> Iterator[Change]:
    """Yield what a sentence says happens to the missions that it names."""
    for token in sentence:
        if token.lemma_.lower() in page.books.missions.anew and _is_again(token):
            undergoing = _in_slot(surface_subject(token), missions)
            yield from (Change("opens", token, Slots(), m, since=True) for m in undergoing)
        elif token.pos_ in {"VERB", "AUX"}:
            yield from _of_verb(page, token, missions)
        elif token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in page.books.missions.nouns:
            slots = noun_slots(token)
            does = page.books.missions.nouns[token.lemma_.lower()]
            undergoing = _in_slot(slots.object, missions)
            yield from _changes(does, token, slots, undergoing, missions)


def _of_verb(page: Page, verb: Token, missions: Sequence[MissionPhrase]) -> Iterator[Change]:
    slots = verb_slots(verb)
    book, lemma = page.books.missions, verb.lemma_.lower()
    for words, does in book.phrases.get(lemma, ()):
        if _follows(verb, words):
            yield from _changes(
                does, verb, slots, _undergoing(verb, slots.subject, missions), missions
            )
            return
    if lemma in BECOMING:
        yield from _turned(verb, slots, missions)
    for words, does in book.verbs.get(lemma, ()):
        if len(words) == 1 or _follows(verb, words):
            head = slots.object if slots.object is not None else slots.subject
            yield from _changes(does, verb, slots, _undergoing(verb, head, missions), missions)
            return


def _is_again(word: Token) -> bool:
    """Say whether a word tells of what goes on anew: "is working *again*", "open *once more*"."""
    adverbs = kids(word, "advmod")
    return any(c.lower_ in AGAIN or ONCE in {d.lower_ for d in children(c)} for c in adverbs)


def _turned(verb: Token, slots: Slots, missions: Sequence[MissionPhrase]) -> Iterator[Change]:
    """Yield what becomes what: "the Consulate General became the American Embassy"."""
    becomes = _predicates(verb, missions)
    if not becomes or becomes[0].vague:
        return
    for mission in _in_slot(slots.subject, missions) or _taken_up(slots.subject, missions):
        yield Change("rises", verb, slots, mission, becomes[0])


def _predicates(verb: Token, missions: Sequence[MissionPhrase]) -> list[MissionPhrase]:
    """Return what something becomes by a verb of becoming."""
    heads = {token.i for token in kids(verb, "xcomp", "obj")}
    return [m for m in missions if heads & set(range(m.start, m.end))]


def _taken_up(head: Token | None, missions: Sequence[MissionPhrase]) -> list[MissionPhrase]:
    """Return the mission that "it" takes up: "He closed the Legation, and *it* became …"."""
    if head is None or head.lower_ != "it":
        return []
    return [m for m in missions if m.stop <= head.i][-1:]


def _changes(
    does: str,
    token: Token,
    slots: Slots,
    undergoing: Sequence[MissionPhrase],
    missions: Sequence[MissionPhrase],
) -> Iterator[Change]:
    if does != "rises":
        yield from (Change(does, token, slots, mission) for mission in undergoing)
        return
    becomes = _becomes(token, missions, undergoing) or _raised(token, undergoing)
    risen: Sequence[MissionPhrase | None] = undergoing or (None,)
    if becomes is not None:
        yield from (Change(does, token, slots, mission, becomes) for mission in risen)


def _raised(token: Token, undergoing: Sequence[MissionPhrase]) -> MissionPhrase | None:
    """Return what is raised and already called what it becomes: nothing ranks above an embassy."""
    raised = token.lemma_.lower() in RAISING
    return next((m for m in undergoing if raised and is_highest(m.kind)), None)


def _undergoing(
    verb: Token, head: Token | None, missions: Sequence[MissionPhrase]
) -> list[MissionPhrase]:
    if verb.dep_ == "conj" and verb.head.lemma_ in BECOMING:  # "became an Office and closed"
        return _predicates(verb.head, missions)
    found = _in_slot(head, missions)
    if found or (head is not None and head.i > verb.i):
        return found
    before = [m for m in missions if m.stop <= verb.i and _reaches(m.stop, verb)]
    return before[-1:]


def _in_slot(head: Token | None, missions: Sequence[MissionPhrase]) -> list[MissionPhrase]:
    if head is None:
        return []
    heads = {token.i for token in conjuncts(head)}
    return [m for m in missions if any(m.start <= i < m.end for i in heads)]


def _reaches(stop: int, verb: Token) -> bool:
    """Say whether only small words and brackets stand between a mission and a verb."""
    depth = 0
    for token in verb.doc[stop : verb.i]:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and token.pos_ not in BETWEEN and token.text != ")":
            return False
    return True


def _becomes(
    token: Token, missions: Sequence[MissionPhrase], undergoing: Sequence[MissionPhrase]
) -> MissionPhrase | None:
    """Return the mission named after a word of rising: "to Embassy status", "an Embassy"."""
    taken = {m.start for m in undergoing}
    after = [
        m
        for m in missions
        if token.i < m.start <= _limit(token, undergoing)
        and m.start not in taken
        and not _is_left(m)
    ]
    reached = [m for m in after if _is_reached(m)] or after
    return reached[0] if reached and not reached[0].vague else None


def _is_reached(mission: MissionPhrase) -> bool:
    """Say whether a mission is what another rises to: "of the Legation to an Embassy"."""
    before = mission.head.doc[max(mission.start - 2, 0) : mission.start]
    return any(token.lower_ == "to" for token in before)


def _is_left(mission: MissionPhrase) -> bool:
    """Say whether a mission is what another rises from: "from a Legation to an Embassy"."""
    before = mission.head.doc[max(mission.start - 2, 0) : mission.start]
    return any(token.lower_ == "from" for token in before)


def _limit(token: Token, undergoing: Sequence[MissionPhrase]) -> int:
    """Return how far to look: some words on from the verb, or from its object."""
    return max([token.i, *(m.stop for m in undergoing)]) + REACH


def _follows(verb: Token, words: tuple[str, ...]) -> bool:
    """Say whether a turn of phrase, or a particle, comes with a verb."""
    if len(words) == 2 and any(c.lower_ == words[1] for c in kids(verb, "compound:prt")):
        return True
    here = [t for t in verb.doc[verb.i + 1 : verb.i + len(words) + 2] if t.pos_ != "ADJ"]
    said = tuple(t.lower_ for t in here[: len(words) - 1])
    return said == words[1:] and not any(c.dep_ == "neg" for c in children(verb))
