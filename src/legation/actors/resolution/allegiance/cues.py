"""What speaks for and against a person's acting for one of those whom a report names.

Cues are short phrases; `data/allegiance.json` holds how much each counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.actors.resolution.allegiance.candidates import Candidate
from legation.actors.resolution.allegiance.person_cues import RATIOS, best_alike
from legation.actors.resolution.allegiance.place_cues import place_cues
from legation.actors.resolution.allegiance.question import Question, bucket
from legation.actors.resolution.fold import fold

_YEARS = (1, 5, 10, 20, 40)


def cues(asked: Question, candidate: Candidate, traits: list[str]) -> list[str]:
    """Return what speaks for a person's acting for a candidate, and against it."""
    kind = "state" if candidate.state else "organisation"
    found = [*traits, *place_cues(asked, candidate), *_held(asked, candidate)]
    return [
        kind,
        *(f"{kind}: {cue}" for cue in found),
        *_people(asked, candidate),
        *_likeness(asked, candidate),
        *_rules(asked, candidate),
    ]


def _rules(asked: Question, candidate: Candidate) -> Iterator[str]:
    if asked.rules is not None:
        yield "rules say so" if candidate.code == asked.rules else "rules say otherwise"


def _people(asked: Question, candidate: Candidate) -> Iterator[str]:
    """Yield who else of the report acts for a candidate."""
    if candidate.code == asked.beside:
        across = asked.office & asked.scene.words.lists["opposite"]
        yield "of the person before, his counterpart" if across else "of the person before"
    if candidate.code in asked.listed:
        yield "of who is listed with the person"
    people = asked.scene.cast.people
    others = [p for p in people if p.of == candidate.code and p is not asked.person]
    if others:
        yield "someone acts for it"
    offices = [frozenset(fold(person.office)) for person in others if person.office]
    if any(noun <= office for office in offices for noun in asked.sole):
        yield "another holds the sole office"


def _held(asked: Question, candidate: Candidate) -> Iterator[str]:
    """Yield when somebody of that name is known to have held an office of a candidate."""
    if candidate.code not in asked.held:
        return
    years, full = asked.held[candidate.code]
    yield f"{'held' if full else 'family name held'} office {bucket(years, _YEARS)} years apart"
    if len(asked.held) == 1:
        yield "only its offices were held"


def _likeness(asked: Question, candidate: Candidate) -> Iterator[str]:
    """Yield how much the name looks like those of a state, by itself and beside the others."""
    if not candidate.state:
        yield f"organisation: name of a state {best_alike(asked)}"
        return
    own = asked.alike[candidate.code]
    others = [alike for code, alike in asked.alike.items() if code != candidate.code]
    yield f"name {bucket(own, RATIOS)}"
    if others:
        yield f"name {bucket(own - max(others), RATIOS)} against the others"
