"""A text cut where marks begin and end, so that marks that overlap can be shown as they are.

The cuts of a text are the text: every character is in exactly one of them, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final, Generic, TypeVar

from legation.model import Span

T = TypeVar("T")

# An empty line ends a paragraph; spaces on it do not show.
_BREAK: Final = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """A stretch of a text, and what stands there."""

    at: Span
    what: T


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """A stretch of a text all of which is under the same marks.

    `under` are those marks, the one that reaches furthest first; `begins` are those of them that
    begin here.
    """

    at: Span
    under: tuple[Mark[T], ...]
    begins: tuple[Mark[T], ...]


def cuts(within: Span, marks: Iterable[Mark[T]]) -> list[Cut[T]]:
    """Return a stretch of a text cut where marks begin and end; those that are empty do not count.

    A mark that began before the stretch is shown in it, but does not begin there.
    """
    there = sorted(
        (m for m in marks if max(m.at.start, within.start) < min(m.at.end, within.end)),
        key=lambda mark: (mark.at.start, -mark.at.end),
    )
    edges = _edges(within, there)
    found: list[Cut[T]] = []
    under: list[Mark[T]] = []
    coming = iter([*there, None])
    following = next(coming)
    for start, end in pairwise(edges):
        under = [mark for mark in under if mark.at.end > start]
        while following is not None and following.at.start <= start:
            under.append(following)
            following = next(coming)
        found.append(_cut(Span(start, end), under))
    return found


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, each with the empty lines after it; none of an empty one."""
    ends = [match.end() for match in _BREAK.finditer(text) if match.end() < len(text)]
    edges = [0, *ends, len(text)] if text else [0]
    return [Span(start, end) for start, end in pairwise(edges)]


def runs(some: Iterable[Cut[T]], kind: type) -> Iterator[tuple[tuple[Mark[T], ...], list[Cut[T]]]]:
    """Yield the cuts in runs that are under the same marks of one kind, with these marks."""

    def under(cut: Cut[T]) -> tuple[Mark[T], ...]:
        return tuple(mark for mark in cut.under if isinstance(mark.what, kind))

    for shared, run in groupby(some, key=under):
        yield shared, list(run)


def lanes(spans: Sequence[Span]) -> list[int]:
    """Return for each span the lowest lane that no span that overlaps it has taken before it.

    So lines under words that several claims share do not lie on each other. Spans are taken in
    order of where they begin.
    """
    taken: list[int] = []  # the end of the last span in each lane
    found = [0] * len(spans)
    for number in sorted(range(len(spans)), key=lambda n: (spans[n].start, -spans[n].end)):
        at = spans[number]
        lane = next((n for n, end in enumerate(taken) if end <= at.start), len(taken))
        taken[lane:] = [at.end, *taken[lane + 1 :]]
        found[number] = lane
    return found


def _edges(within: Span, marks: Iterable[Mark[T]]) -> list[int]:
    inner = (edge for mark in marks for edge in (mark.at.start, mark.at.end))
    inside = {edge for edge in inner if within.start < edge < within.end}
    return sorted({within.start, within.end, *inside})


def _cut(at: Span, under: Sequence[Mark[T]]) -> Cut[T]:
    outermost = sorted(under, key=lambda mark: (-mark.at.end, mark.at.start))
    return Cut(at, tuple(outermost), tuple(m for m in under if m.at.start == at.start))
