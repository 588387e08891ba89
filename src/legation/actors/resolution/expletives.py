"""The "it" that means no actor: "it is said that", "it was in May that", "it was a mistake"."""

from __future__ import annotations

from legation.actors.resolution.scene import Scene

_IMPERSONAL = frozenset(
    {"take", "seem", "appear", "happen", "turn", "emerge", "transpire", "remain"}
)
_CLAUSES = ("csubj", "ccomp", "xcomp", "advcl", "acl:relcl")
_MARKS = frozenset({"that", "to", "whether"})


def is_empty(scene: Scene, i: int) -> bool:
    """Tell whether the pronoun at `i` is an "it" that stands for nothing, or for a happening."""
    text = scene.text
    if text.dep[i] == "expl":
        return True
    if text.lower[i] != "it" or text.dep[i] not in ("nsubj", "nsubj:pass"):
        return False
    return _says_itself(scene, i) or _is_predicated(scene, i) or _has_clause(scene, i)


def _says_itself(scene: Scene, i: int) -> bool:
    """Tell whether it is "it was announced", where what was announced is said elsewhere."""
    text = scene.text
    return text.dep[i] == "nsubj:pass" and text.lemma[text.head[i]] in scene.words.lists["saying"]


def _is_predicated(scene: Scene, i: int) -> bool:
    """Tell whether what "it" is said to be is no actor ("it is the gravest crisis", "in May")."""
    text = scene.text
    predicate = text.head[i]
    if not text.children(predicate, "cop") or text.tag[predicate][:2] not in ("NN", "CD"):
        return False
    return not scene.senses[predicate] and predicate not in scene.naming


def _has_clause(scene: Scene, i: int) -> bool:
    """Tell whether the verb of "it" has the clause that "it" holds the place of."""
    text = scene.text
    verb = text.head[i]
    predicated = text.dep[i] == "nsubj:pass" or bool(text.children(verb, "cop"))
    if not predicated and text.lemma[verb] not in _IMPERSONAL:
        return False
    clauses = [k for k in text.children(verb, *_CLAUSES) if k > verb]
    return any(
        text.dep[k] == "csubj" or any(text.lower[m] in _MARKS for m in text.kids[k])
        for k in clauses
    )
