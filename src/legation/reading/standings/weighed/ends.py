"""Who could stand in a relation that a word tells of, and the words by which each could.

Those whom the word's sentence names, by a name or by words that may mean them; and whoever else
the stretch names. Beside actors, things: agreements, frameworks, what somebody objects to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from legation.reading.events.candidates import (
    MOST_WORDS,
    Argument,
    Candidate,
    Field,
    absent,
    present,
)
from legation.reading.events.namings import BARE, Naming, head_of
from legation.reading.events.reference import References
from legation.reading.events.seen import Seen, by_actor
from legation.reading.page import INERT_KINDS, Page, Party
from legation.reading.standings.weighed.cues import actor_cues, place_cues

THING = "thing"
# What words are less likely to mean than this (as a logarithm) they are not taken to mean.
_LEAST_MEANT = -4.6
# Forms whose meaning is weighed; other words mean what resolution says.
_UNSETTLED = frozenset({"pronoun", "possessive", "description", "collective", "body", BARE})

Way = tuple[int, Naming | None]


def with_things(page: Page, seen: Seen) -> Seen:
    """Return a stretch in which what does nothing in a text but stands in relations is named too.

    Frameworks and agreements have members and parties.
    """
    things = [naming for naming in _things(page) if seen.first <= naming.head < seen.end]
    named = tuple(sorted((*seen.namings, *things), key=head_of))
    return replace(seen, namings=named, actors=by_actor(named))


def _things(page: Page) -> Iterator[Naming]:
    for mention in page.actors.mentions:
        parties = tuple(
            Party(mention, referent)
            for referent in mention.referents
            if referent.kind in INERT_KINDS - {"media"}
            and not (referent.of and referent.kind == "place")
        )
        if parties:
            keys = tuple(f"{THING}:{party.referent.name}" for party in parties)
            yield Naming(mention.head, mention.form, parties, keys)


def ends(page: Page, seen: Seen, references: References, token: Token) -> Field:
    """Return who could be an end of a relation that `token` tells of."""
    arguments: list[Argument] = []
    ways: dict[str, list[tuple[float, Way]]] = {}
    for naming in seen.within(page.layout.around(token)):
        number = len(arguments)
        arguments.append(present(token, naming, place_cues(page, token, naming)))
        for key, chance in _meant(seen, references, naming):
            way = (number, naming if chance is not None else None)
            ways.setdefault(key, []).append((chance or 0.0, way))
    for key, named in seen.actors.items():
        if all(naming is not None for _, (_, naming) in ways.get(key, ())):
            ways.setdefault(key, []).append((0.0, (len(arguments), None)))
            arguments.append(absent(page, token, key, named))
    found = (_candidate(page, seen, arguments, key, way) for key, way in ways.items())
    return Field(tuple(arguments), tuple(found))


def _meant(
    seen: Seen, references: References, naming: Naming
) -> Iterator[tuple[str, float | None]]:
    """Yield whom words may mean, with the logarithm of the chance; None where it is settled."""
    if naming.settled or naming.form not in _UNSETTLED:
        yield from ((key, None) for key in dict.fromkeys(naming.keys))
        return
    chances = references.of(naming)
    keys = (*naming.keys, *seen.actors) if naming.form == BARE else tuple(seen.actors)
    for key in dict.fromkeys(keys):
        chance = chances.get(key)
        if chance is not None and chance > _LEAST_MEANT:
            yield key, chance


def _candidate(
    page: Page, seen: Seen, arguments: list[Argument], key: str, ways: list[tuple[float, Way]]
) -> Candidate:
    """Return somebody with the words most likely to mean them."""
    ranked = [way for _, way in sorted(ways, key=lambda way: (-way[0], way[1][0]))]
    known = seen.actors.get(key)
    naming = known[0] if known else arguments[ranked[0][0]].naming
    return Candidate(key, tuple(ranked[:MOST_WORDS]), tuple(actor_cues(page, key, naming)))
