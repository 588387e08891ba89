"""Who an actor is: its names over time, what was before and after it, from the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.actors import Entry
from legation.web.gazetteer import gazetteer

# Names that are of a thing, not of its people.
_PROPER = ("official", "short", "acronym", "former", "name")


@dataclass(frozen=True, slots=True)
class Called:
    """A name, and the EDTF dates between which it was borne; None where nothing bounds it."""

    name: str
    form: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class About:
    """What the gazetteer says of a state or organisation.

    `before` and `after` are names and keys of what it came from and became, the key None for what
    has no code of its own.
    """

    name: str
    kind: str
    start: str | None
    end: str | None
    seat: str | None
    names: tuple[Called, ...]
    before: tuple[tuple[str, str | None], ...]
    after: tuple[tuple[str, str | None], ...]
    source: str


def about(key: str) -> About | None:
    """Return what is said of the state or organisation with a key; None for who acts for one."""
    entry = None if "/" in key else gazetteer().by_of(key)
    return None if entry is None else _about(entry)


def name_of(key: str) -> str:
    """Return the usual name of a state or organisation, its key where it has none."""
    found = about(key)
    return key if found is None else found.name


@cache
def _about(entry: Entry) -> About:
    known = gazetteer()
    proper = [name for name in known.names(entry.id) if name.form in _PROPER]
    dated = {name.text for name in proper if name.start or name.end}
    borne = {
        (name.text, name.start, name.end): Called(name.text, name.form, name.start, name.end)
        for name in proper
        if name.start or name.end or name.text not in dated
    }
    before, after = (
        tuple((known.entry(id_).name, known.entry(id_).of) for id_ in ids)
        for ids in (entry.predecessors, entry.successors)
    )
    return About(
        entry.name,
        entry.kind,
        entry.start,
        entry.end,
        entry.seat,
        tuple(sorted(borne.values(), key=lambda one: (one.start or "", one.name))),
        before,
        after,
        entry.source,
    )
