"""For whom a person acts where no word beside the name says it."""

from __future__ import annotations

from legation.actors.gazetteer import Gazetteer
from legation.actors.resolution.fold import fold
from legation.actors.resolution.holding import state_of
from legation.actors.resolution.known import Known
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.scene import Scene


class Context:
    """What a report as a whole, and the known holders of offices, tell of a person."""

    def __init__(
        self, scene: Scene, gazetteer: Gazetteer, known: Known, published: str | None
    ) -> None:
        self._scene = scene
        self._gazetteer = gazetteer
        self._known = known
        self._published = published

    def owner_of(self, person: Referent) -> tuple[Referent | None, str]:
        """Return whom a person acts for, None if that cannot be told, and why."""
        held = self._holder(person)
        if held is not None:
            return held, f"a known holder of an office of {held.name}"
        leading = self._leader(person.office) if person.office else None
        return leading, f"in a report about {leading.name}" if leading else ""

    def _holder(self, person: Referent) -> Referent | None:
        named = self._scene.cast.codes()
        code = state_of(person, self._gazetteer.holders, self._published, named)
        if code is None:
            return None
        entry = self._gazetteer.by_of(code, self._published) or self._gazetteer.by_of(code)
        return self._known.referent(entry) if entry else None

    def _leader(self, office: str) -> Referent | None:
        """Return the state or organisation the report is about, if the office can be its own."""
        folded = " ".join(fold(office))
        organisational = self._scene.words.lists["organisational"]
        if any(" ".join(fold(title)) in folded for title in organisational):
            return self._scene.leading_organisation
        if "secretary of state" in " ".join(office.casefold().split()):
            return self._scene.cast.of_code("USA")  # only there does the title alone mean an office
        if not any(_within(noun, office) for noun in self._scene.words.lists["at_home"]):
            return None
        state = self._scene.dominating
        return None if state is None or self._is_held(office, state) else state

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
