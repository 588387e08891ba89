"""Descriptions of one state or organisation: "the kingdom", "its neighbour", "the bloc"."""

from __future__ import annotations

from collections.abc import Callable

from legation.actors.resolution.cast import ORGANISATIONS
from legation.actors.resolution.collectives import region_before
from legation.actors.resolution.fold import fold
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.salience import nearest, salient
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS, SUBJECTS

_DEFINITE = frozenset({"the", "this", "that"})
_NEXT = frozenset({"neighbouring", "neighboring", "rival"})
# Nouns that any international organisation may be called by.
_ASSOCIATIONS = frozenset(
    {"organisation", "organization", "body", "alliance", "bloc", "grouping", "union", "association"}
    | {"league", "community", "forum", "commonwealth", "club", "confederation", "institution"}
)
_OTHER = frozenset({"neighbour", "neighbor", "rival", "ally", "foe", "adversary"})


def country(scene: Scene, i: int) -> Mention | None:
    """Return the state that "the country", "the kingdom" or "its neighbour" means here."""
    text = scene.text
    possessors = [r for k in text.children(i, "nmod:poss") for r in scene.referents_at(k)]
    if text.lemma[i] in _OTHER:
        return _other(scene, i, possessors) if possessors else None
    codes = None if text.tag[i] in PLURAL_TAGS else region_before(scene, i)
    if possessors or not is_definite(scene, i) or not (codes or _is_plain(scene, i)):
        return None
    codes = codes or scene.words.fits.get(text.lemma[i])

    def fits(referent: Referent) -> bool:
        return referent.kind == "state" and (codes is None or referent.of in codes)

    if any(text.lower[k] in ("that", "this") for k in text.children(i, "det")):
        found = nearest(scene, i, fits)
    elif any(text.lower[k] in _NEXT for k in text.children(i, "amod")):
        subjects = _acting_above(scene, i)
        found = salient(scene, i, lambda r: fits(r) and id(r) not in subjects)
    else:
        found = salient(scene, i, fits)
    if not found:
        return None
    return scene.add(
        scene.phrase(i), i, "description", found[:1], "the state most present in the report here"
    )


def _acting_above(scene: Scene, i: int) -> set[int]:
    """Return the states that act in the clauses around a phrase, and so are not their neighbour."""
    text = scene.text
    acting = [k for up in text.ancestors(i) for k in text.kids[up] if text.dep[k] in SUBJECTS]
    acting += [k for up in text.ancestors(i) for k in text.children(up, "obl:agent", "nmod:poss")]
    found = (r for k in acting if k in scene.mentions for r in scene.mentions[k].referents)
    return {id(actor) for r in found for actor in (r, r.owner) if actor is not None}


def _other(scene: Scene, i: int, possessors: list[Referent]) -> Mention | None:
    apart = {id(r) for r in possessors} | {id(r.owner) for r in possessors}
    found = salient(scene, i, lambda r: r.kind == "state" and id(r) not in apart)
    if len(found) != 1:
        return None
    return scene.add(scene.phrase(i), i, "description", found, "the only other state named so far")


def organisation(scene: Scene, i: int) -> Mention | None:
    """Return the organisation that "the alliance" or "the 28-nation bloc" means here."""
    noun = scene.text.lemma[i]
    compounded = scene.text.dep[i] == "compound" and noun in scene.words.fits
    if not is_definite(scene, i) and not compounded:
        return None
    for fits in (_said_to_be(scene, noun), _bears(noun), _is_any(noun)):
        found = salient(scene, i, fits) or [r for r in scene.cast.organisations() if fits(r)][:1]
        if found:
            why = f"the organisation of the report that is called a {noun}"
            return scene.add(scene.phrase(i), i, "description", found[:1], why)
    return None


def is_definite(scene: Scene, i: int) -> bool:
    """Tell whether a phrase points back ("the", "this", "that")."""
    text = scene.text
    return any(text.lower[k] in _DEFINITE for k in text.children(i, "det"))


def _is_plain(scene: Scene, i: int) -> bool:
    """Tell whether a noun in the singular stands alone, save for adjectives."""
    text = scene.text
    if text.tag[i] in PLURAL_TAGS:
        return False
    return not text.children(i, "nmod", "acl:relcl", "acl", "compound", "nummod")


def _said_to_be(scene: Scene, noun: str) -> Callable[[Referent], bool]:
    codes = scene.words.fits.get(noun, frozenset())
    return lambda r: (
        r.kind in ORGANISATIONS and r.of in codes and (r.owner is None or r.owner.of != r.of)
    )


def _bears(noun: str) -> Callable[[Referent], bool]:
    return lambda r: r.kind in (*ORGANISATIONS, "group", "ngo", "body") and noun in fold(r.name)


def _is_any(noun: str) -> Callable[[Referent], bool]:
    if noun in ("group", "movement"):
        return lambda r: r.kind in ("group", "ngo", "company")
    if noun in _ASSOCIATIONS:
        return lambda r: r.kind == "igo"
    return lambda r: False
