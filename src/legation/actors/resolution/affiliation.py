"""For whom a noun phrase acts: its adjectives, possessors, "of", compounded nouns."""

from __future__ import annotations

from legation.actors.resolution.cast import OWNERS
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.scene import Scene

_MODIFIERS = ("amod", "compound", "nmod", "nmod:desc", "nmod:unmarked", "flat")
_LINKS = frozenset({"of", "from", "in", "at", "with", "for", "to", "within"})
# Prepositions that say where someone is sent to or what for, not whom the office belongs to.
_ELSEWHERE = {
    "ambassador": frozenset({"to", "in", "at", "for"}),
    "envoy": frozenset({"to", "in", "at", "for", "on"}),
    "representative": frozenset({"to", "in", "at"}),
    "consul": frozenset({"to", "in", "at"}),
    "delegate": frozenset({"to", "in", "at"}),
    "negotiator": frozenset({"in", "at", "with", "to"}),
    "minister": frozenset({"for", "in", "at", "with", "to"}),
    "embassy": frozenset({"to", "in", "at"}),
    "consulate": frozenset({"in", "at"}),
    "mission": frozenset({"to", "in", "at", "for"}),
    "office": frozenset({"in", "at", "to", "for"}),
    "ally": frozenset({"of", "in", "to"}),
    "troop": frozenset({"in", "at", "to"}),
    "soldier": frozenset({"in", "at", "to"}),
    "force": frozenset({"in", "at", "to"}),
    "peacekeeper": frozenset({"in", "at", "to", "of"}),
    "delegation": frozenset({"to", "in", "at", "of"}),
}
_TRANSPARENT_DEPTH = 3
# Nouns of other classes that stand before a noun without saying whom it acts for.
_COMPOUND_FAMILIES = frozenset({"body", "group", "people", "company", "media", "organisation"})


def owners(scene: Scene, i: int, depth: int = 0) -> tuple[list[Referent], bool]:
    """Return for whom the phrase with head `i` acts, and whether the phrase settles it.

    Settled without an owner: the phrase says that it acts for nobody with a code ("opposition
    leader"), so context must not supply one.
    """
    for find in (_apart, _possessors, _adjectives, _complements, _compounds, _within, _capitals):
        found, settled = find(scene, i, depth)
        if found or settled:
            return found, settled
    return [], False


def owner_of(referent: Referent) -> Referent | None:
    """Return the actor that something acts for through this one: itself, or its owner."""
    if referent.kind in OWNERS:
        return referent
    return referent.owner


