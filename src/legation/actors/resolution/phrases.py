"""Noun phrases headed by a common noun: officials, ministries, troops, protesters, deals."""

from __future__ import annotations

from dataclasses import replace

from legation.actors.resolution import agreements, collectives, descriptions
from legation.actors.resolution.acting import acting
from legation.actors.resolution.affiliation import owners
from legation.actors.resolution.equated import equated
from legation.actors.resolution.lexicon import Sense
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.private import named_thing, private, several_states
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import NOUN_TAGS, PLURAL_TAGS, SUBJECTS

_ACTING = frozenset({"office", "servants", "body"})
# Classes of nouns that say something of the actor when they stand before another noun.
_QUALIFYING = frozenset({"body", "group", "organisation"})
# Kinds of which there are hundreds, or some.
_COUNTED = frozenset({"people", "group", "body", "states", "person"})
# Classes in the order in which they are tried: for a name, a phrase with an owner, one without.
_PROPER = ("agreement", "framework", "body", "group", "organisation", "company", "media")
_OWNED = ("office", "servants", "body", "people", "group", "company", "media", "organisation")
_FREE = ("office", "servants", "people", "group", "body", "company", "media", "organisation")
# What a number of people are, where nothing says who they are.
_PEOPLE = Sense("people", "people", ("CVL",), 1)
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december"}
)


def phrase(scene: Scene, i: int) -> Mention | None:
    """Return the mention of the noun phrase with head `i`, or None if it means no actor."""
    text = scene.text
    if i in scene.titles or text.lower[i] in _CALENDAR:
        return None
    if text.lower[i] in scene.words.lists["quantities"]:
        counted = _counted(scene, i)
        if counted is not None:
            return counted
    if text.tag[i] not in NOUN_TAGS and text.lower[i] not in collectives.NUMBERS:
        return None
    senses = scene.senses[i]
    if senses and (_is_idle(scene, i, senses) or _is_inside(scene, i)):
        return None
    if _is_proper(scene, i):
        return (equated(scene, i) if senses else None) or _proper(scene, i, senses)
    gathered = collectives.collective(scene, i)
    return gathered or (equated(scene, i) if senses else None) or _by_sense(scene, i, senses)


def _counted(scene: Scene, i: int) -> Mention | None:
    """Return "hundreds of protesters" as the people that are counted."""
    text = scene.text
    for kid in text.children(i, "nmod"):
        mention = scene.at(kid) if text.case(kid) == "of" else None
        if mention and all(r.kind in _COUNTED for r in mention.referents):
            span = (scene.phrase(i)[0], max(scene.phrase(i)[1], mention.end))
            return scene.add(span, i, "description", mention.referents, "a number of them")
    return private(scene, i, _PEOPLE) if _is_crowd(scene, i) else None


def _is_crowd(scene: Scene, i: int) -> bool:
    """Tell whether a number alone means people ("thousands marched"): it acts or is acted on."""
    text = scene.text
    acts = text.role(i) in (*SUBJECTS, "obj", "obl:agent")
    alone = not any(text.dep[k] in ("nmod", "compound", "amod") for k in text.kids[i])
    return acts and alone and text.lower[i] in scene.words.lists["crowds"]


def _is_idle(scene: Scene, i: int, senses: tuple[Sense, ...]) -> bool:
    """Tell whether a noun is no phrase of an actor: "come into force", "a submarine contract"."""
    text = scene.text
    families = {sense.family for sense in senses}
    if text.dep[i] == "compound" and not families & _QUALIFYING:
        return not scene.senses[text.head[i]]
    if text.tag[i] != "NN" or families & {"office", "agreement", "framework", "media"}:
        return False
    bare = not any(k < i and text.dep[k] not in ("case", "punct", "cc") for k in text.kids[i])
    return bare and senses[0].noun not in scene.words.lists["at_home"]


def _is_inside(scene: Scene, i: int) -> bool:
    """Tell whether a noun of several words hangs by another than its last ("chief of staff")."""
    noun = scene.noun(i)
    return len(noun) > 1 and scene.text.span_head(noun.start, noun.stop) != i


def _is_proper(scene: Scene, i: int) -> bool:
    """Tell whether a phrase is a name ("the Supreme Court"), not a description in capitals."""
    text = scene.text
    if text.tag[i] not in ("NNP", "NNPS") or not text.words[i][0].isupper():
        return False
    kids = text.children(i, "amod", "compound", "nmod", "flat")
    return not scene.senses[i] or any(text.words[k][0].isupper() for k in kids)


def _proper(scene: Scene, i: int, senses: tuple[Sense, ...]) -> Mention | None:
    """Return the mention of a name with a known noun in it ("the Supreme Court"), or of none."""
    if not senses:
        return named_thing(scene, i)
    sense = _first(senses, _PROPER)
    if sense is None:
        return _by_sense(scene, i, senses)
    if sense.family in ("agreement", "framework"):
        return agreements.agreement(scene, i, sense)
    if sense.family != "body":
        return private(scene, i, sense)
    found, settled = owners(scene, i)
    public = [owner for owner in found if owner.of is not None]
    return acting(scene, i, sense, public, settled and bool(public))


def _first(senses: tuple[Sense, ...], order: tuple[str, ...]) -> Sense | None:
    by_family = {sense.family: sense for sense in senses}
    return next((by_family[family] for family in order if family in by_family), None)


def _by_sense(scene: Scene, i: int, senses: tuple[Sense, ...]) -> Mention | None:
    """Return the mention that the class of a phrase's noun makes of it."""
    if scene.text.dep[i] == "xcomp" or scene.text.children(i, "cop"):
        return None  # a predicate: what someone is or becomes is no further actor
    named = _first(senses, ("agreement", "framework"))
    if named is not None:
        return agreements.agreement(scene, i, named)
    found, settled = owners(scene, i)
    if not found and _is_country(senses):
        return descriptions.country(scene, i) or several_states(scene, i)
    described = _described(scene, i, senses, found)
    sense = _first(senses, _OWNED if found else _FREE)
    if described is not None or sense is None:
        return described
    if sense.family in _ACTING:
        return acting(scene, i, sense, found, settled)
    return private(scene, i, sense)


def _described(
    scene: Scene, i: int, senses: tuple[Sense, ...], found: list[Referent]
) -> Mention | None:
    """Return what a noun for states or organisations describes, if it is one here."""
    if _is_country(senses) and scene.text.lemma[i] == "member":
        return _members(scene, i, senses[0], found)
    if _is_country(senses) and _first(senses, _OWNED) is None:
        return several_states(scene, i)
    if not found and scene.text.tag[i] not in PLURAL_TAGS:
        is_organisation = any(sense.family == "organisation" for sense in senses)
        return descriptions.organisation(scene, i) if is_organisation else None
    return None


def _is_country(senses: tuple[Sense, ...]) -> bool:
    """Tell whether a noun means states, and no person."""
    families = {sense.family for sense in senses}
    return "country" in families and "office" not in families


def _members(scene: Scene, i: int, sense: Sense, found: list[Referent]) -> Mention | None:
    """Return members: of an organisation states, of a body servants, of a group people."""
    if found[0].kind == "body":
        return acting(scene, i, replace(sense, family="servants"), found, settled=True)
    if found[0].kind in ("group", "ngo", "company", "organisation"):
        return private(scene, i, replace(sense, family="people"))
    return several_states(scene, i)
