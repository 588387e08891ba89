"""Who holds a place by force, told in one word: "Houthi-held Hodeida"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.model import Standing
from legation.reading.page import Page, Party
from legation.reading.quote import token_span

# Participles after a hyphen that say whose forces a place is held by.
HELD = frozenset({"held", "controlled", "occupied"})
# What can be held.
PLACES = frozenset({"place", "subdivision", "city", "region", "territory", "state", "de facto"})
# How far after the word the place can be named: "Houthi-held port city of Hodeida".
REACH = 6
BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "ADP", "DET"})


def standings_of_holding(page: Page) -> Iterator[Standing]:
    """Yield the forces of whoever is said before a hyphen to hold a place."""
    for token in page.tokens:
        if token.lower_ not in HELD or token.i < 2 or token.nbor(-1).text != "-":
            continue
        holder = page.actors.covering(token.i - 2)
        place = _place(page, token)
        if holder is None or place is None:
            continue
        for referent in holder.referents:
            yield Standing(
                "forces",
                page.actor(Party(holder, referent)),
                page.actor(place),
                token_span(page.doc, holder.start, max(token.i + 1, place.mention.end)),
                f"holder by “{token.text}”",
            )


def _place(page: Page, held: Token) -> Party | None:
    """Return the place named after the word, or what the words after it were resolved to."""
    for position in range(held.i + 1, min(held.i + REACH, held.sent.end)):
        mention = page.mention_from(position)
        if mention is not None:
            found = (Party(mention, r) for r in mention.referents if r.kind in PLACES)
            return next(found, None)
        if page.doc[position].pos_ not in BETWEEN:
            return None
    return None
