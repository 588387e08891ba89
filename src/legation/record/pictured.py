"""Rows that pictures are drawn from: counted and bounded, each leading to what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from legation.record.rows import EventRow, Party, StandingRow


@dataclass(frozen=True, slots=True)
class Told:
    """Days over which a standing is certain: `answer` is yes, no or disputed.

    `first` and `last` are ISO days, both inclusive; `..` stands for no bound. Between two of them
    it is not known whether the standing held.
    """

    first: str
    last: str
    answer: str


@dataclass(frozen=True, slots=True)
class Lifeline:
    """A standing with every stretch of days that its claims are certain of, in order."""

    standing: StandingRow
    told: tuple[Told, ...]

    def on(self, day: str) -> str:
        """Return whether it held on an ISO day: yes, no, disputed or maybe."""
        for one in self.told:
            if (one.first == ".." or one.first <= day) and (one.last == ".." or day <= one.last):
                return one.answer
        return "maybe"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events of a type happened between the ISO days `first` and `last`, both possible.

    `way` says who did it: "did" (the actor asked about), "received" (it was done to that actor) or
    "together" (both sides did the same). The days are None for events that nothing dates.
    """

    type: str
    mode: str | None
    way: str
    first: str | None
    last: str | None
    events: int


@dataclass(frozen=True, slots=True)
class Partner:
    """An actor that another deals with, and how many events of each type are between them."""

    actor: Party
    events: int
    types: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Dealt:
    """What an actor dealt in: all of it counted, with whom, and the latest of it in full.

    `events` are of any status, with their claims, the latest first and undated ones last; tallies
    and partners count only what came about.
    """

    tallies: tuple[Tally, ...]
    partners: tuple[Partner, ...]
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties two actors in a network: so many events or standings from one to the other.

    `mutual` says that it goes both ways; then `one` is the first in order of keys. `answer` says of
    standings whether the surest of them held: yes, disputed or maybe.
    """

    one: Party
    other: Party
    count: int
    mutual: bool
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Ties:
    """The strongest ties asked for, and how many there are in all."""

    ties: tuple[Tie, ...]
    total: int
