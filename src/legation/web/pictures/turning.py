"""Turning points between two actors: standings that began or ended, years in which the tone did.

The tone of a year is the mean score of its events, where at least two are certain to be of that
year: cooperation above 1, conflict below -1, and nothing between, where it does not turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from legation.record import EventRow, Lifeline, Tally
from legation.web.pictures.lanes import FROM_SUBJECT
from legation.web.pictures.months import score_of

_LEAST_EVENTS: Final = 2
_LEAST_TONE: Final = 1.0


@dataclass(frozen=True, slots=True)
class Turn:
    """A year whose tone is the opposite of that of the last year that had one.

    Scores are means on the scale from -10 to 10.
    """

    year: str
    before: float
    after: float

    @property
    def says(self) -> str:
        """What turned."""
        return f"From {_tone(self.before)} to {_tone(self.after)}"


@dataclass(frozen=True, slots=True)
class Point:
    """A turning point. `date` is EDTF, `id` names what it rests on, `says` tells it."""

    date: str
    says: str
    kind: str
    id: str


def turns(tallies: Iterable[Tally]) -> list[Turn]:
    """Return the years in which the tone between two actors turned, in order."""
    toned = [(year, mean) for year, mean in _years(tallies) if abs(mean) >= _LEAST_TONE]
    return [
        Turn(year, before, after)
        for (_, before), (year, after) in pairwise(toned)
        if (before > 0) != (after > 0)
    ]


def of_standings(lines: Iterable[Lifeline]) -> Iterator[Point]:
    """Give the days on which standings between the two began and ended."""
    for line in lines:
        row = line.standing
        what = f"{row.subject.name}, {FROM_SUBJECT[row.relation]} {row.object.name}"
        if row.holds not in ("yes", "ended"):
            continue
        if row.start:
            yield Point(row.start, f"Begins: {what}", row.relation, row.id)
        if row.end:
            yield Point(row.end, f"Ends: {what}", row.relation, row.id)


def of_turn(turn: Turn, events: Sequence[EventRow]) -> Point | None:
    """Return a turn named after the event of its year that most reports tell of in its tone."""
    fitting = [
        row
        for row in events
        if row.status == "actual" and (score_of(row.type, row.mode) > 0) == (turn.after > 0)
    ]
    if not fitting:
        return None
    row = max(fitting, key=lambda row: (row.reports, abs(score_of(row.type, row.mode)), row.id))
    who = (", ".join(party.name for party in side[:3]) for side in (row.source, row.target))
    says = f"{turn.says}: {row.type} {' → '.join(name or 'somebody' for name in who)}"
    return Point(row.date or turn.year, says, row.type, row.id)


def _years(tallies: Iterable[Tally]) -> Iterator[tuple[str, float]]:
    """Give the years that have enough events, each with their mean score."""
    found: dict[str, list[float]] = {}
    for tally in tallies:
        if tally.first and tally.last and tally.first[:4] == tally.last[:4] != "..":
            scores = [score_of(tally.type, tally.mode)] * tally.events
            found.setdefault(tally.first[:4], []).extend(scores)
    for year, scores in sorted(found.items()):
        if len(scores) >= _LEAST_EVENTS:
            yield year, sum(scores) / len(scores)


def _tone(score: float) -> str:
    return "cooperation" if score > 0 else "conflict"
