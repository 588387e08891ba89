"""What somebody objects to, where that is no applicant: "opposes a new round of talks"."""

from __future__ import annotations

from legation.model import Actor
from legation.reading.events.trigger import Triggered
from legation.reading.page import Page
from legation.reading.standings.things import thing_in
from legation.reading.syntax import children

# What an applicant is to get or to do: who objects to that objects to the applicant.
ENTRIES = frozenset(
    {"accession", "admission", "application", "bid", "candidacy", "entry", "membership"}
    | {"nomination", "normalisation", "normalization", "readmission", "recognition", "return"}
    | {"seat", "statehood", "appointment", "candidate", "request", "visa"}
)


def objected(page: Page, found: Triggered) -> list[Actor]:
    """Return the thing that is objected to by its own words; [] where that is about an applicant.

    A bare "the measure" says nothing that another report could name it by.
    """
    slot = "object" if found.slots.object is not None else "to"
    head = found.slots.object or next(iter(found.slots.under("to")), None)
    if head is None or head.pos_ != "NOUN" or head.lemma_.lower() in ENTRIES:
        return []
    said = [word for word in children(head) if word.dep_ not in {"det", "case", "punct"}]
    mention = page.actors.at(head.i)
    known = mention is not None and any(referent.of for referent in mention.referents)
    return thing_in(page, found, slot) if said and not known else []
