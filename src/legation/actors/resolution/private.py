"""Those who act for themselves: people, groups, companies, states by description, mere names."""

from __future__ import annotations

from legation.actors.resolution import descriptions
from legation.actors.resolution.acting import is_plural, remember
from legation.actors.resolution.agreements import bare_name
from legation.actors.resolution.fold import fold
from legation.actors.resolution.lexicon import Sense
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS

# Relations by which a word is but a part of another's name.
_PARTS = frozenset({"flat", "compound", "goeswith", "nmod:unmarked", "amod", "nmod:desc"})


def private(scene: Scene, i: int, sense: Sense) -> Mention | None:
    """Return people and groups that act for themselves: known by their words, without a code."""
    span = scene.phrase(i)
    name = _own_name(scene, span, i)
    bare = len(fold(name)) <= sense.length
    if bare and descriptions.is_definite(scene, i) and sense.noun in scene.last:
        earlier = scene.last[sense.noun]
        return scene.add(span, i, "description", [earlier], f"the {sense.noun} named before")
    group = _group_named(scene, i, sense)
    if group is not None:
        return scene.add(span, i, "description", [group], f"{sense.noun} of {group.name}")
    kind = sense.family if sense.family != "organisation" else "ngo"
    plural = is_plural(scene, i)
    single = kind == "people" and not plural
    referent = scene.cast.keyed(
        (sense.noun, name.casefold()),
        lambda: Referent(
            name, None, "person" if single else kind, sector=sense.sector, plural=plural
        ),
    )
    remember(scene, sense, referent)
    return scene.add(span, i, "description", [referent], f"{sense.noun}: {kind}")


def _group_named(scene: Scene, i: int, sense: Sense) -> Referent | None:
    """Return the group that "Hamas militants" or "the Houthi movement" is, with its fullest name.

    A number of its members ("three Hamas militants") is not the group.
    """
    text = scene.text
    if sense.family not in ("group", "organisation") or text.children(i, "nummod"):
        return None
    for kid in text.children(i, "amod", "compound", "nmod:desc"):
        name = scene.naming.get(kid)
        for referent in scene.referents_at(kid) if name is not None and name.end == i else ():
            if referent.kind == "group" and name is not None:
                words = text.slice(name.start, i + 1)
                if len(fold(words)) > len(fold(referent.name)):
                    referent.name = words
                return referent
    return None


def several_states(scene: Scene, i: int) -> Mention | None:
    """Return "Arab states" or "34 nations" as a group of its own without a code."""
    if scene.text.tag[i] not in PLURAL_TAGS:
        return None
    span = scene.phrase(i)
    name = _own_name(scene, span, i)
    group = scene.cast.keyed(
        ("states", name.casefold()), lambda: Referent(name, None, "states", plural=True)
    )
    return scene.add(span, i, "description", [group], "states by description")


def named_thing(scene: Scene, i: int) -> Mention | None:
    """Return a proper name that nothing is known about ("Siemens", "the Tis Hazari tower")."""
    text = scene.text
    if text.tag[i] not in ("NNP", "NNPS") or not text.words[i][0].isupper():
        return None
    if i in scene.naming or text.dep[i] in _PARTS or _opens_noun(scene, i):
        return None
    span = scene.phrase(i)
    name = bare_name(scene, span, i)
    referent = scene.cast.keyed(("thing", fold(name)), lambda: Referent(name, None, "thing"))
    locative = scene.is_locative(i)
    return scene.add(span, i, "name", [referent], "a proper name nothing is known about", locative)


def _opens_noun(scene: Scene, i: int) -> bool:
    """Tell whether a word is the front of a known noun of several words ("Foreign" Ministry)."""
    after = range(i + 1, min(i + 4, scene.text.n))
    return any(scene.senses[k] and scene.noun(k).start <= i for k in after)


def _own_name(scene: Scene, span: tuple[int, int], i: int) -> str:
    """Return a phrase without articles, with its numbers and possessors' names."""
    text = scene.text
    start = span[0]
    while start < i and text.tag[start] in ("DT", "PRP$", "PDT", "IN", "RB", "RBR", "JJR"):
        start += 1
    return text.slice(start, span[1])
