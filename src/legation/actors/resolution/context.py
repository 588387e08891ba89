"""For whom a person acts where no word beside the name says it."""

from __future__ import annotations

from legation.actors.gazetteer import Gazetteer
from legation.actors.resolution.allegiance import Allegiances
from legation.actors.resolution.fold import fold
from legation.actors.resolution.holding import state_of
from legation.actors.resolution.known import Known
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.salience import clearest
from legation.actors.resolution.scene import Scene

# Offices that only one state has, by its code.
_ONLY_THERE = {"pope": "VAT", "pontiff": "VAT"}


class Context:
    """What a report as a whole, and the known holders of offices, tell of a person."""

    def __init__(
        self,
        scene: Scene,
        gazetteer: Gazetteer,
        known: Known,
        published: str | None,
        allegiances: Allegiances,
    ) -> None:
        self._scene = scene
        self._allegiances = allegiances
        self._gazetteer = gazetteer
        self._known = known
        self._published = published

    def holding(self, person: Referent) -> tuple[Referent | None, str]:
        """Return whose office a person is known to have held about then, and why."""
        if only := self._of_code(_ONLY_THERE.get((person.office or "").casefold())):
            return only, f"only {only.name} has such an office"
        held = None if self._stands_apart(person) else self._holder(person)
        return held, f"a known holder of an office of {held.name}" if held else ""

    def around(self, person: Referent, i: int, *, settled: bool) -> tuple[Referent | None, str]:
        """Return for whom a person named at token `i` most likely acts, and why.

        `settled`: the words beside the name tell of something that acts for nobody.
        """
        if self._stands_apart(person):
            return None, ""
        leading = self._leader(person.office, i) if person.office and not settled else None
        return self._allegiances.of(person, i, leading, settled=settled)

    def _stands_apart(self, person: Referent) -> bool:
        """Tell whether a person's title says that they stand against those who govern."""
        return bool(set(fold(person.office or "")) & self._scene.words.lists["against"])

    def _holder(self, person: Referent) -> Referent | None:
        named = self._scene.cast.codes()
        return self._of_code(state_of(person, self._gazetteer.holders, self._published, named))

    def _of_code(self, code: str | None) -> Referent | None:
        if code is None:
            return None
        entry = self._gazetteer.by_of(code, self._published) or self._gazetteer.by_of(code)
        return self._known.referent(entry) if entry else None

    def _leader(self, office: str, i: int) -> Referent | None:
        """Return the state or organisation the report is about, if the office can be its own."""
        folded = " ".join(fold(office))
        organisational = self._scene.words.lists["organisational"]
        if any(" ".join(fold(title)) in folded for title in organisational):
            return self._scene.leading_organisation
        if "secretary of state" in " ".join(office.casefold().split()):
            return self._scene.cast.of_code("USA")  # only there does the title alone mean an office
        if not any(_within(noun, office) for noun in self._scene.words.lists["at_home"]):
            return None
        state = self._scene.dominating or self._in_mind(i)
        return None if state is None or self._is_held(office, state) else state

    def _in_mind(self, i: int) -> Referent | None:
        """Return the state that the report is mostly about if it is also the one spoken of here."""
        here = clearest(self._scene, i, lambda r: r.kind == "state")
        return here if here is self._scene.leading else None

    def _is_held(self, office: str, state: Referent) -> bool:
        """Tell whether someone else of the report holds the same sole office of a state."""
        sole = [noun for noun in self._scene.words.lists["sole"] if _within(noun, office)]
        others = (p.office or "" for p in self._scene.cast.people if p.owner is state)
        return any(
            "counterpart" in fold(other) or any(_within(noun, other) for noun in sole)
            for other in others
        )


def _within(noun: str, office: str) -> bool:
    return set(fold(noun)) <= set(fold(office))
