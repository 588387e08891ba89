"""For whom the persons of a report may act: the states and organisations it names, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from legation.actors.gazetteer import Entry
from legation.actors.resolution.mention import Mention

_STATES = frozenset({"state", "territory", "de facto", "body", "subdivision", "city"})
_ORGANISATIONS = frozenset({"igo", "organ", "court"})
# What it weighs to be named where something happens, as a part (a city, a ministry), in a title.
_PLACE, _PART, _TITLE = 0.4, 0.5, 2.0
_PARTS = frozenset({"body", "subdivision", "city", "organ"})


@dataclass(slots=True)
class Candidate:
    """A state or organisation by its code: how much a report is about it, and where it names it.

    `rank` counts from 0 among its kind. `heads` are the tokens of its names, in order; `outside`
    says where else it is named (title, dateline).
    """

    code: str
    state: bool
    weight: float = 0.0
    rank: int = 0
    mentions: dict[int, Mention] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)
    outside: set[str] = field(default_factory=set)

    def before(self, i: int) -> Mention | None:
        """Return the last naming before a token."""
        at = bisect_left(self.heads, i)
        return self.mentions[self.heads[at - 1]] if at else None

    def after(self, i: int) -> Mention | None:
        """Return the first naming from a token on."""
        at = bisect_left(self.heads, i)
        return self.mentions[self.heads[at]] if at < len(self.heads) else None


def candidates(
    placed: Iterable[tuple[Entry, Mention]], outside: Mapping[str, Iterable[Entry]]
) -> list[Candidate]:
    """Return whom a report names, whom it is most about first.

    `placed` is what its sentences name, `outside` what its other parts do, by which.
    """
    found: dict[str, Candidate] = {}
    for entry, mention in placed:
        candidate = _of(entry, found)
        if candidate is not None:
            candidate.mentions[mention.head] = mention
            part = _PART if entry.kind in _PARTS else 1.0
            candidate.weight += min(part, _PLACE) if mention.locative else part
    for where, entries in outside.items():
        for entry in entries:
            candidate = _of(entry, found)
            if candidate is not None:
                candidate.outside.add(where)
                candidate.weight += _TITLE
    ranked = sorted(found.values(), key=lambda c: -c.weight)
    for kind in (True, False):
        for rank, candidate in enumerate(c for c in ranked if c.state is kind):
            candidate.rank = rank
            candidate.heads = sorted(candidate.mentions)
    return ranked


def _of(entry: Entry, found: dict[str, Candidate]) -> Candidate | None:
    """Return the candidate that an entry stands for, made if there is none yet."""
    if entry.of is None or entry.kind not in _STATES | _ORGANISATIONS:
        return None
    return found.setdefault(entry.of, Candidate(entry.of, entry.kind in _STATES))
