"""A report as the network sees it: stretch by stretch, with the actors that each names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol

from spacy.tokens import Span

from legation.reading.events.likelihood import frame_number
from legation.reading.events.namings import BARE, Naming, head_of, namings
from legation.reading.events.predicates import Predicate, predicates
from legation.reading.learned import Outputs, Pieces, Stretch, load_network, stretches
from legation.reading.page import Page


class Viewer(Protocol):
    """What looks at a stretch: the network, or what stands in for it while it is trained."""

    pieces: Pieces

    def run(self, sentences: Sequence[Sequence[str]], frames: Sequence[int]) -> Outputs:
        """Return what is seen of the words of some sentences."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Tokens [first, end) of a report; events are read of those from `start` on.

    `outputs` are the network's, its first row for token `first`. `actors` has the namings of each
    actor named here, in text order; bare noun phrases are not among them.
    """

    first: int
    start: int
    end: int
    outputs: Outputs
    namings: tuple[Naming, ...]
    actors: Mapping[str, tuple[Naming, ...]]

    def within(self, sentence: Span) -> tuple[Naming, ...]:
        """Return the namings of a sentence."""
        bounds = (sentence.start, sentence.end)
        start, end = (bisect_left(self.namings, bound, key=head_of) for bound in bounds)
        return self.namings[start:end]


@dataclass(frozen=True)
class Looked:
    """A report looked at whole: the predicates of each sentence, and its stretches as seen."""

    predicates: tuple[tuple[Predicate, ...], ...]
    stretches: tuple[Seen, ...]

    @cached_property
    def by_token(self) -> Mapping[int, Predicate]:
        """The predicate at each token that is one."""
        return {p.found.token.i: p for found in self.predicates for p in found}


def look(page: Page) -> Looked:
    """Look at a report once, for all that is made of what the network sees."""
    everything = tuple(tuple(predicates(page, sentence)) for sentence in page.layout.sentences)
    flat = chain.from_iterable(everything)
    return Looked(everything, tuple(seen(page, load_network(), flat)))


def seen(page: Page, viewer: Viewer, found: Iterable[Predicate]) -> Iterator[Seen]:
    """Yield the stretches of a report in text order."""
    numbers = {p.found.token.i: frame_number(p) for p in found}
    sentences = page.layout.sentences
    words = [[token.text for token in sentence] for sentence in sentences]
    named = namings(page)
    for stretch in stretches([viewer.pieces.length(sentence) for sentence in words]):
        first, start, end = _tokens(stretch, [s.start for s in sentences], len(page.doc))
        frames = [numbers.get(i, 0) for i in range(first, end)]
        outputs = viewer.run(words[stretch.first : stretch.end], frames)
        here = tuple(naming for naming in named if first <= naming.head < end)
        yield Seen(first, start, end, outputs, here, by_actor(here))


def _tokens(stretch: Stretch, starts: Sequence[int], length: int) -> tuple[int, int, int]:
    bounds = [*starts, length]
    return bounds[stretch.first], bounds[stretch.start], bounds[stretch.end]


def by_actor(here: Sequence[Naming]) -> dict[str, tuple[Naming, ...]]:
    """Return the namings of each actor; bare noun phrases are nobody's."""
    actors: dict[str, tuple[Naming, ...]] = {}
    for naming in here:
        if naming.form != BARE:
            for key in dict.fromkeys(naming.keys):
                actors[key] = (*actors.get(key, ()), naming)
    return actors
