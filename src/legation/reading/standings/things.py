"""The named thing in a slot: an agreement, a programme, what an objection is about."""

from __future__ import annotations

from spacy.tokens import Token

from legation.model import Actor
from legation.reading.events.trigger import Triggered
from legation.reading.page import Page
from legation.reading.parties import parties
from legation.reading.quote import token_span
from legation.reading.syntax import kids


def thing_in(page: Page, found: Triggered, slot: str) -> list[Actor]:
    """Return what stands in a slot of the frame: the actors it names, else the thing itself."""
    head = found.slots.object if slot == "object" else found.slots.subject
    if slot not in {"object", "subject"}:
        head = next(iter(found.slots.under(slot)), None)
    if head is None:
        return []
    mention = page.actors.at(head.i)
    if mention is not None:
        return [Actor(r.name, r.of, mention.words, None, r.kind) for r in mention.referents]
    named = parties(page, head) if slot != "object" else []
    return list(page.actors_of(named)) or [thing_of(head)]


def thing_of(head: Token) -> Actor:
    """Return a thing by its own words: "the Prespa agreement" is a Prespa agreement."""
    before = [t for t in kids(head, "compound", "amod", "nmod:poss") if t.i < head.i]
    start = min((t.left_edge.i for t in before), default=head.i)
    span = token_span(head.doc, start, head.i + 1)
    words = span.of(head.doc.text)
    return Actor(words, None, words, span, "thing")
