"""Annotated reports as the network and its cues see them, each word and candidate with its answer.

The cues are drawn by the code that reads (`legation.reading.events`), so that training and reading
cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as made

import numpy as np

from legation.model import EVENT_TYPES, STATUSES
from legation.reading.events.candidates import Argument, Candidate, field
from legation.reading.events.cues import Setting, status_cues, word_cues
from legation.reading.events.likelihood import frame_number
from legation.reading.events.namings import BARE, Naming
from legation.reading.events.predicates import Predicate, predicates
from legation.reading.events.reference import options
from legation.reading.events.seen import Seen, seen
from legation.reading.events.settings import settings
from legation.reading.learned import Outputs, Pieces
from legation.reading.page import Page
from training.reader.answers import answers
from training.reader.gold import GoldEvent, same_name

Cues = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """An argument: the word's place in its stretch, buckets of distance and form, cues."""

    place: int
    bucket: int
    shape: int
    cues: Cues


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate: its arguments, each with a row and column of the references or None.

    `answers` says whether it is source, target; None is left out of the loss.
    """

    ways: tuple[tuple[int, tuple[int, int] | None], ...]
    cues: Cues
    answers: tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Head:
    """An event at a place of its stretch, with everything its sides are chosen by."""

    place: int
    type: int
    status: int
    status_cues: Cues
    words: tuple[Words, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Referring:
    """Words that may mean several: the place of each option, and its cues."""

    place: int
    options: tuple[tuple[int, Cues], ...]


@dataclass(slots=True)
class Example:
    """One stretch: what the network is given, and its answers for the words [start, end)."""

    given: dict[str, list[int]]
    frames: list[int]
    start: int
    end: int
    word_cues: list[Cues]
    types: list[int]
    heads: list[Head] = made(default_factory=list)
    referring: list[Referring] = made(default_factory=list)


class Unseeing:
    """Stands in for the network that is yet to be trained: it takes words and says nothing."""

    def __init__(self) -> None:
        self.pieces = Pieces()

    def run(self, sentences: Sequence[Sequence[str]], frames: Sequence[int]) -> Outputs:
        """Return outputs without anything in them."""
        nothing = np.zeros((len(frames), 0), dtype=np.float32)
        return Outputs(*[nothing] * 7)


def examples(viewer: Unseeing, page: Page, events: Sequence[GoldEvent]) -> Iterator[Example]:
    """Yield the stretches of an annotated report."""
    everything = [list(predicates(page, sentence)) for sentence in page.doc.sents]
    by_token = {p.found.token.i: p for found in everything for p in found}
    wanted = frozenset(event.token for event in events)
    around = {s.predicate.found.token.i: s for s in settings(page, everything, wanted)}
    for stretch in seen(page, viewer, by_token.values()):
        maker = _Maker(page, stretch, _bare(viewer, page, stretch, by_token))
        for event in events:
            if stretch.start <= event.token < stretch.end:
                maker.add(event, around.get(event.token))
        yield maker.example


def _bare(viewer: Unseeing, page: Page, stretch: Seen, by_token: dict[int, Predicate]) -> Example:
    tokens = range(stretch.first, stretch.end)
    sentences = [s for s in page.doc.sents if stretch.first <= s.start < stretch.end]
    return Example(
        given=viewer.pieces.encode([[token.text for token in sentence] for sentence in sentences]),
        frames=[frame_number(by_token[i]) if i in by_token else 0 for i in tokens],
        start=stretch.start - stretch.first,
        end=stretch.end - stretch.first,
        word_cues=[tuple(word_cues(by_token[i])) if i in by_token else () for i in tokens],
        types=[0] * len(tokens),
    )


class _Maker:
    """Fills the example of one stretch, event by event."""

    def __init__(self, page: Page, stretch: Seen, example: Example) -> None:
        self._page = page
        self._stretch = stretch
        self._rows: dict[int, tuple[int, list[str]]] = {}
        self.example = example

    def add(self, event: GoldEvent, at: Setting | None) -> None:
        """Add an event; one whose word is no predicate tells only its type."""
        place = event.token - self._stretch.first
        self.example.types[place] = EVENT_TYPES.index(event.type) + 1
        if at is not None:
            self.example.heads.append(self._head(event, at))

    def _head(self, event: GoldEvent, at: Setting) -> Head:
        around = field(at, self._stretch)
        keys = [candidate.key for candidate in around.candidates]
        told = [answers(side, keys, self._is_called, (BARE,)) for side in event.sides]
        return Head(
            place=event.token - self._stretch.first,
            type=EVENT_TYPES.index(event.type),
            status=STATUSES.index(event.status),
            status_cues=tuple(status_cues(at.predicate)),
            words=tuple(self._words(argument) for argument in around.arguments),
            choices=tuple(
                Choice(self._ways(candidate), candidate.cues, answer)
                for candidate, answer in zip(
                    around.candidates, zip(*told, strict=True), strict=True
                )
            ),
        )

    def _words(self, argument: Argument) -> Words:
        place = argument.naming.head - self._stretch.first
        return Words(place, argument.bucket, argument.shape, argument.cues)

    def _ways(self, candidate: Candidate) -> tuple[tuple[int, tuple[int, int] | None], ...]:
        return tuple(
            (number, None if words is None else self._reference(words, candidate.key))
            for number, words in candidate.arguments
            if words is None or self._reference(words, candidate.key) is not None
        )

    def _reference(self, words: Naming, key: str) -> tuple[int, int] | None:
        """Return the row of some unsettled words and the column of what they may mean."""
        if words.head not in self._rows:
            possible = options(self._page, self._stretch, words)
            first = self._stretch.first
            told = tuple((option.meant.head - first, option.cues) for option in possible)
            self._rows[words.head] = len(self.example.referring), [o.key for o in possible]
            self.example.referring.append(Referring(words.head - first, told))
        row, keys = self._rows[words.head]
        return (row, keys.index(key)) if key in keys else None

    def _is_called(self, key: str, name: str, of: str | None) -> bool:
        """Tell whether a key is an actor of that name; one that acts for another state is not."""
        parties = (n.party(key) for n in self._stretch.namings if key in n.keys)
        return any(
            same_name(name, party.referent.name) and (of is None or party.referent.of in (None, of))
            for party in parties
        )
