"""Phrases that mean several actors at once: "both countries", "the two", "four Arab states"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from legation.actors.resolution.coordination import (
    are_alike,
    last_coordination,
    named_next,
    next_coordination,
)
from legation.actors.resolution.fold import fold
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.salience import salient
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS

NUMBERS = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_STATES = frozenset(
    {"country", "state", "nation", "neighbour", "neighbor", "power", "government"}
    | {"superpower", "republic", "kingdom"}
)
# Nouns for states and others that face each other.
_SIDES = frozenset({"side", "ally", "rival", "foe", "adversary", "enemy"})
# Nouns for states that only a number or a list makes definite enough ("the five members").
_COUNTED_STATES = frozenset(
    {"member", "party", "signatory", "partner", "capital", "army", "economy", "junta"}
    | {"newcomer", "applicant", "candidate", "founder", "participant", "belligerent"}
)
_PERSONS = frozenset(
    {"leader", "man", "minister", "president", "official", "diplomat", "premier", "woman"}
)
# Of those, the ones that an office must bear out.
_BY_OFFICE = frozenset({"minister", "president", "premier", "diplomat"})
_ORGANISATIONS = frozenset(
    {"organisation", "organization", "body", "bloc", "group", "institution", "agency"}
)
_DEFINITE = frozenset({"the", "both", "these", "those", "all"})
_LISTING = frozenset({"including", "namely", "like", "such"})
_NOMINAL = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj"}
)
_STATE_KINDS = frozenset({"state", "igo", "group"})
_FAR = 50
# How many times as much as of the next the report must be about the last of those meant.
_CLEARLY = 1.5


def collective(scene: Scene, i: int) -> Mention | None:
    """Return the mention of a phrase with head `i` that stands for several actors, or None."""
    text = scene.text
    if text.lower[i] in NUMBERS:
        number = NUMBERS[text.lower[i]]
        alone = _stands_alone(scene, i)
        return _resolve(scene, i, number, _is_state_or_person) if alone else None
    fits = _fitting(text.lemma[i])
    if fits is None or text.tag[i] not in PLURAL_TAGS:
        return None
    listed = members_listed(scene, i)
    if len(listed) > 1:
        return _add(scene, i, listed, "the actors listed beside it")
    return _numbered(scene, i, fits)


def _numbered(scene: Scene, i: int, fits: Callable[[Referent], bool]) -> Mention | None:
    """Return the mention of "the two countries", "the sides" or "five members"."""
    number = number_before(scene, i)
    if number > 2:
        return _counted(scene, i, number, fits)
    vague = scene.text.lemma[i] in _COUNTED_STATES and not number
    if vague or not _is_definite(scene, i):
        return None
    if _is_qualified(scene, i):
        return _described(scene, i, number, fits)
    return _resolve(scene, i, number, fits)


def _described(
    scene: Scene, i: int, number: int, fits: Callable[[Referent], bool]
) -> Mention | None:
    """Return "the two old enemies" or "the Nordic neighbours" as those just named together."""
    if scene.text.children(i, "nmod", "nmod:poss"):
        return None
    region = region_before(scene, i)
    members = last_coordination(scene, i, number, fits, 1) if number or region else []
    if members and all(region is None or member.of in region for member in members):
        return _add(scene, i, members, "those just named together")
    return _most_named(scene, i, number, fits, region) if number == 2 else None


def _stands_alone(scene: Scene, i: int) -> bool:
    """Tell whether a number is a phrase of its own: "the two", "both"."""
    text = scene.text
    if text.dep[i] not in _NOMINAL:
        return False
    return text.lower[i] == "both" or (i > 0 and text.lower[i - 1] in ("the", "these", "all"))


def members_listed(scene: Scene, i: int) -> list[Referent]:
    """Return the actors that an apposition or "including" beside a phrase lists."""
    text = scene.text
    found: dict[int, Referent] = {}
    for kid in text.kids[i]:
        after = kid > i and text.dep[kid] in ("appos", "parataxis", "list", "dep")
        if after or (text.dep[kid] in ("nmod", "acl", "advcl", "obl") and _lists(scene, kid)):
            for head in text.conjuncts(kid):
                for referent in scene.referents_at(head):
                    found[id(referent)] = referent
    return list(found.values())


def _counted(scene: Scene, i: int, number: int, fits: Callable[[Referent], bool]) -> Mention | None:
    """Return "four Arab states" as the four that the report names together, before or after."""
    members = last_coordination(scene, i, number, fits, _FAR)
    members = members or next_coordination(scene, i, number, fits)
    members = members or named_next(scene, i, number, fits)
    region = region_before(scene, i)
    if members and all(region is None or member.of in region for member in members):
        return _add(scene, i, members, f"the {number} named together")
    return _most_named(scene, i, number, fits, region) if _is_definite(scene, i) else None


def _most_named(
    scene: Scene,
    i: int,
    number: int,
    fits: Callable[[Referent], bool],
    region: frozenset[str] | None = None,
) -> Mention | None:
    """Return "the two countries" as the two that the report is about, if it is clearly about two.

    One that is not of the region or kind that the phrase names is passed over.
    """
    ranked = [
        (state, weight)
        for state, weight in scene.ranked
        if fits(state) and (region is None or state.of in region)
    ]
    rest = ranked[number : number + 1]
    if len(ranked) < number or (rest and ranked[number - 1][1] < _CLEARLY * rest[0][1]):
        return None
    members = [state for state, _ in ranked[:number]]
    return _add(scene, i, members, f"the {number} that the report is about")


def region_before(scene: Scene, i: int) -> frozenset[str] | None:
    """Return the codes of the states that "Gulf" or "West African" before a noun admits."""
    for width in (2, 1):
        words = " ".join(scene.text.lower[max(0, i - width) : i])
        if words in scene.words.regions:
            return scene.words.regions[words]
    return None


def _lists(scene: Scene, kid: int) -> bool:
    text = scene.text
    return any(text.lower[k] in _LISTING for k in text.kids[kid] if k < kid)


def _fitting(noun: str) -> Callable[[Referent], bool] | None:
    if noun in _STATES:
        return lambda r: r.kind == "state" and not r.plural
    if noun in _SIDES or noun in _COUNTED_STATES:
        return _is_state
    if noun in _BY_OFFICE:
        return lambda r: _is_person(r) and noun in fold(r.office or "")
    if noun in _PERSONS:
        return _is_person
    if noun == "group":
        return lambda r: r.kind in ("group", "ngo", "organisation")
    return _is_organisation if noun in _ORGANISATIONS else None


def _is_state(referent: Referent) -> bool:
    return referent.kind in _STATE_KINDS and not referent.plural


def _is_person(referent: Referent) -> bool:
    """Tell whether it is a person, or one of those who hold one office each in several states."""
    if referent.kind == "people":
        return referent.owner is not None and referent.sector == ("GOV",)
    return referent.kind == "person" and not referent.plural


def _is_organisation(referent: Referent) -> bool:
    return referent.kind in ("igo", "group", "ngo")


def _is_state_or_person(referent: Referent) -> bool:
    return referent.kind in ("state", "igo", "person") and not referent.plural


def _is_definite(scene: Scene, i: int) -> bool:
    text = scene.text
    kids = text.children(i, "det", "det:predet", "nummod", "amod")
    return any(text.lower[k] in _DEFINITE for k in kids)


def _is_qualified(scene: Scene, i: int) -> bool:
    """Tell whether the phrase names its members by something else ("the Western powers")."""
    text = scene.text
    if any(text.dep[k] in ("compound", "nmod", "nmod:poss") for k in text.kids[i]):
        return True
    plain = scene.words.lists["plain"]
    return any(
        text.lower[k] not in plain and text.lower[k] not in NUMBERS
        for k in text.children(i, "amod")
    )


def is_pair(scene: Scene, i: int) -> bool:
    """Tell whether a phrase means two known ones: "both presidents", "the two delegations"."""
    return number_before(scene, i) == 2 and _is_definite(scene, i)


def number_before(scene: Scene, i: int) -> int:
    """Return the number before a noun ("the two presidents", "both sides"), 0 if there is none."""
    text = scene.text
    for kid in text.kids[i]:
        if kid < i and text.lower[kid] in NUMBERS:
            return NUMBERS[text.lower[kid]]
        if kid < i and text.lower[kid].isdigit() and len(text.lower[kid]) < 3:
            return int(text.lower[kid])
    return 0


def _resolve(scene: Scene, i: int, number: int, fits: Callable[[Referent], bool]) -> Mention | None:
    near = last_coordination(scene, i, number, fits, 1 if number < 3 else _FAR)
    if near:
        return _add(scene, i, near, "those last named together")
    if number in (0, 2):
        pair = salient(scene, i, fits)[:2]
        if len(pair) == 2 and are_alike(pair):
            return _add(scene, i, pair, "the two most present in the report here")
    return _most_named(scene, i, number, fits) if number > 1 else None


def _add(scene: Scene, i: int, members: Iterable[Referent], why: str) -> Mention:
    return scene.add(scene.phrase(i), i, "collective", members, why)
