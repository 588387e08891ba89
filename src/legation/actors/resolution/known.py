"""Mentions of what the gazetteer knows, in the sense that their place in a sentence gives."""

from __future__ import annotations

from legation.actors.gazetteer import Entry, Gazetteer, Reading
from legation.actors.resolution.evidence import Evidence
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.name import Name
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS

_MODIFIERS = frozenset({"amod", "compound", "nmod:desc", "nmod:poss", "nmod"})
# Endings of words for a people that serve as its plural: "the Chinese", "the Dutch", "the Swiss".
_UNCHANGED = ("ese", "ch", "sh", "ss")
_FULL_FORMS = frozenset({"name", "official", "short", "acronym"})


class Known:
    """Places the names that the gazetteer found."""

    def __init__(self, scene: Scene, gazetteer: Gazetteer, evidence: Evidence) -> None:
        self._scene = scene
        self._gazetteer = gazetteer
        self._evidence = evidence
        self.placed: list[tuple[Entry, Mention]] = []

    def choose(self, name: Name) -> Reading:
        """Return what a name means here."""
        reading = self._evidence.choose(name.readings)
        if reading.form in ("capital", "seat"):
            reading = self._evidence.stands_for(name.readings)
        return reading

    def place(self, name: Name) -> Mention:
        """Keep the mention of a name."""
        scene = self._scene
        head = scene.text.span_head(name.start, name.end)
        reading = self.choose(name)
        if reading.form in ("capital", "seat"):
            return self._capital(name, head, reading)
        if reading.form == "building":
            return self._building(name, head, reading)
        if reading.form in ("adjective", "demonym"):
            return self._people(name, head, reading)
        referent = self.referent(reading.entry)
        self._fullest(referent, name, reading)
        why = f"gazetteer: {reading.form} of {reading.entry.name}"
        locative = referent.kind in ("state", "place") and scene.is_locative(head)
        return scene.add((name.start, name.end), head, "name", [referent], why, locative)

    def referent(self, entry: Entry) -> Referent:
        """Return the referent of an entry, with what it belongs to."""
        owner = None
        if entry.parent:
            owner = self.referent(self._gazetteer.entry(entry.parent))
        return self._scene.cast.known(entry, owner)

    def _capital(self, name: Name, head: int, reading: Reading) -> Mention:
        scene, span = self._scene, (name.start, name.end)
        owner = self.referent(reading.entry)
        if not scene.is_locative(head):
            why = f"{reading.form} standing for {owner.name}"
            return scene.add(span, head, "metonym", [owner], why)
        capitals = [r.entry for r in name.readings if r.form == "capital"]
        home = self.referent(capitals[0]) if capitals else None
        words = scene.text.slice(*span)
        city = scene.cast.keyed(
            ("city", words.casefold()),
            lambda: Referent(words, home.of if home else None, "place", owner=home),
        )
        return scene.add(span, head, "name", [city], f"the city, {reading.form}", locative=True)

    def _building(self, name: Name, head: int, reading: Reading) -> Mention:
        scene, span = self._scene, (name.start, name.end)
        owner = self.referent(reading.entry)
        words = scene.text.slice(*span)
        body = scene.cast.keyed(
            ("building", words.casefold()),
            lambda: Referent(words, owner.of, "body", owner=owner, sector=("GOV",)),
        )
        why = f"building standing for the government of {owner.name}"
        return scene.add(span, head, "metonym", [body], why, scene.is_locative(head))

    def _people(self, name: Name, head: int, reading: Reading) -> Mention:
        scene, span = self._scene, (name.start, name.end)
        text = scene.text
        state = self.referent(reading.entry)
        modifies = text.dep[head] in _MODIFIERS and head not in self._plural_heads(head)
        noun = text.tag[head] in PLURAL_TAGS or text.children(head, "det", "nummod", "amod")
        if modifies or not noun or state.kind not in ("state", "place"):
            why = f"{reading.form} of {state.name}"
            return scene.add(span, head, "adjective", [state], why)
        phrase = scene.phrase(head)
        if state.kind == "state" and self._is_whole_nation(head):
            return scene.add(phrase, head, "metonym", [state], f"the nation for {state.name}")
        words = _without_determiner(scene, phrase)
        people = scene.cast.keyed(
            ("people", words.casefold()),
            lambda: Referent(
                words, None, "people", owner=state, sector=("CVL",), plural=_plural(scene, head)
            ),
        )
        return scene.add(phrase, head, "description", [people], f"people of {state.name}")

    def _plural_heads(self, head: int) -> tuple[int, ...]:
        """Return the head itself where it is a plural governed by a preposition or "'s"."""
        text = self._scene.text
        return (head,) if text.tag[head] in PLURAL_TAGS and text.case(head) else ()

    def _is_whole_nation(self, head: int) -> bool:
        """Tell whether "the Russians" or "the French" are the state: definite, plain, many."""
        text = self._scene.text
        kids = [
            k for k in text.kids[head] if text.dep[k] not in ("punct", "case", "det", "conj", "cc")
        ]
        the = any(text.lower[k] == "the" for k in text.children(head, "det"))
        plain = all(k > head and text.dep[k] != "acl:relcl" for k in kids)
        many = text.tag[head] in PLURAL_TAGS or text.lower[head].endswith(_UNCHANGED)
        return the and plain and many

    def _fullest(self, referent: Referent, name: Name, reading: Reading) -> None:
        """Give an organisation the longest of the names that the report uses."""
        if referent.kind == "state" or reading.form not in _FULL_FORMS:
            return
        words = self._scene.text.slice(name.start, name.end) if name.whole else reading.name.text
        if referent.entry not in self._scene.seen or len(words) > len(referent.name):
            referent.name = words
        self._scene.seen.add(referent.entry)


def _without_determiner(scene: Scene, phrase: tuple[int, int]) -> str:
    start, end = phrase
    while start + 1 < end and scene.text.tag[start] in ("DT", "PRP$", "PDT"):
        start += 1
    return scene.text.slice(start, end)


def _plural(scene: Scene, head: int) -> bool:
    return scene.text.tag[head] in PLURAL_TAGS or bool(scene.text.children(head, "nummod"))
