"""What is found in a record about one claim, in the terms of the rules: facts, not yet cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from legation.record.conflict import Clash
from legation.record.facts import Fact

CONTRADICTED: Final = "contradicted"
SUPPORTED: Final = "supported"
UNDATABLE: Final = "undatable"
NEW: Final = "new"


@dataclass(frozen=True, slots=True)
class Against:
    """Facts that cannot hold together with the claim by a rule, and what either side says."""

    rule: str
    says: str
    against: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a record says to a claim; see `Checked` for the fields."""

    support: tuple[Fact, ...] = ()
    against: tuple[Against, ...] = ()
    since: str | None = None
    in_part: bool = False
    undatable: bool = False

    @property
    def verdict(self) -> str:
        """The gravest of what was found."""
        if self.against:
            return CONTRADICTED
        if self.support:
            return SUPPORTED
        return UNDATABLE if self.undatable else NEW


def opposing(mine: Fact, clashes: Iterable[Clash]) -> list[Against]:
    """Return what the clashes that a claim is in set against it, those of the same said once."""
    found: dict[tuple[str, str, str], dict[str, Fact]] = {}
    for clash in clashes:
        for says, (against, facts) in _sides(mine, clash):
            others = found.setdefault((clash.rule, says, against), {})
            others.update((fact.id, fact) for fact in facts if fact.id != mine.id)
    return [Against(*said, tuple(facts.values())) for said, facts in found.items()]


def _sides(mine: Fact, clash: Clash) -> Iterator[tuple[str, tuple[str, tuple[Fact, ...]]]]:
    """Yield what the side of the claim says, with the other side; nothing if it is on neither."""
    one, other = clash.sides
    for ours, theirs in ((one, other), (other, one)):
        if any(fact.id == mine.id for fact in ours[1]):
            yield ours[0], theirs