def _possessors(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    if scene.listed(i, "opposite"):
        return [], False  # "his Macedonian counterpart" acts for anyone but him
    for kid in scene.text.children(i, "nmod:poss"):
        found = _owners_at(scene, kid)
        if found:
            return found, True
        deeper = owners(scene, kid, depth + 1)[0] if depth < _TRANSPARENT_DEPTH else []
        return deeper, True  # "the region's ministers" are nobody's that context could name
    found = _written_before(scene, i) if depth == 0 else []
    return found, bool(found)


def _written_before(scene: Scene, i: int) -> list[Referent]:
    """Return the owners that a name with "'s" right before a phrase stands for."""
    text = scene.text
    start = scene.phrase(i)[0]
    if start >= 2 and text.tag[start - 1] == "POS" and start - 2 in scene.naming:
        return _owners_at(scene, start - 2)
    return []


def _adjectives(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    """Find the states and organisations that modify the noun; a region settles for none."""
    del depth
    found: list[Referent] = []
    settled = False
    for kid in (*scene.text.children(i, *_MODIFIERS), *_adjacent(scene, i)):
        if kid < i and _is_whole_name(scene, kid) and not _is_capital(scene, kid):
            found += _owners_at(scene, kid)
            found += _adjectives_with(scene, kid)
            settled = True
    return list(dict.fromkeys(found)), settled


def _adjacent(scene: Scene, i: int) -> list[int]:
    """Return the adjective right before a noun, whatever a parse hung it on ("US officials")."""
    name = scene.naming.get(scene.noun(i).start - 1)
    if name is None or not name.readings:
        return []
    reading = name.readings[0]
    if reading.form not in ("adjective", "acronym") and reading.entry.kind not in ("igo", "organ"):
        return []
    return [scene.text.span_head(name.start, name.end)]


def _capitals(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    """Take a city before the noun ("the Ankara government") last: it may be but a place of work."""
    del depth
    kids = [k for k in scene.text.children(i, *_MODIFIERS) if k < i and _is_capital(scene, k)]
    found = [owner for kid in kids for owner in _owners_at(scene, kid)]
    return found, bool(found)


def _is_capital(scene: Scene, i: int) -> bool:
    name = scene.naming.get(i)
    return name is not None and bool(name.readings) and name.readings[0].form == "capital"


def _adjectives_with(scene: Scene, kid: int) -> list[Referent]:
    """Return what is listed with an adjective ("Ethiopian and Mozambican troops")."""
    listed = [scene.mentions[k] for k in scene.named_with(kid) if k in scene.mentions]
    return [r for m in listed if m.form == "adjective" for r in m.referents if owner_of(r)]


def _is_whole_name(scene: Scene, i: int) -> bool:
    name = scene.naming.get(i)
    return name is not None and name.whole


def _apart(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    del depth
    kids = scene.text.children(i, "amod", "compound")
    return [], any(scene.text.lower[k] in scene.words.lists["apart"] for k in kids)


def _complements(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    text = scene.text
    barred = _ELSEWHERE.get(text.lemma[i], frozenset())
    for kid in (*text.children(i, "nmod"), *_next_to(scene, i)):
        case = text.case(kid)
        if kid < i or case not in _LINKS:
            continue
        found = _owners_at(scene, kid)
        placed = case in ("in", "at") and any(referent.kind != "state" for referent in found)
        if case in barred and not placed:
            continue
        charge = text.lower[kid] in scene.words.lists["portfolios"]
        if not found and depth < _TRANSPARENT_DEPTH and (charge or not scene.at(kid)):
            found = owners(scene, kid, depth + 1)[0]
        if found or (case == "of" and not charge and scene.at(kid)):
            return found, True  # "the administration of Joe Biden" is his, whoever he acts for
    return [], False


def _next_to(scene: Scene, i: int) -> list[int]:
    """Return the noun right after "of", or "in" after a subject, that a parse hung elsewhere."""
    text = scene.text
    if i + 2 >= text.n or text.dep[i + 1] != "case":
        return []
    noun = text.head[i + 1]
    if text.lower[i + 1] == "of" and noun in scene.naming and i not in (noun, text.head[noun]):
        return [noun] if text.head[i] != noun else []  # "Secretary of State X" is not of X
    on_verb = text.head[noun] == text.head[i] and text.dep[noun] == "obl"
    return [noun] if on_verb and scene.is_subject(i) else []


def _compounds(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    text = scene.text
    for kid in text.children(i, "compound", "nmod:desc", "nmod"):
        if kid > i or kid in scene.naming or depth >= _TRANSPARENT_DEPTH:
            continue
        if text.tag[kid][:2] != "NN" or text.lower[kid] in scene.words.lists["portfolios"]:
            continue
        families = {sense.family for sense in scene.senses[kid]}
        if families & _COMPOUND_FAMILIES:
            found = _owners_at(scene, kid)
            return found, bool(found) or not families & {"body", "organisation"}
    return [], False


def _within(scene: Scene, i: int, depth: int) -> tuple[list[Referent], bool]:
    """Take an adjective that hangs on another word of the phrase ("British Trade Secretary")."""
    if depth:
        return [], False
    start = scene.phrase(i)[0]
    names = (scene.naming[k] for k in range(start, i) if k in scene.naming)
    heads = [
        scene.text.span_head(name.start, name.end)
        for name in names
        if name.whole and name.readings and name.readings[0].form in ("adjective", "acronym")
    ]
    found = [owner for head in dict.fromkeys(heads) for owner in _owners_at(scene, head)]
    return list(dict.fromkeys(found)), bool(found)


def _owners_at(scene: Scene, i: int) -> list[Referent]:
    """Return the owners that a nominal and what is coordinated with it stand for."""
    found: dict[int, Referent] = {}
    for head in scene.text.conjuncts(i):
        for referent in scene.referents_at(head):
            owner = owner_of(referent)
            if owner is not None:
                found[id(owner)] = owner
    return list(found.values())
