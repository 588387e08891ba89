"""The text of a report as its page shows it: in paragraphs, with what is meant by its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legation.dates import find
from legation.model import Span
from legation.record.identity import actor_key
from legation.web.writing.marking import Cut, Mark, cuts, paragraphs, runs
from legation.web.writing.told import Json, Told


@dataclass(frozen=True, slots=True)
class Named:
    """Words that mean an actor."""

    key: str
    name: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that mean a time: its EDTF value, None where it cannot be placed."""

    value: str | None


Meaning = Told | Named | Dated


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that mean one actor or time, several, or none of them."""

    text: str
    actors: tuple[Named, ...]
    dates: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that are words of the same claims, the one that reaches furthest first.

    `begins` are the claims whose words begin here.
    """

    claims: tuple[Told, ...]
    begins: tuple[Told, ...]
    pieces: tuple[Piece, ...]


def passages(text: str, published: str | None, claims: Sequence[Told]) -> list[list[Run]]:
    """Return a text as paragraphs of runs, with the claims, actors and dates in it marked.

    Every character of the text is in one of the pieces, in order, but the lines between paragraphs.
    """
    marks = [*_marks(text, published, claims)]
    shown = (_without_end(text, part) for part in paragraphs(text))
    return [[_run(text, run) for _, run in runs(cuts(part, marks), Told)] for part in shown if part]


def _without_end(text: str, part: Span) -> Span | None:
    """Return a paragraph without the empty lines after it, None where nothing is left."""
    words = part.of(text).rstrip()
    return Span(part.start, part.start + len(words)) if words else None


def _marks(text: str, published: str | None, claims: Sequence[Told]) -> Iterator[Mark[Meaning]]:
    for claim in claims:
        yield Mark(_from_its_words(text, claim.at), claim)
    for actor in _mentions(claims):
        key = actor_key(actor["name"], actor["of"], actor["kind"])
        named = Named(key, actor["name"], actor["of"])
        yield Mark(Span(actor["start"], actor["end"]), named)
    for mention in find(text, published):
        value = None if mention.value is None else str(mention.value)
        yield Mark(Span(mention.start, mention.end), Dated(value))


def _from_its_words(text: str, at: Span) -> Span:
    """Return a stretch without the space before it: it could lie between paragraphs, unseen."""
    words = at.of(text)
    return Span(at.end - len(words.lstrip()), at.end)


def _mentions(claims: Iterable[Told]) -> Iterable[Json]:
    """Return the actors that claims name by words of the text, each at each place once."""
    named = (actor for claim in claims for actor in claim.actors if actor["start"] is not None)
    return {(a["start"], a["end"], a["name"], a["of"]): a for a in named}.values()


def _run(text: str, cut: Sequence[Cut[Meaning]]) -> Run:
    first = cut[0]
    return Run(
        claims=tuple(mark.what for mark in first.under if isinstance(mark.what, Told)),
        begins=tuple(mark.what for mark in first.begins if isinstance(mark.what, Told)),
        pieces=tuple(_piece(text, one) for one in cut),
    )


def _piece(text: str, cut: Cut[Meaning]) -> Piece:
    meant = [mark.what for mark in cut.under]
    return Piece(
        cut.at.of(text),
        tuple(one for one in meant if isinstance(one, Named)),
        tuple(one for one in meant if isinstance(one, Dated)),
    )
