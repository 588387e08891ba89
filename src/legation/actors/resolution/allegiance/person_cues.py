"""What the words around a person's name tell of whom they may act for."""

from __future__ import annotations

from collections.abc import Iterator

from legation.actors.resolution.allegiance.question import Question, bucket
from legation.actors.resolution.fold import fold

# How many tokens around a name are near it.
NEAR = 6
_MANY_STATES = 4
_LONGEST = 3
# Bounds of log ratios: the letters of a name in a state's names, against those in all names.
RATIOS = (-12.0, -8.0, -5.0, -3.0, -1.0, 1.0, 3.0, 5.0, 8.0, 12.0)


def nobody_cues(asked: Question, traits: list[str]) -> list[str]:
    """Return what speaks for a person's acting for none of the candidates."""
    text = asked.scene.text
    states = min(_MANY_STATES, sum(candidate.state for candidate in asked.candidates))
    found = [
        *traits,
        f"of {states} states",
        f"name at best {best_alike(asked)}",
        "rules know" if asked.rules else "rules do not know",
        f"{text.role(asked.head)} of {text.lemma[text.governor(asked.head)]}",
    ]
    return ["nobody", *(f"nobody: {cue}" for cue in found)]


def best_alike(asked: Question) -> str:
    """Return in words how much the name looks like those of the state that it fits best."""
    return bucket(max(asked.alike.values(), default=0.0), RATIOS)


def traits_of(asked: Question) -> list[str]:
    """Return the traits of a person that count for and against each answer in its own way."""
    return [*_title(asked), *_around(asked)]


def _title(asked: Question) -> Iterator[str]:
    scene, i = asked.scene, asked.at
    if asked.person.office:
        yield "titled"
    elif i and scene.listed(i - 1, "courtesy"):
        yield f"no title but {scene.text.lower[i - 1]}"
    else:
        yield "no title"
    yield from (f"title has {word}" for word in sorted(asked.office))
    for name in ("at_home", "organisational", "sole"):
        if any(set(fold(noun)) <= asked.office for noun in scene.words.lists[name]):
            yield f"title is {name.replace('_', ' ')}"
    if asked.settled:
        yield "belongs to what is unknown"


def _around(asked: Question) -> Iterator[str]:
    scene, text, i = asked.scene, asked.scene.text, asked.at
    name = scene.naming[i]
    yield f"is {text.role(asked.head)}"
    near = range(max(0, i - NEAR), min(text.n, name.end + NEAR))
    if any(scene.listed(k, "apart") or scene.listed(k, "against") for k in near):
        yield "near rebels or opposition"
    families = {sense.family for k in near if k not in scene.naming for sense in scene.senses[k]}
    yield from (f"near a noun for {family}" for family in sorted(families))
    if name.end < text.n and text.words[name.end] == ",":
        yield "comma after"
    yield f"{min(_LONGEST, name.length)} words long"
