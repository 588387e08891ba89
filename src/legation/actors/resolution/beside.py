"""The office that an apposition or a predicate beside a person's name gives."""

from __future__ import annotations

from legation.actors.resolution.affiliation import owners
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.name import Name
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import NOUN_TAGS, PLURAL_TAGS, SUBJECTS
from legation.actors.resolution.titles import FARTHEST, QUALIFIER_TAGS, Office, office_words

_PERSONAL = frozenset({"office", "people", "servants"})
_BEFORE_NOUN = frozenset({"DT", "JJ", "NN", "NNP", "NNS", "POS", "RB", "HYPH", "VBN", "PRP$", "CD"})
_BECOMING = frozenset({"become", "becomes", "became", "remain", "remains", "remained"})


def office_beside(scene: Scene, head: int, name: Name, start: int) -> tuple[int, Office] | None:
    """Return the office that an apposition or predicate gives to a person, and its head.

    `start` is where the name begins with its title.
    """
    for i in (*_appositions(scene, head, name, start), *_predicates(scene, head, name)):
        if i in scene.naming or not _may_be_one(scene, i, head):
            continue
        senses = [s for s in scene.senses[i] if s.family in _PERSONAL]
        if senses:
            found, settled = owners(scene, i)
            owner = _own(scene, i, head, found) if senses[0].family != "people" else None
            start, end = scene.phrase(i)
            words = office_words(scene, start, _noun_end(scene, i)) or scene.text.slice(start, end)
            settled = settled or senses[0].family != "office"
            return i, Office(words, owner, settled, senses[0].sector)
    return None


def state_before(scene: Scene, start: int) -> Referent | None:
    """Return the state of "the foreign ministers of Peru, X, and of Chile, Y" for X or for Y."""
    text = scene.text
    name = scene.naming.get(start - 2)
    if name is None or text.words[start - 1] != "," or name.start == 0:
        return None
    if text.lower[name.start - 1] != "of" or text.sentence[name.start] != text.sentence[start]:
        return None
    first = next(
        k for k in range(start, -1, -1) if k == 0 or text.sentence[k - 1] < text.sentence[start]
    )
    many = (
        text.tag[k] in PLURAL_TAGS and any(s.family == "office" for s in scene.senses[k])
        for k in range(first, name.start)
    )
    found = scene.referents_at(text.span_head(name.start, name.end))
    return found[0] if any(many) and found and found[0].kind == "state" else None


def _may_be_one(scene: Scene, i: int, head: int) -> bool:
    """Tell whether a noun may be what one person is: many only if the name is in a list."""
    return scene.text.tag[i] not in PLURAL_TAGS or len(scene.named_with(head)) > 1


def _noun_end(scene: Scene, i: int) -> int:
    """Return where the known noun ends whose head is at `i` ("minister of defence")."""
    for last in range(min(i + 3, scene.text.n - 1), i, -1):
        if scene.senses[last] and scene.noun(last).start <= i:
            return last + 1
    return i + 1


def _own(scene: Scene, i: int, head: int, found: list[Referent]) -> Referent | None:
    """Return a person's share of the owners: "A and B, the presidents of Peru and Chile"."""
    if scene.text.tag[i] not in PLURAL_TAGS:
        return found[0] if found else None
    together = list(scene.named_with(head))
    if len(found) == len(together):
        return found[together.index(head)]
    return found[0] if len(found) == 1 else None


def _appositions(scene: Scene, head: int, name: Name, start: int) -> list[int]:
    """Return the nouns in apposition to a name, by the parse or, where that fails, by commas."""
    text = scene.text
    found = [*_noun_before_comma(scene, start), *_parsed_appositions(scene, head)]
    if text.dep[head] in ("appos", "nmod:desc") and _is_beside(scene, text.head[head], start):
        found.append(text.head[head])
    found += _noun_after_comma(scene, name.end) or _nouns_after_list(scene, head)
    return [i for i in dict.fromkeys(found) if i not in scene.titles]


