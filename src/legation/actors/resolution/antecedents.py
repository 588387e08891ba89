"""How well a mention fits a pronoun: near, prominent, and tied to it by grammar.

The weights follow what centering theory and the classical resolvers (Hobbs 1978; Lappin and Leass
1994) agree on, subjects before objects before the rest, the last sentence before those before it;
their sizes were set by hand on the annotated reports.
"""

from __future__ import annotations

from legation.actors.resolution.mention import Mention
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import SUBJECTS

_OBJECTS = frozenset({"obj", "iobj", "obl:agent"})
_FAR = 40  # tokens, beyond which distance no longer matters
_INANIMATE = frozenset({"place", "agreement", "framework", "thing"})


def score(scene: Scene, i: int, mention: Mention) -> float:
    """Return how good an antecedent a mention is for the pronoun at `i`; above zero is good."""
    text = scene.text
    distance = text.sentence[i] - text.sentence[mention.head]
    points = -1.0 * distance - 0.01 * min(i - mention.head, _FAR)
    return (
        points
        + _prominence(scene, i, mention)
        + _ties(scene, i, mention)
        + _form(scene, i, mention)
    )


def _prominence(scene: Scene, i: int, mention: Mention) -> float:
    """Return what a mention gains by its place, most as subject of a verb above the pronoun."""
    text = scene.text
    if not scene.is_subject(mention.head):
        return 0.4 if text.role(mention.head) in _OBJECTS else 0.0
    governor = text.governor(mention.head)
    points = 1.5 if text.dep[governor] in ("root", "parataxis") else 1.2
    return points + (0.9 if governor in text.ancestors(i) else 0.0)


def _form(scene: Scene, i: int, mention: Mention) -> float:
    """Return what a mention gains or loses by its form: places and modifiers act more rarely."""
    points = {"adjective": -1.0, "pronoun": 0.2, "possessive": 0.2}.get(mention.form, 0.0)
    if mention.form == "name" and scene.text.dep[mention.head] == "compound":
        points -= 1.0
    if mention.locative:
        points -= 1.5
    acts = scene.text.dep[i] == "nsubj"
    if acts and all(referent.kind in _INANIMATE for referent in mention.referents):
        points -= 0.8
    return points


def _ties(scene: Scene, i: int, mention: Mention) -> float:
    """Return how much closer grammar brings a pronoun to a mention.

    "Israel's efforts to improve its ties": the possessor of the noun that a clause hangs on.
    "France and its allies": what stands beside the phrase possessed. "He said": who spoke before.
    """
    text = scene.text
    head = mention.head
    above = set(text.ancestors(i))
    points = 1.0 if head in above else 0.0
    if text.dep[head] == "nmod:poss" and text.head[head] in above:
        points += 1.5
    if text.dep[head] == "obl:agent" and text.head[head] in above:
        points += 2.0  # "nominated by Iran as its ambassador"
    if text.dep[i] in SUBJECTS and _says(scene, text.head[i]):
        if text.case(head) == "according":
            points += 1.2
        elif scene.is_subject(head) and _says(scene, text.governor(head)):
            points += 0.6
    return points


def _says(scene: Scene, verb: int) -> bool:
    return scene.text.lemma[verb] in scene.words.lists["saying"]
