"""Who has dealt with whom in a report so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legation.reading.page import Party


class Thread:
    """The pairs of actors that acted, as a report is read."""

    def __init__(self) -> None:
        self._pairs: list[tuple[tuple[Party, ...], tuple[Party, ...]]] = []

    def follow(self, source: Sequence[Party], target: Sequence[Party]) -> None:
        """Remember that `source` dealt with `target`."""
        if source and target:
            self._pairs.append((tuple(source), tuple(target)))

    def last(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the keys of source and target of the last event."""
        if not self._pairs:
            return frozenset(), frozenset()
        source, target = self._pairs[-1]
        return keys(source), keys(target)

    def counterpart(self, side: Sequence[Party]) -> tuple[Party, ...]:
        """Return those that the actors of `side` last dealt with; () where none are known."""
        wanted = keys(side)
        for source, target in reversed(self._pairs):
            sources, targets = keys(source), keys(target)
            if wanted & sources and not wanted & targets:
                return target
            if wanted & targets and not wanted & sources:
                return source
        return ()


def actor_key(party: Party) -> str:
    """Return what tells one actor of a report from another: whom it acts for, else its name."""
    return party.referent.of or party.referent.name


def keys(parties: Iterable[Party]) -> frozenset[str]:
    """Return the keys of some parties."""
    return frozenset(actor_key(party) for party in parties)
