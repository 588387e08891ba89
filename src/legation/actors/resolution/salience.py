"""How present each actor is to a reader at some point of the report."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable

from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import SUBJECTS

_DECAY = 0.6
_LISTED = 0.7
_WINDOW = 6
# How many times as present as the next an actor must be to be unmistakable.
_CLEARLY = 1.8
# As many mentions as are looked back on, so that a text without sentences takes no longer.
_MOST = 120
_ROLE = {"obj": 0.9, "iobj": 0.9, "obl:agent": 1.0, "obl": 0.7, "nmod:poss": 0.7}


def before(scene: Scene, i: int, sentences: int) -> list[Mention]:
    """Return the mentions headed before token `i` in its sentence and some before, nearest last."""
    here = scene.text.sentence[i]
    found: list[Mention] = []
    for sentence in range(here, max(0, here - sentences) - 1, -1):
        heads = scene.heads.get(sentence, [])
        end = bisect_left(heads, i)
        found += [scene.mentions[h] for h in reversed(heads[max(0, end - _MOST) : end])]
        if len(found) > _MOST:
            break
    return found[_MOST::-1]


def salient(scene: Scene, i: int, fits: Callable[[Referent], bool]) -> list[Referent]:
    """Return the fitting actors mentioned before token `i`, the most present first."""
    return [referent for referent, _ in weighed(scene, i, fits)]


def weighed(scene: Scene, i: int, fits: Callable[[Referent], bool]) -> list[tuple[Referent, float]]:
    """Return the fitting actors mentioned before token `i` and how present each is, most first.

    What acts through someone else counts for that too: a foreign minister's words recall the state.
    """
    text = scene.text
    weight: dict[int, float] = defaultdict(float)
    found: dict[int, Referent] = {}
    for mention in before(scene, i, _WINDOW):
        distance = text.sentence[i] - text.sentence[mention.head]
        share = _DECAY**distance * role_weight(scene, mention)
        if mention.head in scene.lists:
            share *= _LISTED
        for referent in mention.referents:
            for actor, part in ((referent, 1.0), (referent.owner, 0.6)):
                if actor is not None and fits(actor):
                    found[id(actor)] = actor
                    weight[id(actor)] += share * part
    ranked = sorted(found.values(), key=lambda r: -weight[id(r)])
    return [(referent, weight[id(referent)]) for referent in ranked]


def clearest(scene: Scene, i: int, fits: Callable[[Referent], bool]) -> Referent | None:
    """Return the fitting actor that a reader has in mind at a token, if it is clearly one."""
    ranked = weighed(scene, i, fits)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]):
        return None
    return ranked[0][0]


def nearest(
    scene: Scene, i: int, fits: Callable[[Referent], bool], sentences: int = _WINDOW
) -> list[Referent]:
    """Return the fitting actors before token `i`, the last one mentioned first."""
    found: dict[int, Referent] = {}
    for mention in reversed(before(scene, i, sentences)):
        found.update({id(r): r for r in mention.referents if fits(r) and id(r) not in found})
    return list(found.values())


def role_weight(scene: Scene, mention: Mention) -> float:
    """Return how much a mention's place in its sentence brings it to mind."""
    if mention.locative:
        return 0.3
    role = scene.text.role(mention.head)
    return 1.2 if role in SUBJECTS else _ROLE.get(role, 0.5)
