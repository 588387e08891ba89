"""What is known when it is asked for whom a person acts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from legation.actors.resolution.allegiance.candidates import Candidate
from legation.actors.resolution.fold import fold
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.scene import Scene


@dataclass(frozen=True)
class Question:
    """The question for whom a person acts that is named at a token.

    By code: `alike` says how the name compares with those of each state, `held` how many years
    apart someone of that name held its office, and whether that is a full name; `present` is what
    a reader has in mind there, the most present first. `rules` is whom the rules would take,
    `beside` for whom the person named before acts, `listed` those whom the person is listed with.
    `settled`: the words beside the name tell of something that acts for nobody known.
    """

    scene: Scene
    person: Referent
    at: int
    settled: bool
    candidates: Sequence[Candidate]
    alike: Mapping[str, float]
    held: Mapping[str, tuple[int, bool]]
    present: Sequence[tuple[str, float]]
    rules: str | None
    beside: str | None
    listed: frozenset[str]

    @cached_property
    def head(self) -> int:
        """The token that the person's name hangs by."""
        name = self.scene.naming[self.at]
        return self.scene.text.span_head(name.start, name.end)

    @cached_property
    def office(self) -> frozenset[str]:
        """The words of the person's title."""
        return frozenset(fold(self.person.office or ""))

    @cached_property
    def sole(self) -> tuple[frozenset[str], ...]:
        """The offices in the title that one person of a state holds at a time, by their words."""
        nouns = sorted(self.scene.words.lists["sole"])
        return tuple(w for w in (frozenset(fold(noun)) for noun in nouns) if w <= self.office)

    @cached_property
    def named_last(self) -> Candidate | None:
        """The candidate that is named last before the person."""
        named = [(candidate.before(self.at), candidate) for candidate in self.candidates]
        before = [(mention.head, candidate) for mention, candidate in named if mention]
        return max(before, key=lambda pair: pair[0])[1] if before else None


def bucket(value: float, bounds: Sequence[float]) -> str:
    """Return in words between which bounds a value lies."""
    at = bisect_right(bounds, value)
    return f"from {bounds[at - 1]:g}" if at else f"under {bounds[0]:g}"


def compared(weight: float, rivals: Sequence[float]) -> str:
    """Return in words how a weight compares with the heaviest of its rivals."""
    if not rivals:
        return "alone"
    ratio = weight / (max(rivals) or 0.1)
    for least, words in ((3.0, "thrice the next"), (1.5, "well above the next"), (1.0, "the most")):
        if ratio >= least:
            return words
    return "about the most" if ratio > 0.6 else "less than another"
