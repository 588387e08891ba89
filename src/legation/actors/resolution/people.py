"""The persons of a report: one referent for all spellings and short forms of a name."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz

from legation.actors.resolution.fold import personal
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.name import PERSON, Name
from legation.actors.resolution.scene import Scene

# How alike two spellings of a family name are that mean the same person of a report (0 to 100).
_SAME_SPELLING = 87.0
_SHORTEST_SPELLING = 5


def gather(scene: Scene) -> dict[int, Referent]:
    """Create the report's persons; return the referent of every name by its first token.

    Fuller names come first, so that "Golan" finds "Yair Golan" wherever that stands.
    """
    known = _Known()
    names = [n for n in scene.names if n.label == PERSON]
    for name in sorted(names, key=lambda n: (-len(_words(scene, n)), n.start)):
        words = _words(scene, name)
        referent = known.bearer(words, name.start)
        if referent is None:
            referent = Referent(scene.text.slice(name.start, name.end), None, "person")
            scene.cast.people.append(referent)
        known.add(referent, words, name.start)
    return known.by_start


class _Known:
    """The persons so far, by the words of their names and by how the last word begins."""

    def __init__(self) -> None:
        self.by_start: dict[int, Referent] = {}
        self._by_word: dict[str, dict[int, Referent]] = defaultdict(dict)
        self._by_beginning: dict[str, dict[int, Referent]] = defaultdict(dict)

    def add(self, referent: Referent, words: tuple[str, ...], start: int) -> None:
        self.by_start[start] = referent
        for word in words:
            self._by_word[word].setdefault(id(referent), referent)
        for word in words[-1:]:
            self._by_beginning[word[:2]].setdefault(id(referent), referent)

    def bearer(self, words: tuple[str, ...], start: int) -> Referent | None:
        """Return the person with a fuller name that contains these words, the last one before."""
        if not words:
            return None
        near = {**self._by_word[words[-1]], **self._by_beginning[words[-1][:2]]}
        bearers = [p for p in near.values() if _bears(personal(p.name), words)]
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        wanted = {id(p) for p in bearers}
        before = [at for at, p in self.by_start.items() if id(p) in wanted and at < start]
        return self.by_start[max(before)] if before else bearers[0]


def _words(scene: Scene, name: Name) -> tuple[str, ...]:
    return personal(scene.text.slice(name.start, name.end))


def _bears(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if set(words) <= set(full):
        return True
    if len(words) > 1 and len(full) > 1:
        return (
            full[0][0] == words[0][0] and _alike(full[-1], words[-1]) and _alike(full[0], words[0])
        )
    return len(words) == 1 and _alike(full[-1], words[0])


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    long_enough = min(len(a), len(b)) >= _SHORTEST_SPELLING
    return long_enough and fuzz.ratio(a, b) >= _SAME_SPELLING
