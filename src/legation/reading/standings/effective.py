"""When a leaving, a suspension or an entry that is told of takes effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from legation.model import Standing
from legation.reading.events.thread import keys
from legation.reading.page import Page
from legation.reading.parties import owners, parties
from legation.reading.standings.ends import THINGS
from legation.reading.standings.force import takes_effect
from legation.reading.standings.moment import told_here
from legation.reading.syntax import case_of, kids
from legation.reading.syntax.verbs import surface_subject

# Nouns of what ends or begins, and the relations that it does this to.
ENDING = {"departure": "member", "withdrawal": "member", "exit": "member"}
BEGINNING = {
    "membership": "member",
    "accession": "member",
    "entry": "member",
    "suspension": "suspended",
}
# What an organisation that is entered or left stands under.
PLACING = frozenset({"from", "to", "into", "in"})


@dataclass(frozen=True, slots=True)
class Effect:
    """That what some actors have, in some organisation, ends or begins at a date.

    Actors are told by whom they act for, else by their names; `of` is empty for any organisation.
    """

    relation: str
    whose: frozenset[str]
    of: frozenset[str]
    ends: bool
    date: str


def with_effect(page: Page, standings: list[Standing]) -> list[Standing]:
    """Return the standings, with the dates on which the report says that they take effect."""
    effects = list(_effects(page))
    return [_applied(standing, effects) for standing in standings] if effects else standings


def _applied(standing: Standing, effects: list[Effect]) -> Standing:
    for effect in effects:
        if _is_meant(effect, standing):
            if effect.ends and standing.holds == "yes" and standing.end is None:
                return replace(standing, end=effect.date)
            if not effect.ends and standing.holds in {"yes", "future"}:
                return replace(standing, start=effect.date)
    return standing


def _is_meant(effect: Effect, standing: Standing) -> bool:
    subject, object_ = standing.subject, standing.object
    if effect.relation != standing.relation or subject.whose not in effect.whose:
        return False
    return not effect.of or object_.whose in effect.of


def _effects(page: Page) -> Iterator[Effect]:
    for verb in page.tokens:
        noun = surface_subject(verb) if verb.pos_ == "VERB" and takes_effect(verb) else None
        lemma = noun.lemma_.lower() if noun is not None else ""
        if noun is None or lemma not in ENDING | BEGINNING:
            continue
        date = told_here(page, verb)
        below = kids(noun, "nmod", "obl")
        of = [c for c in below if case_of(c) == "of"]
        who = [*owners(page, noun), *(p for head in of for p in parties(page, head))]
        left = [c for c in noun.subtree if c.i < verb.i and case_of(c) in PLACING]
        groups = [p for head in left for p in parties(page, head, also=THINGS)]
        if date is not None:
            relation = (ENDING | BEGINNING)[lemma]
            yield Effect(relation, keys(who), keys(groups), lemma in ENDING, date)
