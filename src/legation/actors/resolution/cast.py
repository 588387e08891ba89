"""The actors of one report: each is kept once, however it is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Final

from legation.actors.gazetteer import Entry
from legation.actors.resolution.fold import fold, initials
from legation.actors.resolution.mention import Referent

# A gazetteer kind as a kind of referent, and its PLOVER sector.
KIND_OF: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "state": ("state", ()),
    "territory": ("state", ()),
    "de facto": ("state", ()),
    "subdivision": ("place", ()),
    "city": ("place", ()),
    "region": ("place", ()),
    "body": ("body", ("GOV",)),
    "igo": ("igo", ("IGO",)),
    "court": ("igo", ("IGO",)),
    "organ": ("organ", ("IGO",)),
    "framework": ("framework", ()),
    "group": ("igo", ("IGO",)),
    "armed group": ("group", ("REB",)),
    "party": ("group", ("PTY",)),
    "people": ("people", ("CVL",)),
    "company": ("company", ("BUS",)),
    "ngo": ("ngo", ("NGO",)),
    "media": ("media", ("JRN",)),
    "church": ("ngo", ("NGO",)),
}
# Kinds that something can belong to, or act for.
OWNERS: Final = frozenset(
    {"state", "igo", "organ", "body", "group", "company", "ngo", "media"} | {"organisation"}
)
ORGANISATIONS: Final = frozenset({"igo", "organ", "framework"})


class Cast:
    """Creates referents and finds them again."""

    def __init__(self) -> None:
        self._entries: dict[str, Referent] = {}
        self._keyed: dict[Hashable, Referent] = {}
        self.people: list[Referent] = []
        # The persons with an office, by every word of it.
        self.holders: dict[str, list[Referent]] = defaultdict(list)
        # What only the language model named, by the words of the name and by its initials.
        self.by_word: dict[str, list[Referent]] = defaultdict(list)
        self.by_initials: dict[str, Referent] = {}

    def known(self, entry: Entry, parent: Referent | None = None) -> Referent:
        """Return the referent of a gazetteer entry."""
        referent = self._entries.get(entry.id)
        if referent is None:
            kind, sector = KIND_OF[entry.kind]
            referent = Referent(entry.name, entry.of, kind, entry.id, sector=sector, owner=parent)
            self._entries[entry.id] = referent
        return referent

    def add_named(self, referent: Referent) -> None:
        """Keep an actor that only the language model named, or one that has a fuller name now."""
        for word in fold(referent.name):
            self.by_word[word].append(referent)
        self.by_initials.setdefault(initials(referent.name), referent)

    def of_code(self, code: str | None) -> Referent | None:
        """Return the state or organisation of the report that has a code, if it is named."""
        if code is None:
            return None
        bearers = (r for r in self._entries.values() if r.of == code and r.kind in ("state", "igo"))
        return next(bearers, None)

    def codes(self) -> frozenset[str]:
        """Return the codes of the states and organisations that the report names so far."""
        return frozenset(r.of for r in self._entries.values() if r.of and r.kind in OWNERS)

    def organisations(self) -> list[Referent]:
        """Return the international organisations that the gazetteer found in the report."""
        return [r for r in self._entries.values() if r.kind in ORGANISATIONS]

    def keyed(self, key: Hashable, make: Callable[[], Referent]) -> Referent:
        """Return the referent kept under a key, made if there is none."""
        referent = self._keyed.get(key)
        if referent is None:
            referent = self._keyed[key] = make()
        return referent
