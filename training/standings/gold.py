"""Annotated reports, opened for training: each standing at the word that says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.reading import Reader
from legation.reading.learned import WEIGHED
from legation.reading.page import Page
from training.reader.gold import opened, word_at

End = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class GoldStanding:
    """Annotated standings of one relation that one word says; ends are (name, of)."""

    token: int
    relation: str
    holds: str
    starts: bool
    ends: bool
    sides: tuple[list[End], list[End]]


def annotated(
    reader: Reader, corpora: Sequence[Sequence[Path]]
) -> Iterator[tuple[Page, list[GoldStanding]]]:
    """Yield reports laid open, with their standings of the relations that are weighed.

    The word that says a standing is its "trigger", or stands in a third file of a corpus.
    """
    for page, told in opened(reader, corpora, "standings"):
        yield page, list(_placed(page, told))


def _placed(page: Page, told: Iterable[tuple[Any, str | None]]) -> Iterator[GoldStanding]:
    together: dict[tuple[int, str], list[Any]] = {}
    for one, word in told:
        token = word_at(page.doc, one["quote"], word) if word else None
        if token is not None and one["relation"] in WEIGHED:
            together.setdefault((token.i, one["relation"]), []).append(one)
    for (token, relation), same in together.items():
        first = same[0]
        subjects, objects = (
            [(one[end]["name"], one[end]["of"]) for one in same] for end in ("subject", "object")
        )
        yield GoldStanding(
            token=token,
            relation=relation,
            holds=first["holds"],
            starts=first["start"] is not None,
            ends=first["end"] is not None,
            sides=(subjects, objects),
        )
