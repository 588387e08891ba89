"""The history of the missions between two: each from its opening to its closing.

A state keeps one principal mission in another. Where that rises, the lower kind ends as the higher
begins; a closing ends what is open. Consulates stand beside it, as many as there are cities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from legation.codebook.missions import MissionBook
from legation.model import Standing
from legation.reading.standings.missions.told import Told, is_highest, last_word, same_day

# What a change that has come about says of its mission; every other says "yes".
HOLDS = {"closes": "ended"}
# Changes that tell of a mission only by its head, and of none without a day.
CREDENTIALS = frozenset({"presents", "serves"})
BEGINNING = frozenset({"opens", "rises"})


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
        deeds = [other for other in kept if other.does not in CREDENTIALS]
        if any(_tells(other, one) for other in deeds) or _is_refined(one, kept):
            continue
        told = one.undated() if one.headed else one
        if not any(_tells(other, told) for other in kept):
            kept.append(told)
    dated = [t for t in kept if t.date is not None]
    if any(t.does != "is" for t in kept):
        kept = [t for t in kept if t.does != "is"]
    return [*sorted(dated, key=lambda t: t.date or ""), *(t for t in kept if t.date is None)]


def _is_refined(one: Told, kept: list[Told]) -> bool:
    """Let the credentials of a year date what opens or rises in it, and say whether they did.

    A heading tells in its year what the text tells with its day, if it does.
    """
    year = one.date
    if year is None or one.does not in BEGINNING:
        return False
    then = [(n, other) for n, other in enumerate(kept) if (other.date or "").startswith(year)]
    if one.headed and any(other.does in BEGINNING for _, other in then):
        return False
    for number, other in then:
        if other.does in CREDENTIALS:
            why = f"{one.standing.why}; from {other.standing.why}"
            standing = replace(one.standing, start=other.date, at=other.standing.at, why=why)
            kept[number] = Told(one.does, standing)
            return True
    return False


def _tells(fine: Told, coarse: Told) -> bool:
    """Say whether one thing told holds another: the same, of a month, a year or no time."""
    same_end = (fine.does in {"closes", "breaks"}) == (coarse.does in {"closes", "breaks"})
    same_kind = last_word(fine.kind) == last_word(coarse.kind)
    return same_end and same_kind and (fine.date or "").startswith(coarse.date or "")


@dataclass
class _History:
    """What is told between two, gone through in the order of time."""

    book: MissionBook
    told: list[Told]
    current: Standing | None = None
    interrupted: bool = False
    broken: str | None = None
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
        elif one.does in BEGINNING or self._takes_up(one, after):
            self._begin(one)

    def _takes_up(self, one: Told, after: Told | None) -> bool:
        """Say whether credentials begin a mission, and no other began it or will: an envoy's first.

        An envoy accredited before the mission opened lived elsewhere.
        """
        if self.current is not None:
            return is_highest(one.kind) and not is_highest(self.current.role or "")
        if not self.interrupted and (one.does == "serves" or not one.kind):
            return False
        return after is None or after.does != "opens" or self.book.is_post(after.kind)

    def _begin(self, one: Told) -> None:
        if self.current is not None and same_day(self.current.start, one.date):
            self.current = None  # what rises the day it opens has not been what it rose from
        if self.current is not None and last_word(self.current.role or "") != last_word(one.kind):
            self.current = _ended(self.current, one)
        self._leave()
        self.current = self._as_before(self._as_relations_end(one.standing))

    def _as_relations_end(self, standing: Standing) -> Standing:
        """Let a section that guards a state's interests once relations are broken off begin then.

        It may be entrusted to a third state, in whose embassy it is (Vienna Convention on
        Diplomatic Relations, articles 45 and 46).
        """
        guards = "interest" in (standing.role or "").casefold()
        if guards and same_day(standing.start, self.broken):
            return replace(standing, start=self.broken)
        return standing

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
        self.interrupted, self.broken = True, one.date
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


def _ended(standing: Standing, by: Told) -> Standing:
    why = f"{standing.why}; until {by.standing.why}"
    return replace(standing, end=by.date, holds="ended", why=why)
