"""The missions that a report tells of, with their openings and closings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from legation.model import Standing
from legation.reading.events.reality import reality
from legation.reading.page import Page
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.missions.change import Change, changes
from legation.reading.standings.missions.credentials import (
    Credentials,
    are_first,
    credentials,
    lives_elsewhere,
)
from legation.reading.standings.missions.ends import Known, Pair, accredited, pairs
from legation.reading.standings.missions.heading import year_of_heading
from legation.reading.standings.missions.history import histories
from legation.reading.standings.missions.phrase import MissionPhrase, phrases
from legation.reading.standings.missions.then import at_the_time
from legation.reading.standings.missions.told import Told, is_longer_than_a_year
from legation.reading.standings.moment import moment, of_effect, told_here
from legation.reading.syntax import Slots, has_no

# What a clause that is not plain fact says of a mission; None: nothing.
HOLDS = {"denied": "no", "planned": "future", "hypothetical": None}


def standings_of_missions(page: Page, relations: Iterable[Standing]) -> Iterator[Standing]:
    """Yield the missions of a report; `relations` tell when relations between two states ended."""
    yield from histories(page.books.missions, [*_told(page), *_breaks(relations)])


def _breaks(relations: Iterable[Standing]) -> Iterator[Told]:
    """Yield for each state that its relations with the other ended."""
    for standing in relations:
        ended = standing.holds == "ended" and standing.end is not None
        if standing.relation == "relations" and ended:
            mirrored = replace(standing, subject=standing.object, object=standing.subject)
            yield from (Told("breaks", standing), Told("breaks", mirrored))


def _told(page: Page) -> Iterator[Told]:
    known = Known()
    for sentence in page.layout.sentences:
        missions = list(phrases(page, sentence))
        changed = list(changes(page, sentence, missions)) if missions else []
        to_come = [change.mission for change in changed if _is_to_come(page, change)]
        there = (mission for mission in missions if mission not in to_come)
        yield from (told for mission in there for told in _standing_now(page, mission))
        for change in changed:
            found = _pairs(page, change, known)
            known = known.and_then(found)
            yield from _of_change(page, change, found)
        for given in credentials(page, sentence):
            found = accredited(page, given, known)
            known = known.and_then(found)
            yield from _of_credentials(page, sentence, given, found)
        known = known.and_then(_said(missions))


def _is_to_come(page: Page, change: Change) -> bool:
    """Say whether a mission is yet to open, or may never: "will reopen its embassy"."""
    return change.does == "opens" and reality(page.books.lexicon, change.token).status != "actual"


def _standing_now(page: Page, mission: MissionPhrase) -> Iterator[Told]:
    """Yield the missions that a phrase takes for given: "the embassy of Mali in Rome"."""
    if not mission.senders:
        return
    holds = "no" if has_no(mission.head) else "yes"
    found = pairs(page, mission, Slots(), Known(), acting=False)
    when = told_here(page, mission.head) if found else None
    for pair in _then(page, found, when):
        standing = _standing(page, mission.head, pair, mission.kind, holds)
        yield Told("is", replace(standing, why=f"mission by “{mission.kind}”"))


def _said(missions: Sequence[MissionPhrase]) -> list[Pair]:
    """Return whose missions a sentence names, and where, without the need to guess."""
    return [(m.senders[0], m.hosts[0]) for m in missions if m.senders and m.hosts]


def _pairs(page: Page, change: Change, known: Known) -> list[Pair]:
    acting = change.slots.object is not None and change.token.pos_ == "VERB"
    mission = change.mission or change.becomes
    found = pairs(page, mission, change.slots, known, acting=acting)
    if found or change.becomes is None:
        return found
    return pairs(page, change.becomes, change.slots, known, acting=acting)


def _of_change(page: Page, change: Change, found: Sequence[Pair]) -> Iterator[Told]:
    mission = change.becomes or change.mission
    holds = _holds(page, change.token, change.does)
    if mission is None or holds is None:
        return
    year = year_of_heading(page, change.token.sent)
    when = year or _when(page, change)
    why = f"mission {change.does} by “{change.token.text}”"
    for pair in _then(page, found, when):
        standing = replace(_standing(page, change.token, pair, mission.kind, holds), why=why)
        yield _dated(Told(change.does, standing, headed=year is not None), when)


def _of_credentials(
    page: Page, sentence: Span, given: Credentials, found: Sequence[Pair]
) -> Iterator[Told]:
    if _holds(page, given.verb, "presents") != "yes":
        return
    when = moment(page, given.verb)
    does = "presents" if are_first(sentence) else "serves"
    why = f"credentials by “{given.verb.text}”"
    why = f"{why}; {given.kind} by “{given.title}”" if given.kind else why
    for pair in _then(page, found, when):
        if not lives_elsewhere(page, sentence, pair, when):
            standing = replace(_standing(page, given.verb, pair, given.kind, "yes"), why=why)
            yield _dated(Told(does, standing), when)


def _then(page: Page, found: Iterable[Pair], when: str | None) -> Iterator[Pair]:
    """Yield the pairs as they were at a time; a state that was no more has no missions."""
    for pair in found:
        sender, host = (at_the_time(page, party, when) for party in pair)
        if sender is not None and host is not None:
            yield sender, host


def _holds(page: Page, token: Token, does: str) -> str | None:
    stands = reality(page.books.lexicon, token)
    if not stands.told:
        return None
    if stands.status == "actual":
        return "ended" if does == "closes" else "yes"
    if does == "closes":  # what is only to close is still there
        return "yes" if stands.status == "planned" else None
    return HOLDS[stands.status]


def _standing(page: Page, token: Token, pair: Pair, kind: str, holds: str) -> Standing:
    is_noun = token.pos_ in {"NOUN", "PROPN"}
    return Standing(
        relation="mission",
        subject=page.actor(pair[0]),
        object=page.actor(pair[1]),
        at=phrase_span(token) if is_noun else clause_span(token),
        why="",
        role=kind,
        holds=holds,
    )


def _when(page: Page, change: Change) -> str | None:
    """Return the date of a change; what is so again and is news is so since the story's day."""
    if change.since:
        return told_here(page, change.token) or page.news_day
    return of_effect(page, change.token) or moment(page, change.token)


def _dated(told: Told, day: str | None) -> Told:
    when = _day(day)
    closes = told.does == "closes"
    start, end = (None, when) if closes else (when, None)
    return replace(told, standing=replace(told.standing, start=start, end=end))


def _day(when: str | None) -> str | None:
    """Return a date that can be a change's own: a heading's "1936-48" tells of several."""
    return None if when is not None and is_longer_than_a_year(when) else when
