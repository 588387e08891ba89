"""Since when something was that ended, where a report tells only how long it had lasted."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from legation.dates import parse
from legation.model import Standing
from legation.reading.page import Page
from legation.reading.syntax import kids, verb_slots

# Nouns of what can last for years, and the relation that they tell of.
NOUNS = {
    "relationship": "relations",
    "relation": "relations",
    "tie": "relations",
    "membership": "member",
    "suspension": "suspended",
    "sanction": "sanctions",
    "embargo": "sanctions",
}
# Whole years only: what lasted for months began on a day that this cannot tell.
YEARS = re.compile(r"P(\d+)Y")


def with_length(page: Page, standings: list[Standing]) -> list[Standing]:
    """Return the standings; of what ended after "24 years", with the year in which it began.

    "A relationship that lasted 24 years" is of the one of its kind that ended last: the news.
    """
    lengths = {
        relation: years
        for verb in page.tokens
        if verb.lemma_ == "last" and verb.pos_ == "VERB"
        for relation, years in _lasted(page, verb)
    }
    for relation, years in lengths.items():
        last = _ended_last([s for s in standings if s.relation == relation])
        if last is not None and last.start is None:
            began = _before(last, years)
            standings = [began if s is last else s for s in standings]
    return standings


def _ended_last(standings: list[Standing]) -> Standing | None:
    """Return the one standing that ended after all others, None where there is no such one."""
    ended = [s for s in standings if s.holds == "ended" and s.end is not None]
    ends = sorted(parse(s.end or "") for s in ended)
    if not ends or (len(ends) > 1 and ends[-1].first == ends[-2].first):
        return None
    return max(ended, key=lambda s: parse(s.end or ""))


def _lasted(page: Page, verb: Token) -> list[tuple[str, int]]:
    """Return the relation that "lasted" and for how many years, if the verb tells both."""
    subject = verb_slots(verb).subject
    relation = NOUNS.get(subject.lemma_.lower()) if subject is not None else None
    heads = {c.idx for c in kids(verb, "obj", "obl", "obl:unmarked")}
    for mention in page.times.mentions:
        told = YEARS.fullmatch(mention.amount or "") if mention.kind == "duration" else None
        if relation and told and any(mention.start <= h < mention.end for h in heads):
            return [(relation, int(told[1]))]
    return []


def _before(standing: Standing, years: int) -> Standing:
    end = parse(standing.end or "").first
    return replace(standing, start=f"{end.year - years}~") if end is not None else standing
