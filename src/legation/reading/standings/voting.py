"""Who votes in a council sits on it: "Yugoslavia voted no", "Egypt and India abstained"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.model import Standing
from legation.reading.events.reality import reality
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties
from legation.reading.quote import clause_span
from legation.reading.syntax import verb_slots

# What only a member of a council can do there.
VOTING = frozenset({"abstain", "vote"})
COUNCIL = "council"
# How many sentences back the council can be named in which the vote is taken.
REACH = 12


def standings_of_voting(page: Page) -> Iterator[Standing]:
    """Yield the members of the council that the report last spoke of, by their votes."""
    for token in page.tokens:
        if token.pos_ != "VERB" or token.lemma_.lower() not in VOTING:
            continue
        subject = verb_slots(token).subject
        council = _council(page, token)
        if subject is None or council is None or not reality(page.books.lexicon, token).is_fact:
            continue
        for party in own_parties(page, subject):
            if party.referent.kind == "state":
                yield Standing(
                    "member",
                    page.actor(party),
                    page.actor(council),
                    clause_span(token),
                    f"votes by “{token.text}”",
                )


def _council(page: Page, verb: Token) -> Party | None:
    """Return the organ that is named last by the end of a vote's sentence, if it is a council."""
    named = [
        Party(mention, referent)
        for mention in page.actors.mentions
        for referent in mention.referents
        if referent.kind == "organ" and mention.end <= verb.sent.end
    ]
    last = named[-1] if named else None
    if last is None or not last.referent.name.lower().endswith(COUNCIL):
        return None
    between = page.doc[last.mention.end : max(verb.i, last.mention.end)]
    return last if sum(token.is_sent_start is True for token in between) <= REACH else None
