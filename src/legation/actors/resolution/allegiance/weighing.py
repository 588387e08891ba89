"""The answer that weighs most, and what it takes to be believed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from legation.actors.resolution.mention import Referent
from legation.choice import Choice, load_choice

WEIGHTS: Final = Path(__file__).parents[2] / "data" / "allegiance.json"
# How likely an answer must be: a wrong state does more harm than none.
LEAST: Final = 0.6
# How many of the cues of an answer its reason gives, the weightiest first.
_REASONS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A possible answer: the code of a state or organisation, None for nobody, and its cues."""

    code: str | None
    cues: Sequence[str]


Choose = Callable[[Referent, Sequence[Answer]], tuple[str | None, str]]
"""Given a person and the answers: the code chosen, None for nobody, and why."""


def weighed(_person: Referent, answers: Sequence[Answer]) -> tuple[str | None, str]:
    """Return the likeliest answer by the shipped weights, and by what it was found."""
    return likeliest(load_choice(WEIGHTS), answers)


def likeliest(model: Choice, answers: Sequence[Answer]) -> tuple[str | None, str]:
    """Return the likeliest answer, nobody if none is likely enough, and by what it was found."""
    odds = model.odds([answer.cues for answer in answers])
    chance, answer = max(zip(odds, answers, strict=True), key=lambda pair: pair[0])
    if chance < LEAST:
        return None, ""
    telling = sorted(answer.cues, key=lambda cue: -model.weights.get(cue, 0.0))
    return answer.code, f"weighed ({chance:.2f}): {'; '.join(telling[:_REASONS])}"
