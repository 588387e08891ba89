"""What speaks for a word saying a standing, and for an actor being one of its ends.

Each cue is a word that a learned weight belongs to. Cues speak of words, kinds and places, never of
names.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.reading.events.cues import distance, rank, who
from legation.reading.events.namings import Naming
from legation.reading.events.predicates import Predicate
from legation.reading.events.reality import reality
from legation.reading.page import Page
from legation.reading.syntax import children, form_of
from legation.reading.syntax.path import path

_TELLING = frozenset({"compound", "amod", "obj", "nmod"})


def word_cues(predicate: Predicate) -> Iterator[str]:
    """Yield what speaks for a word saying that something stands between two."""
    found = predicate.found
    token, frame = found.token, found.frame
    lemma = token.lemma_.lower()
    yield f"lemma={lemma}"
    yield f"tag={token.tag_}"
    yield f"dep={token.dep_}"
    yield f"lemma={lemma}|{token.dep_}"
    yield f"frame={frame.id}"
    yield f"effect={frame.effect}"
    if token.head.i != token.i:
        yield f"head={token.head.lemma_.lower()}|{token.dep_}"
    for child in children(token):
        if child.dep_ in _TELLING:
            yield f"{child.dep_}>{child.lemma_.lower()}"


def manner_cues(page: Page, token: Token, predicate: Predicate) -> Iterator[str]:
    """Yield what speaks of how a standing holds: by the word, its clause, and the one above."""
    lexicon = page.books.lexicon
    stands = reality(lexicon, token, None) if predicate.plain else predicate.stands
    yield f"status={stands.status}"
    yield f"tag={token.tag_}"
    yield f"lemma={token.lemma_.lower()}"
    yield f"form={form_of(token)}"
    yield f"purpose={stands.purpose}"
    for child in children(token):
        if child.i < token.i:
            yield f"before={child.lower_}"
    above = token.head
    if above.i != token.i:
        yield f"above={above.lemma_.lower()}"
        yield f"above={above.tag_}|{token.dep_}"
        yield f"above={reality(lexicon, above, None).status}"


def place_cues(page: Page, token: Token, naming: Naming) -> Iterator[str]:
    """Yield what speaks of the place, in the sentence of a word, that a naming stands in."""
    way = path(page.doc[naming.head], token)
    top = way.split("<", maxsplit=1)[0]
    side = "before" if naming.head < token.i else "after"
    lemma = token.lemma_.lower()
    yield f"way={way}"
    yield f"way={way}|{token.pos_}"
    yield f"last={way.rsplit('<', maxsplit=1)[-1]}"
    yield f"top={top}"
    yield f"lemma={lemma}|{top}"
    yield f"lemma={lemma}|{side}"
    yield f"form={naming.form}|{top}"
    yield f"locative={naming.parties[0].mention.locative}|{side}"
    yield f"side={side}|{distance(naming.head, token.i)}"


def actor_cues(page: Page, key: str, naming: Naming) -> Iterator[str]:
    """Yield what speaks of an actor whatever the words for it."""
    yield f"rank={rank(page, key)}"
    yield f"who={who(naming, key)}"
