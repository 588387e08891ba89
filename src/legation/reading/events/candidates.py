"""Who could be the source or the target of an event, and the words by which each could be it.

An actor named in the event's sentence can take part by those words. A pronoun, a description or a
bare noun phrase there may mean any actor of the stretch. And an actor that the sentence leaves
unsaid can take part all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from legation.reading.events.cues import Setting, absence_cues, actor_cues, kind_of, place_cues
from legation.reading.events.namings import BARE, Naming, nearest
from legation.reading.events.seen import Seen
from legation.reading.page import Page

# So many words for one candidate are weighed, the surest first.
MOST_WORDS = 12
_NEAR = (1, 2, 4, 7, 12, 20)
_FARTHEST = 6
FORMS = (
    *("name", "adjective", "metonym", "title", "description", "body", "pronoun", "possessive"),
    *("collective", BARE),
)
KINDS = (
    *("state", "territory", "de facto", "igo", "person", "body", "ngo", "company"),
    *("armed group", "people", "thing", "place"),
)
_FORM_PLACES = {form: place for place, form in enumerate(FORMS)}
_KIND_PLACES = {kind: place for place, kind in enumerate(KINDS)}
BUCKETS = 2 * _FARTHEST + 1 + 2 * (len(_NEAR) + 1)
SHAPES = (len(FORMS) + 1) * (len(KINDS) + 1)


@dataclass(frozen=True, slots=True)
class Argument:
    """Words that may stand for a side of an event, with what speaks for it."""

    naming: Naming
    bucket: int
    shape: int
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be a side: arguments, each with the words whose meaning is not settled."""

    key: str
    arguments: tuple[tuple[int, Naming | None], ...]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """All arguments around an event, and the candidates that they may stand for."""

    arguments: tuple[Argument, ...]
    candidates: tuple[Candidate, ...]


def field(at: Setting, seen: Seen) -> Field:
    """Return who could take part in an event of a stretch."""
    arguments: list[Argument] = []
    ways: dict[str, list[tuple[int, Naming | None]]] = {}
    here = at.page.layout.around(at.predicate.found.token)
    for naming in _around(at, seen, here):
        number = len(arguments)
        arguments.append(_present(at, naming))
        if naming.settled:
            for key in dict.fromkeys(naming.keys):
                ways.setdefault(key, []).insert(0, (number, None))
        else:
            for key in (*naming.keys, *seen.actors) if naming.form == BARE else seen.actors:
                ways.setdefault(key, []).append((number, naming))
    for key, named in seen.actors.items():
        if all(words is not None for _, words in ways.get(key, ())):
            ways.setdefault(key, []).insert(0, (len(arguments), None))
            arguments.append(absent(at.page, at.predicate.found.token, key, named))
    found = (_candidate(at, seen, key, way) for key, way in ways.items())
    return Field(tuple(arguments), tuple(found))


def _around(at: Setting, seen: Seen, here: Span) -> Iterator[Naming]:
    """Yield the namings of the event's sentence, the event's own word not among them."""
    token = at.predicate.found.token.i
    for naming in seen.within(here):
        if naming.head != token:
            yield naming


def _present(at: Setting, naming: Naming) -> Argument:
    return present(at.predicate.found.token, naming, place_cues(at, naming))


def present(token: Token, naming: Naming, cues: Iterable[str]) -> Argument:
    """Return words in the sentence of `token`, with the cues that speak of their place in it."""
    there, kind = _bucket(0, naming.head - token.i), _shape(naming, naming.keys[0])
    return Argument(naming, there, kind, tuple(cues))


def absent(page: Page, token: Token, key: str, named: Sequence[Naming]) -> Argument:
    """Return an actor's nearest words outside a token's sentence, before it if there are any."""
    here, number = page.layout.around(token), page.layout.sentence_at
    naming = nearest(named, here.start, here.end) or named[0]
    back = number(naming.head) - number(token.i)
    cues = tuple(absence_cues(back, key, naming, page))
    return Argument(naming, _bucket(back, naming.head - token.i), _shape(naming, key), cues)


def _candidate(
    at: Setting, seen: Seen, key: str, way: list[tuple[int, Naming | None]]
) -> Candidate:
    known = seen.actors.get(key)
    cues = ("bare",) if known is None else tuple(actor_cues(at, key, known[0]))
    return Candidate(key, tuple(way[:MOST_WORDS]), cues)


def _bucket(back: int, gap: int) -> int:
    """Return the bucket of a distance: in sentences, or in words within a sentence."""
    if back:
        return max(-_FARTHEST, min(_FARTHEST, back)) + _FARTHEST
    step = sum(abs(gap) > limit for limit in _NEAR)
    return 2 * _FARTHEST + 1 + step + (len(_NEAR) + 1 if gap > 0 else 0)


def _shape(naming: Naming, key: str) -> int:
    """Return the bucket of the form of some words and the kind of whom they mean."""
    kind = _KIND_PLACES.get(kind_of(naming, key), len(KINDS))
    return _FORM_PLACES.get(naming.form, len(FORMS)) * (len(KINDS) + 1) + kind
