"""A report as the network sees it: stretch by stretch, with the actors that each names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from legation.reading.events.likelihood import frame_number
from legation.reading.events.namings import BARE, Naming, namings
from legation.reading.events.predicates import Predicate
from legation.reading.learned import Outputs, Pieces, Stretch, stretches
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


def seen(page: Page, viewer: Viewer, predicates: Iterable[Predicate]) -> Iterator[Seen]:
    """Yield the stretches of a report in text order."""
    numbers = {p.found.token.i: frame_number(p) for p in predicates}
    sentences = page.layout.sentences
    words = [[token.text for token in sentence] for sentence in sentences]
    named = namings(page)
    for stretch in stretches([viewer.pieces.length(sentence) for sentence in words]):
        first, start, end = _tokens(stretch, [s.start for s in sentences], len(page.doc))
        frames = [numbers.get(i, 0) for i in range(first, end)]
        outputs = viewer.run(words[stretch.first : stretch.end], frames)
        here = tuple(naming for naming in named if first <= naming.head < end)
        yield Seen(first, start, end, outputs, here, _by_actor(here))


def _tokens(stretch: Stretch, starts: Sequence[int], length: int) -> tuple[int, int, int]:
    bounds = [*starts, length]
    return bounds[stretch.first], bounds[stretch.start], bounds[stretch.end]


def _by_actor(here: Sequence[Naming]) -> dict[str, tuple[Naming, ...]]:
    actors: dict[str, tuple[Naming, ...]] = {}
    for naming in here:
        if naming.form != BARE:
            for key in dict.fromkeys(naming.keys):
                actors[key] = (*actors.get(key, ()), naming)
    return actors