def _is_beside(scene: Scene, noun: int, start: int) -> bool:
    """Tell whether no verb and no "who" stand between a noun and the name after it."""
    return not any(scene.text.tag[k][:2] in ("VB", "MD", "WP") for k in range(noun, start))


def _parsed_appositions(scene: Scene, head: int) -> list[int]:
    """Return appositions by the parse, save one that stands after what the name is listed with."""
    text = scene.text
    others = text.conjuncts(head)[1:]
    kids = text.children(head, "appos", "nmod:desc")
    kids = [k for k in kids if k > head or _is_beside(scene, k, head)]
    return [k for k in kids if not others or k < others[0] or text.tag[k] in PLURAL_TAGS]


def _nouns_after_list(scene: Scene, head: int) -> list[int]:
    """Return the plural noun after the list that a name is in ("A and B, the presidents of …")."""
    last = scene.named_with(head)[-1]
    if last == head or last not in scene.naming:
        return []
    nouns = _noun_after_comma(scene, scene.naming[last].end)
    return [i for i in nouns if scene.text.tag[i] in PLURAL_TAGS]


def _noun_before_comma(scene: Scene, start: int) -> list[int]:
    """Return the noun of "Japan's prime minister, " or "the president of Mali, " before a name."""
    text = scene.text
    last = start - 2
    if last < 0 or text.words[start - 1] != "," or text.sentence[last] != text.sentence[start]:
        return []
    for i in range(last, max(-1, last - FARTHEST), -1):
        if text.words[i] == ",":
            break
        charge = text.case(i) == "of" and scene.listed(i, "portfolios")  # Minister of Justice
        personal = not charge and any(sense.family in _PERSONAL for sense in scene.senses[i])
        if personal and i not in scene.naming and text.tag[i] in ("NN", "NNP"):
            noun = scene.noun(i)
            return [text.span_head(noun.start, noun.stop)]
    return []


def _noun_after_comma(scene: Scene, end: int) -> list[int]:
    """Return the noun of ", Peru's ambassador to the UN" after a name."""
    text = scene.text
    if end >= text.n or text.words[end] != ",":
        return []
    for i in range(end + 1, min(end + FARTHEST, text.n)):
        if text.tag[i] not in _BEFORE_NOUN and i not in scene.naming:
            return []
        ends = i + 1 == text.n or text.tag[i + 1] not in QUALIFIER_TAGS
        if ends and i not in scene.naming and text.tag[i] in NOUN_TAGS:
            return [i] if scene.senses[i] else []
    return []


def _predicates(scene: Scene, head: int, name: Name) -> list[int]:
    """Return the nouns that a clause says someone is: "X is", "X became", "X, who becomes"."""
    text = scene.text
    found = []
    if text.dep[head] in SUBJECTS:
        found += _predicate_of(scene, text.head[head])
    for clause in (*text.children(head, "acl:relcl"), *_clause_after(scene, name)):
        found += _predicate_of(scene, clause)
    return found + chosen_as(scene, head, name)


def _clause_after(scene: Scene, name: Name) -> list[int]:
    """Return the verb of ", who …" right after a name, whatever a parse hung the clause on."""
    text, at = scene.text, name.end + 1
    if at >= text.n or text.words[name.end] != "," or text.lower[at] != "who":
        return []
    return [text.head[at]] if text.dep[at] in SUBJECTS else []


def chosen_as(scene: Scene, head: int, name: Name) -> list[int]:
    """Return the nouns after "as" of "appointed X as envoy", "X, nominated as its envoy"."""
    text = scene.text
    governors = text.children(head, "acl")
    if text.role(head) in ("obj", "nsubj:pass", "nmod"):
        governors.append(text.governor(head))
    after = name.end + 1
    if after < text.n and text.words[name.end] == "," and text.tag[after] == "VBN":
        governors.append(after)
    kids = (k for g in governors for k in text.children(g, "obl", "nmod"))
    return [k for k in kids if k > head and text.case(k) == "as"]


def _predicate_of(scene: Scene, verb: int) -> list[int]:
    text = scene.text
    if text.children(verb, "cop"):
        return [verb]
    return text.children(verb, "xcomp", "obj") if text.lemma[verb] in _BECOMING else []
