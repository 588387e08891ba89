"""The history of the missions between two: each from its opening to its closing.

A state keeps one principal mission in another. Where that rises, the lower kind ends as the higher
begins; a closing ends what is open. Consulates stand beside it, as many as there are cities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from legation.codebook.missions import MissionBook
from legation.model import Standing
from legation.reading.standings.missions.told import Told, same_day

# What a change that has come about says of its mission; every other says "yes".
HOLDS = {"closes": "ended"}
# Changes that tell of a mission only by its head, and of none without a day.
CREDENTIALS = frozenset({"presents", "serves"})
# The kinds that ambassadors head; every other ranks below.
HIGHEST = frozenset({"embassy", "commission", "nunciature"})


def histories(book: MissionBook, told: Iterable[Told]) -> Iterator[Standing]:
    """Yield the mission standings that follow from all that a report tells of missions."""
    groups: dict[object, list[Told]] = {}
    for one in told:
        groups.setdefault(one.between, []).append(one)
    for group in groups.values():
        yield from _History(book, _each_once(group)).standings()


def _each_once(group: Sequence[Told]) -> list[Told]:
    """Return what is told, by date; what another tells of the same deed more finely is left out."""
    kept: list[Told] = []
    for one in sorted(group, key=lambda t: -len(t.date or "")):
        if _is_refined(one, kept) or any(_tells(other, one) for other in kept):
            continue
        kept.append(one)
    dated = [t for t in kept if t.date is not None]
    if any(t.does != "is" for t in kept):
        kept = [t for t in kept if t.does != "is"]
    return [*sorted(dated, key=lambda t: t.date or ""), *(t for t in kept if t.date is None)]


def _is_refined(one: Told, kept: list[Told]) -> bool:
    """Let the credentials of a year date the opening of that year, and say whether they did."""
    for number, other in enumerate(kept):
        fits = one.does == "opens" and other.does in {"presents", "serves"} and one.date
        if fits and (other.date or "").startswith(one.date or ""):
            why = f"{one.standing.why}; from {other.standing.why}"
            standing = replace(one.standing, start=other.date, at=other.standing.at, why=why)
            kept[number] = Told("opens", standing)
            return True
    return False


def _tells(fine: Told, coarse: Told) -> bool:
    """Say whether one thing told holds another: the same, of a month, a year or no time."""
    same_end = (fine.does in {"closes", "breaks"}) == (coarse.does in {"closes", "breaks"})
    same_kind = last_word(fine.kind) == last_word(coarse.kind)
    return same_end and same_kind and (fine.date or "").startswith(coarse.date or "")


def last_word(kind: str) -> str:
    """Return the last word of a kind of mission, in the singular: "Consulates General": general."""
    word = kind.casefold().split()[-1] if kind else ""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


@dataclass
class _History:
    """What is told between two, gone through in the order of time."""

    book: MissionBook
    told: list[Told]
    current: Standing | None = None
    interrupted: bool = False
    last_kind: str | None = None
    done: list[Standing] = field(default_factory=list)

    def standings(self) -> list[Standing]:
        for number, one in enumerate(self.told):
            self._tell(one, next(iter(self.told[number + 1 :]), None))
        return [*self.done, *([self.current] if self.current is not None else [])]

    def _tell(self, one: Told, after: Told | None) -> None:
        if one.does == "breaks":
            self._break(one, after)
        elif one.date is None or one.standing.holds != HOLDS.get(one.does, "yes"):
            self.done.extend([one.standing] if one.does not in CREDENTIALS else [])
        elif one.does == "closes":
            self._close(one)
        elif self.book.is_post(one.kind):
            self._open_post(one)
        elif one.does in {"opens", "rises"} or self._takes_up(one, after):
            self._begin(one)

    def _takes_up(self, one: Told, after: Told | None) -> bool:
        """Say whether credentials begin a mission, and no other began it or will: an envoy's first.

        An envoy accredited before the mission opened lived elsewhere.
        """
        if self.current is not None:
            return _is_highest(one.kind) and not _is_highest(self.current.role or "")
        if not self.interrupted and (one.does == "serves" or not one.kind):
            return False
        return after is None or after.does != "opens" or self.book.is_post(after.kind)

    def _begin(self, one: Told) -> None:
        if self.current is not None and same_day(self.current.start, one.date):
            self.current = None  # what rises the day it opens has not been what it rose from
        if self.current is not None and last_word(self.current.role or "") != last_word(one.kind):
            self.current = _ended(self.current, one)
        self._leave()
        self.current = self._as_before(one.standing)

    def _as_before(self, standing: Standing) -> Standing:
        """Let a mission of a kind that is not said be what it was before it was interrupted."""
        return standing if standing.role else replace(standing, role=self.last_kind)

    def _close(self, one: Told) -> None:
        if self.current is not None and same_day(self.current.start, one.date):
            return  # nothing closes the day it opens: the date is of something else
        if not self.book.is_post(one.kind):
            if self.current is None:
                self.done.append(one.standing)
            else:
                self.current = _ended(self.current, one)
            self._leave()
            self.interrupted = True
        elif self._is_only_post(one):
            self._close_post(one)

    def _break(self, one: Told, after: Told | None) -> None:
        """End the mission with the relations, unless it is told when it closed.

        Who breaks off relations withdraws the mission (Vienna Convention on Diplomatic Relations,
        article 45).
        """
        self.interrupted = True
        if self.current is not None and (after is None or after.does != "closes"):
            self.current = _ended(self.current, one)
            self._leave()

    def _close_post(self, one: Told) -> None:
        opened = [s for s in self.done if self.book.is_post(s.role or "") and s.start and not s.end]
        if opened:
            self.done.remove(opened[-1])
        self.done.append(_ended(opened[-1], one) if opened else one.standing)

    def _is_only_post(self, one: Told) -> bool:
        """Say whether a consulate that closes is the only one told of: others may stay open."""
        posts = [t for t in self.told if self.book.is_post(t.kind)]
        closed = [t for t in posts if t.does == "closes"]
        return len(closed) == 1 and len(posts) <= 2 and self.current is None

    def _open_post(self, one: Told) -> None:
        self.done.append(one.standing)

    def _leave(self) -> None:
        """Keep the mission open until now, whose end is not told."""
        if self.current is not None:
            self.done.append(self.current)
            self.last_kind = self.current.role
        self.current = None


def _is_highest(kind: str) -> bool:
    return last_word(kind) in HIGHEST


def _ended(standing: Standing, by: Told) -> Standing:
    why = f"{standing.why}; until {by.standing.why}"
    return replace(standing, end=by.date, holds="ended", why=why)
