"""Named things that a standing can be about: agreements, treaties, programmes."""

from __future__ import annotations

from legation.actors.resolution.descriptions import is_definite
from legation.actors.resolution.lexicon import Sense
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.scene import Scene

_WEAK_FRAMEWORKS = frozenset(
    {"plan", "process", "zone", "strategy", "format", "arrangement", "scheme"}
)


def agreement(scene: Scene, i: int, sense: Sense) -> Mention | None:
    """Return the mention of an agreement or framework; "the deal" takes up the last one."""
    text = scene.text
    span = scene.phrase(i)
    name = bare_name(scene, span, i)
    qualified = len(name.split()) > sense.length
    if not qualified and is_definite(scene, i) and sense.family in scene.last:
        earlier = scene.last[sense.family]
        return scene.add(span, i, "description", [earlier], "the one named before")
    if sense.noun in _WEAK_FRAMEWORKS and not text.words[i][0].isupper():
        return None
    referent = scene.cast.keyed(
        (sense.family, name.casefold()), lambda: Referent(name, None, sense.family)
    )
    scene.last[sense.family] = referent
    return scene.add(span, i, "description", [referent], f"a {sense.family} by its noun")


def bare_name(scene: Scene, span: tuple[int, int], head: int) -> str:
    """Return a phrase without the articles, pronouns and numbers before its head."""
    text = scene.text
    start, end = span
    while start < head and (text.tag[start] in ("DT", "PRP$", "PDT", "CD", "POS", "HYPH")):
        start += 1
    return text.slice(start, end)
