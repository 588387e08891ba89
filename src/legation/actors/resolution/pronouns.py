"""Pronouns: he, it, they, their, who, which, we."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legation.actors.resolution import speakers
from legation.actors.resolution.antecedents import score
from legation.actors.resolution.expletives import is_empty
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.salience import before
from legation.actors.resolution.scene import Scene

_HE = {"he": "male", "him": "male", "his": "male", "himself": "male"}
_SHE = {"she": "female", "her": "female", "hers": "female", "herself": "female"}
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_FIRST = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours"})
_DIRECT = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
_SINGLE_THINGS = frozenset(
    {"state", "igo", "organ", "body", "group", "company", "ngo", "media", "organisation", "thing"}
    | {"agreement", "framework", "place", "states"}
)
# A candidate less good than this is refused.
_FLOOR = -1.6
# How much better a candidate is for being several actors, where a pronoun means many.
_MANY = 0.3
_SENTENCES = {"person": 3, "thing": 2, "many": 2}


@dataclass(frozen=True, slots=True)
class _Want:
    """What a pronoun can mean."""

    fits: Callable[[Referent], bool]
    sentences: int
    many: bool = False


def pronoun(scene: Scene, i: int) -> Mention | None:
    """Return the mention of the pronoun at `i`, None if it means no actor or cannot be told."""
    text = scene.text
    word = text.lower[i]
    if word in _RELATIVE:
        return _relative(scene, i)
    if text.tag[i] not in ("PRP", "PRP$") or is_empty(scene, i):
        return None
    if word in _FIRST:
        return _speaker(scene, i)
    want = _wanted(word)
    return _antecedent(scene, i, want) if want else None


def _wanted(word: str) -> _Want | None:
    sex = _HE.get(word) or _SHE.get(word)
    if sex:
        other = "female" if sex == "male" else "male"
        return _Want(
            lambda r: r.kind == "person" and not r.plural and r.sex != other, _SENTENCES["person"]
        )
    if word in _IT:
        return _Want(lambda r: r.kind in _SINGLE_THINGS and not r.plural, _SENTENCES["thing"])
    if word in _THEY:
        return _Want(_is_many, _SENTENCES["many"], many=True)
    return None


def _is_many(referent: Referent) -> bool:
    return referent.plural or referent.kind in ("people", "states", "group")


def _relative(scene: Scene, i: int) -> Mention | None:
    """Return the mention that a relative pronoun takes up: the noun its clause hangs on."""
    text = scene.text
    if text.tag[i] not in ("WP", "WDT", "WP$"):
        return None
    beside = _beside(scene, i)
    if beside is not None:
        return scene.add((i, i + 1), i, "pronoun", beside.referents, f"relative to {beside.words}")
    for up in (i, *text.ancestors(i)):
        if text.dep[up] in ("acl:relcl", "advcl:relcl"):
            mention = scene.at(text.head[up])
            if mention is None:
                return None
            why = f"relative to {mention.words}"
            return scene.add((i, i + 1), i, "pronoun", _heading(scene, i, mention), why)
        if text.dep[up] in ("ccomp", "root"):
            break
    named = _named_before(scene, i) if text.lower[i] == "whose" else None
    if named is None:
        return None
    return scene.add((i, i + 1), i, "pronoun", named.referents, f"relative to {named.words}")


def _beside(scene: Scene, i: int) -> Mention | None:
    """Return the person whose name ends right before ", who", whatever the parse says."""
    mention = _named_before(scene, i) if scene.text.lower[i] in ("who", "whom") else None
    return mention if mention and mention.referents[0].kind == "person" else None


def _named_before(scene: Scene, i: int) -> Mention | None:
    """Return the mention of the name that ends right before a comma and the word after it."""
    if i < 2 or scene.text.words[i - 1] != ",":
        return None
    name = scene.naming.get(i - 2)
    return scene.at(i - 2) if name is not None and name.end == i - 1 else None


def _heading(scene: Scene, i: int, mention: Mention) -> tuple[Referent, ...]:
    """Return what a relative clause is about: one actor, or all that are coordinated with it."""
    text = scene.text
    members = [h for h in text.conjuncts(mention.head) if h < i]
    if len(members) < 2:
        return mention.referents
    if text.tag[text.governor(i)] in ("VBZ",) or text.lower[i] == "whose":
        last = scene.at(members[-1])
        return last.referents if last else mention.referents
    return _coordinated(scene, mention) or mention.referents


def _speaker(scene: Scene, i: int) -> Mention | None:
    found = speakers.speaker(scene, i)
    if found is None:
        return None
    form = "possessive" if scene.text.tag[i] == "PRP$" else "pronoun"
    return scene.add((i, i + 1), i, form, [found], f"said by {found.name}")


def _antecedent(scene: Scene, i: int, want: _Want) -> Mention | None:
    best: tuple[float, tuple[Referent, ...], str] | None = None
    barred = _barred_referents(scene, i)
    for mention in before(scene, i, want.sentences):
        referents = _reading(scene, mention, want)
        if not referents or any(id(r) in barred for r in referents) or _holds(scene, i, mention):
            continue
        points = score(scene, i, mention) + (_MANY if len(referents) > 1 else 0.0)
        if best is None or points >= best[0]:
            best = (points, referents, mention.words)
    if best is None or best[0] < _FLOOR:
        return None
    if all(r.kind in ("thing", "agreement", "framework") for r in best[1]):
        return None
    form = "possessive" if scene.text.tag[i] == "PRP$" else "pronoun"
    return scene.add((i, i + 1), i, form, best[1], f"takes up “{best[2]}”")


def _reading(scene: Scene, mention: Mention, want: _Want) -> tuple[Referent, ...]:
    """Return what the pronoun would mean if it took up this mention."""
    if want.many:
        if len(mention.referents) > 1:
            return mention.referents
        together = _coordinated(scene, mention)
        if len(together) > 1:
            return together
    if len(mention.referents) == 1 and want.fits(mention.referents[0]):
        return mention.referents
    return ()


def _coordinated(scene: Scene, mention: Mention) -> tuple[Referent, ...]:
    heads = scene.named_with(mention.head)
    found = {id(r): r for h in heads if h in scene.mentions for r in scene.mentions[h].referents}
    return tuple(found.values())


def _holds(scene: Scene, i: int, mention: Mention) -> bool:
    """Tell whether a mention is a relative pronoun, or contains the pronoun itself."""
    return scene.text.lower[mention.head] in _RELATIVE or mention.start <= i < mention.end


def _barred_referents(scene: Scene, i: int) -> set[int]:
    """Return what a pronoun cannot mean: the subject whose object it is, unless it is reflexive."""
    text = scene.text
    if text.lower[i] in _REFLEXIVE or text.tag[i] == "PRP$":
        return set()
    if text.role(i) not in (*_DIRECT, "obl"):
        return set()
    governor = text.governor(i)
    fellows = (k for k in text.kids[governor] if text.dep[k] in _DIRECT and k != i)
    return {id(r) for k in fellows if k in scene.mentions for r in scene.mentions[k].referents}
