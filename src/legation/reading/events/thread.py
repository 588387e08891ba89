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
        """Return the actors that were source and target of the last event."""
        if not self._pairs:
            return frozenset(), frozenset()
        source, target = self._pairs[-1]
        return actors(source), actors(target)

    def counterpart(self, side: Sequence[Party]) -> tuple[Party, ...]:
        """Return those that the actors of `side` last dealt with; () where none are known."""
        wanted = actors(side)
        for source, target in reversed(self._pairs):
            sources, targets = actors(source), actors(target)
            if wanted & sources and not wanted & targets:
                return target
            if wanted & targets and not wanted & sources:
                return source
        return ()


def actors(parties: Iterable[Party]) -> frozenset[str]:
    """Return what tells some parties from the other actors of the report."""
    return frozenset(party.actor for party in parties)


def actor_key(party: Party) -> str:
    """Return for whom an actor acts, else its name: an embassy and its ambassador are one."""
    return party.referent.of or party.referent.name


def keys(parties: Iterable[Party]) -> frozenset[str]:
    """Return the keys of some parties."""
    return frozenset(actor_key(party) for party in parties)
