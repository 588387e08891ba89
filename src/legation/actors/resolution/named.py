"""Organisations and places that only the language model found, and the acronyms they declare."""

from __future__ import annotations

import re

from legation.actors.resolution.fold import fold, initials
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.name import PLACE, Name
from legation.actors.resolution.scene import Scene

_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z-]*")


def place_named(scene: Scene, name: Name) -> Mention:
    """Keep the mention of a name that the gazetteer does not have."""
    text = scene.text
    head = text.span_head(name.start, name.end)
    words = text.slice(name.start, name.end)
    referent = known_by(scene, words)
    if referent is None:
        kind, sector = ("place", ()) if name.label == PLACE else _kind(scene, words)
        referent = Referent(words, None, kind, sector=sector)
        scene.cast.add_named(referent)
    elif len(fold(words)) > len(fold(referent.name)):
        referent.name = words
        scene.cast.add_named(referent)
    locative = scene.is_locative(head)
    why = f"named {referent.name}"
    return scene.add((name.start, name.end), head, "name", [referent], why, locative)


def known_by(scene: Scene, words: str) -> Referent | None:
    """Return the named actor whose name these words are, are part of, or are the initials of."""
    folded = set(fold(words))
    if not folded:
        return None
    near = {id(r): r for word in fold(words) for r in scene.cast.by_word[word]}
    for referent in near.values():
        other = set(fold(referent.name))
        if folded <= other or other <= folded:
            return referent
    if _ACRONYM.fullmatch(words):
        return by_initials(scene, words)
    return None


def by_initials(scene: Scene, acronym: str) -> Referent | None:
    """Return the actor of the report whose name has these initials ("RSF")."""
    wanted = acronym.upper().replace(".", "")
    if len(wanted) < 2:
        return None
    known = (r for r in scene.cast.organisations() if initials(r.name) == wanted)
    return scene.cast.by_initials.get(wanted) or next(known, None)


def declared_acronyms(scene: Scene) -> dict[int, int]:
    """Return, by token, the head of the name that an acronym in brackets stands for.

    "Rapid Support Forces (RSF)": the token of "RSF" leads to that of the name before the bracket.
    """
    text = scene.text
    found = {}
    for i in range(1, text.n - 2):
        if text.words[i] != "(" or text.words[i + 2] != ")":
            continue
        long = text.within(i - 1)
        if _ACRONYM.fullmatch(text.words[i + 1]) and text.left[long] < text.right[long]:
            found[i + 1] = long
    return found


def _kind(scene: Scene, words: str) -> tuple[str, tuple[str, ...]]:
    last = words.casefold().split()[-1]
    if last in scene.words.lists["media_words"]:
        return "media", ("JRN",)
    if last in scene.words.lists["company_words"]:
        return "company", ("BUS",)
    return "organisation", ()
