"""What the gazetteer knows: entries, their dated names, and what words can mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

# What an entry can be. A capital, seat or building is an entry's *name* (see FORMS), not a kind.
KINDS: Final[tuple[str, ...]] = (
    "state",
    "territory",
    "subdivision",  # a part of a state: a US state, a province, an autonomous region
    "de facto",  # a state in fact that few or none recognise
    "city",
    "region",  # "Gulf states", "the West": not an actor of itself
    "body",  # a body of a state with a name of its own: the Knesset, the CIA
    "igo",
    "court",
    "organ",  # of an international organisation
    "framework",  # a programme, forum or agreement without an organisation of its own
    "group",  # states that act together: the G7, the Quad
    "armed group",
    "party",
    "people",
    "company",
    "ngo",
    "media",
    "church",
)

# What a name is to its entry, the plainest first. The last four stand for a government.
FORMS: Final[tuple[str, ...]] = (
    "name",
    "official",
    "short",
    "acronym",
    "adjective",
    "demonym",
    "capital",
    "building",
    "seat",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the gazetteer.

    `id` is a stable slug. `of` is the ISO 3166-1 alpha-3 code of the state it acts for ("XKX" for
    Kosovo; ISO 3166-3 or Correlates of War letters for states that ended), an organisation's
    acronym, or None. `parent` is the id of the entry it belongs to; `where` the codes of the states
    that an armed group, party or people is found in. `start` and `end` are EDTF, None where open or
    not known. `codes` may hold iso2, iso3, cow (letters) and ccode (the Correlates of War number);
    `seat` is the city where an organisation has, or last had, its headquarters.
    """

    id: str
    name: str
    kind: str
    of: str | None = None
    parent: str | None = None
    where: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict, hash=False)
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    seat: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entry, and the time over which it is its name.

    `form` is one of `FORMS`; `start` and `end` are EDTF, None where the name is not bounded.
    """

    text: str
    form: str
    start: str | None = None
    end: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that some words can mean: an entry, by one of its names.

    `current` tells whether the entry bore the name on the day asked about; it is True where no day
    was given.
    """

    entry: Entry
    name: Name
    current: bool = True

    @property
    def form(self) -> str:
        """The form of the name, one of `FORMS`."""
        return self.name.form


@dataclass(frozen=True, slots=True)
class Match:
    """Words that name something: tokens `start` to `end` (half-open), best reading first.

    `whole` is False where the name is only the first part of its last token ("U.S." in "U.S.-led").
    """

    start: int
    end: int
    whole: bool
    readings: tuple[Reading, ...]

    @property
    def entry(self) -> Entry:
        """The entry of the best reading."""
        return self.readings[0].entry

    @property
    def form(self) -> str:
        """The form of name of the best reading."""
        return self.readings[0].form

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all readings, best first, each once."""
        return tuple({r.entry.id: r.entry for r in self.readings}.values())
