"""Who is known to bear a name, as a gazetteer has it.

The record knows no gazetteer: this is what it asks of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from legation.record.identity import actor_key
from legation.record.matching.rows import Known, KnownName

# Names that stand for nobody else; a capital or a building stands for a government.
_FORMS: Final = ("name", "official", "short", "acronym")


class Bearer(Protocol):
    """An entry of a gazetteer."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def of(self) -> str | None:
        """For whom it acts."""
        ...

    @property
    def kind(self) -> str:
        """Of what kind it is."""
        ...


class Borne(Protocol):
    """A name of an entry, and from when to when it bore it."""

    @property
    def form(self) -> str:
        """Whether it is a name, an acronym, a capital or a seat."""
        ...

    @property
    def start(self) -> str | None:
        """Since when, as EDTF."""
        ...

    @property
    def end(self) -> str | None:
        """Until when, as EDTF."""
        ...


class Reading(Protocol):
    """What a name can mean: `current` if the entry bore it on the day asked about."""

    @property
    def entry(self) -> Bearer:
        """Who is meant."""
        ...

    @property
    def name(self) -> Borne:
        """By which name."""
        ...

    @property
    def current(self) -> bool:
        """Whether it was so called on the day asked about."""
        ...


class Names(Protocol):
    """A gazetteer."""

    def lookup(self, words: str, on: str | None, /) -> Iterable[Reading]:
        """Return what words as a whole can mean on a day."""
        ...


def known_by(entries: Names) -> Known:
    """Return who is known to bear a name on a day, by a gazetteer."""

    def known(name: str, on: str | None) -> Iterator[KnownName]:
        for reading in entries.lookup(name, on):
            entry, borne = reading.entry, reading.name
            if borne.form in _FORMS:
                since = f" from {borne.start}" if borne.start else ""
                until = f" to {borne.end}" if borne.end else ""
                why = f"“{name}” is a name of {entry.name}{since}{until}"
                yield KnownName(actor_key(entry.name, entry.of, entry.kind), reading.current, why)

    return known
