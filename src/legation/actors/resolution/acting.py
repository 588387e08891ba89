"""Those who act for a state or organisation: offices, officials, bodies, forces."""

from __future__ import annotations

from collections.abc import Hashable

from legation.actors.resolution import descriptions
from legation.actors.resolution.agreements import bare_name
from legation.actors.resolution.collectives import is_pair
from legation.actors.resolution.fold import fold
from legation.actors.resolution.lexicon import Sense
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.salience import clearest, nearest, salient
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS

_FAR = 30  # sentences back to which a person is looked for
# Nouns for whoever stands at the head of a state, whatever the office is called.
_LEADERS = frozenset({"leader", "ruler", "strongman", "dictator"})
_KIND = {"office": "person", "servants": "body", "body": "body", "people": "people"}


def acting(
    scene: Scene, i: int, sense: Sense, found: list[Referent], settled: bool
) -> Mention | None:
    """Return a phrase that acts for a state or organisation."""
    span = scene.phrase(i)
    plural = is_plural(scene, i)
    back = _taken_up(scene, i, sense, found, settled)
    if back is not None:
        return scene.add(span, i, "description", [back], f"the {sense.noun} named before")
    why = f"{sense.noun} of {', '.join(r.name for r in found)}" if found else f"a {sense.noun}"
    if not found and not settled:
        found = _context(scene, i, sense, plural)
        if found:
            names = " and ".join(state.name for state in found)
            why = f"{sense.noun}, in a report about {names}"
    name = bare_name(scene, span, i)
    if sense.sector == ("MIL",) and _of_a_part(scene, i):
        found, why = [], f"{sense.noun} of a part of a state"
    referents = [_actor_for(scene, sense, name, owner, plural) for owner in found]
    if not referents:
        referents = [_actor_for(scene, sense, name, None, plural)]
    remember(scene, sense, referents[0])
    return scene.add(span, i, "body", referents, why)


def _of_a_part(scene: Scene, i: int) -> bool:
    """Tell whether forces are those of a part of a state ("Tigrayan forces"), not the state's."""
    text = scene.text
    names = [scene.naming[k] for k in text.children(i, "amod", "compound") if k in scene.naming]
    kinds = {n.readings[0].entry.kind for n in names if n.readings and n.start < i}
    return bool(kinds) and kinds <= {"subdivision", "region"}


def _actor_for(
    scene: Scene, sense: Sense, name: str, owner: Referent | None, plural: bool
) -> Referent:
    key: Hashable = (sense.noun, id(owner), plural, fold(name) if owner is None else ())
    kind = "people" if plural and sense.family == "office" else _KIND[sense.family]
    return scene.cast.keyed(
        key,
        lambda: Referent(
            name, owner.of if owner else None, kind,
            owner=owner, sector=sense.sector, plural=plural,
        ),
    )  # fmt: skip


def _context(scene: Scene, i: int, sense: Sense, plural: bool) -> list[Referent]:
    """Return the state that an unqualified body or official belongs to, if it is unmistakable.

    "Both presidents" are of the two states that the report is about there.
    """
    words = {sense.noun, sense.noun.split()[-1]}
    if words & scene.words.lists["paired"] and plural and is_pair(scene, i):
        return salient(scene, i, _is_state)[:2]
    if plural and sense.family == "body" and "force" not in words:
        return []  # "some governments" are nobody's
    if not words & scene.words.lists["at_home"]:
        return []
    state = scene.leading or clearest(scene, i, _is_state)
    return [state] if state else []


def _is_state(referent: Referent) -> bool:
    return referent.kind == "state"


def _taken_up(
    scene: Scene, i: int, sense: Sense, found: list[Referent], settled: bool
) -> Referent | None:
    """Return the person or body met before that a definite phrase takes up."""
    definite = descriptions.is_definite(scene, i) and not scene.text.children(i, "nmod")
    if sense.family == "office" and not is_plural(scene, i) and (found or definite):
        holder = _holder(scene, i, sense, found)
        if holder is not None:
            return holder
    if definite and not found and not settled:
        return scene.last.get(sense.noun)
    return None


def _holder(scene: Scene, i: int, sense: Sense, found: list[Referent]) -> Referent | None:
    """Return the person of the report who holds the office, the last one mentioned."""
    wanted = fold(_office_noun(scene, i, sense))
    if not wanted:
        return None

    leads = wanted[-1] in _LEADERS and scene.text.tag[i] not in PLURAL_TAGS

    def holds(person: Referent) -> bool:
        if leads and found and person.kind == "person" and person.entry is None:
            return person.of is not None and person.of == found[0].of
        if not person.office or not set(wanted) <= set(fold(person.office)):
            return False
        return not found or (person.owner is not None and person.owner.of == found[0].of)

    met = nearest(scene, i, holds, _FAR)
    return met[0] if met else next(filter(holds, scene.cast.holders[wanted[-1]]), None)


def _office_noun(scene: Scene, i: int, sense: Sense) -> str:
    start = i - sense.length + 1
    text = scene.text
    while start > 0 and text.head[start - 1] == i and text.dep[start - 1] in ("amod", "compound"):
        if start - 1 in scene.naming:
            break
        start -= 1
    return text.slice(start, i + 1)


def remember(scene: Scene, sense: Sense, referent: Referent) -> None:
    """Let "the ministry" take up a foreign ministry, and "the party" an opposition party."""
    scene.last[sense.noun] = referent
    scene.last[sense.noun.split()[-1]] = referent


def is_plural(scene: Scene, i: int) -> bool:
    """Tell whether a noun means many; "police" and "people" do without an ending."""
    return scene.text.tag[i] in PLURAL_TAGS or scene.text.lower[i] in ("police", "people")
