"""Which of several readings of a name a report means, and which state it is mostly about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from legation.actors.gazetteer import Entry, Gazetteer, Match, Reading
from legation.actors.resolution.name import KNOWN, Name

_TITLE_WEIGHT, _PLACE_WEIGHT = 2.0, 0.4
_BRUSSELS = "eu"


class Evidence:
    """How often a report names each entry where no other reading is possible."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.sure: Counter[str] = Counter()
        for name in names:
            if name.label == KNOWN and len(name.readings) == 1:
                self._count(name.readings[0])

    def _count(self, reading: Reading) -> None:
        entry = reading.entry
        self.sure[entry.id] += 1
        if entry.parent:
            self.sure[entry.parent] += 1

    def choose(self, readings: Sequence[Reading]) -> Reading:
        """Return the reading that the rest of the report supports best, the first by default."""
        if len(readings) == 1:
            return readings[0]
        return max(readings, key=lambda r: (r.current, self._support(r.entry), -readings.index(r)))

    def _support(self, entry: Entry) -> int:
        own = self.sure[entry.id]
        kin = self.sure[entry.parent] if entry.parent else 0
        return 2 * own + kin

    def stands_for(self, readings: Sequence[Reading]) -> Reading:
        """Return which actor a capital or seat stands for.

        A capital stands for its state, but "Brussels" for the organisation seated there that the
        report names most, and for the European Union where it names none of them.
        """
        if not any(r.entry.id == _BRUSSELS and r.form == "seat" for r in readings):
            return self.choose([r for r in readings if r.form == "capital"] or readings)
        ranked = sorted(readings, key=lambda r: -self.sure[r.entry.id])
        if self.sure[ranked[0].entry.id]:
            return ranked[0]
        return next(r for r in readings if r.entry.id == _BRUSSELS)


def weights(
    mentioned: Iterable[tuple[Entry, bool]], title: Sequence[Match], kinds: frozenset[str]
) -> list[tuple[str, float]]:
    """Return how much a report is about each entry of some kinds, the heaviest first.

    `mentioned` is every entry named in the report, and whether it is named as a mere place.
    """
    weight: dict[str, float] = defaultdict(float)
    for entry, as_place in mentioned:
        if entry.kind in kinds:
            weight[entry.id] += _PLACE_WEIGHT if as_place else 1.0
    for match in title:
        if match.entry.kind in kinds:
            weight[match.entry.id] += _TITLE_WEIGHT
    return sorted(weight.items(), key=lambda pair: -pair[1])


def leader(ranked: Sequence[tuple[str, float]], times: float, least: float) -> str | None:
    """Return the first of a ranking if it weighs enough, and so many times what the next does."""
    if not ranked or ranked[0][1] < least:
        return None
    if len(ranked) > 1 and ranked[0][1] < times * ranked[1][1]:
        return None
    return ranked[0][0]


def title_matches(gazetteer: Gazetteer, title: str | None, on: str | None) -> list[Match]:
    """Return the names in a report's title."""
    return gazetteer.scan(title.split(), on) if title else []
