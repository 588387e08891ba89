"""Actors that a report names together, before or after a place in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.salience import before
from legation.actors.resolution.scene import Scene

_AHEAD = 4  # sentences in which a list is looked for that is announced before ("four states")


def last_coordination(
    scene: Scene, i: int, number: int, fits: Callable[[Referent], bool], sentences: int
) -> list[Referent]:
    """Return the last `number` actors named together before `i` (0: two or more)."""
    above = set(scene.text.ancestors(i))
    for mention in reversed(before(scene, i, sentences)):
        if mention.head in above:
            continue  # what stands in an apposition or clause about someone means others
        for members in (_together(scene, mention, fits), _jointly(mention, fits)):
            if len(members) >= 2 and number in (0, len(members)) and are_alike(members):
                return members
    return []


def _jointly(mention: Mention, fits: Callable[[Referent], bool]) -> list[Referent]:
    """Return the actors that one phrase means together: "the presidents of Peru and Chile"."""
    return [referent for referent in mention.referents if fits(referent)]


def next_coordination(
    scene: Scene, i: int, number: int, fits: Callable[[Referent], bool]
) -> list[Referent]:
    """Return the first `number` actors named together after `i` in the next sentences."""
    here = scene.text.sentence[i]
    for sentence in range(here, here + _AHEAD):
        for head in tuple(scene.heads.get(sentence, ())):
            members = _together(scene, scene.mentions[head], fits) if head > i else []
            if len(members) == number:
                return members
    return []


def named_next(
    scene: Scene, i: int, number: int, fits: Callable[[Referent], bool]
) -> list[Referent]:
    """Return all that the next sentence names, if it names `number` that this one does not.

    "Four states cut ties with Chad. Mali and Togo said that they followed Niger and Benin."
    """
    here = scene.text.sentence[i]
    known = {id(actor) for actor in _named_in(scene, here, fits)}
    new = {id(actor): actor for actor in _named_in(scene, here + 1, fits) if id(actor) not in known}
    return list(new.values()) if len(new) == number else []


def _named_in(scene: Scene, sentence: int, fits: Callable[[Referent], bool]) -> Iterator[Referent]:
    for head in tuple(scene.heads.get(sentence, ())):
        yield from (actor for actor in scene.mentions[head].referents if fits(actor))


def _together(scene: Scene, mention: Mention, fits: Callable[[Referent], bool]) -> list[Referent]:
    heads = scene.named_with(mention.head)
    found: dict[int, Referent] = {}
    for head in heads:
        kept = scene.mentions.get(head)
        for referent in kept.referents if kept else ():
            actor = referent if fits(referent) else referent.owner
            if actor is not None and fits(actor):
                found[id(actor)] = actor
    return list(found.values())


def are_alike(members: list[Referent]) -> bool:
    """Tell whether actors are all persons, or all none."""
    return len({member.kind == "person" for member in members}) == 1
