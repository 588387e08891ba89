"""What candidates for identity are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownName:
    """An actor, by its key, known to bear a name: `borne` if on that day; `why` says how."""

    key: str
    borne: bool
    why: str


# Who is known to bear a name on a day (EDTF, None for any): a gazetteer, say.
Known = Callable[[str, str | None], Iterable[KnownName]]


@dataclass(frozen=True, slots=True)
class Used:
    """An actor of a record, as its claims name it: `names` in order, and when it was spoken of."""

    key: str
    names: tuple[str, ...]
    claims: int
    first_cited: str | None
    last_cited: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two actors that may be one. `score` is from 0 to 1, `why` says what it rests on.

    `unsure` is True where a person has looked at them and could not tell.
    """

    one: Used
    other: Used
    score: float
    why: str
    unsure: bool
