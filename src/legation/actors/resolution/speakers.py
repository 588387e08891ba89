"""Who speaks: whom "I" and "we" inside a quotation mean."""

from __future__ import annotations

from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import SUBJECTS

_BACK = 6


def speaker(scene: Scene, i: int) -> Referent | None:
    """Return who says the quotation that token `i` stands in."""
    for sentence_verbs in (_verbs_above(scene, i), _verbs_around(scene, i)):
        for verb in sentence_verbs:
            found = _subject(scene, verb)
            if found is not None:
                return found
    return None


def _verbs_above(scene: Scene, i: int) -> list[int]:
    """Return the verbs of saying that govern the clause of a token, nearest first."""
    text = scene.text
    found = []
    for up in text.ancestors(i):
        if text.lemma[up] in scene.words.lists["saying"]:
            found.append(up)
        found += [
            k
            for k in text.children(up, "parataxis")
            if text.lemma[k] in scene.words.lists["saying"]
        ]
    return found


def _verbs_around(scene: Scene, i: int) -> list[int]:
    """Return the verbs of saying in the sentences before, nearest first."""
    text = scene.text
    first = text.sentence[i] - _BACK
    found = []
    for j in range(i - 1, -1, -1):
        if text.sentence[j] < first:
            break
        if text.lemma[j] in scene.words.lists["saying"] and text.tag[j][:2] == "VB":
            found.append(j)
    return found


def _subject(scene: Scene, verb: int) -> Referent | None:
    text = scene.text
    for kid in text.kids[verb]:
        if text.dep[kid] in SUBJECTS and text.lower[kid] not in ("i", "we"):
            mention: Mention | None = scene.at(kid)
            if mention and len(mention.referents) == 1:
                return mention.referents[0]
    return None
