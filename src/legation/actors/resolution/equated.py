"""Noun phrases that are said to be someone: appositions and predicates."""

from __future__ import annotations

from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS, SUBJECTS


def equated(scene: Scene, i: int) -> Mention | None:
    """Return the mention of a phrase that an apposition or a copula equates with another."""
    text = scene.text
    equals = [scene.equated[i]] if i in scene.equated else []
    equals += text.children(i, "appos")
    if text.dep[i] == "appos":  # of a list, the last before the apposition
        equals.append([k for k in text.conjuncts(text.head[i]) if k < i or k == text.head[i]][-1])
    if text.children(i, "cop"):
        equals += [k for k in text.kids[i] if text.dep[k] in SUBJECTS]
    for other in equals:
        if other in scene.naming or text.children(i, "cop"):
            referents = _all_equal(scene, i, other)
            if referents:
                why = f"said to be {', '.join(r.name for r in referents)}"
                return scene.add(scene.phrase(i), i, "description", referents, why)
    return None


def _all_equal(scene: Scene, i: int, other: int) -> list[Referent]:
    """Return whom a phrase is equated with: one, or for a plural all that are named together."""
    plural = scene.text.tag[i] in PLURAL_TAGS
    heads = scene.named_with(other) if plural else [other]
    found = list(dict.fromkeys(r for h in heads for r in scene.referents_at(h)))
    fits = (plural or len(found) == 1) and all(_may_be(scene, i, r) for r in found)
    return found if fits else []


def _may_be(scene: Scene, i: int, referent: Referent) -> bool:
    families = {s.family for s in scene.senses[i]}
    if scene.text.tag[i] in ("NNP", "NNPS") and referent.kind in ("state", "place"):
        return False
    if referent.kind == "person":
        return bool(families & {"office", "people", "servants"})
    if referent.kind == "state":
        return "country" in families
    return bool(families & {"organisation", "group", "body", "company", "media", "framework"})
