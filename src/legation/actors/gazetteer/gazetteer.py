"""Asking the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from legation.actors.gazetteer.case import fits
from legation.actors.gazetteer.days import borne, days, overlap
from legation.actors.gazetteer.entry import Entry, Match, Name, Reading
from legation.actors.gazetteer.extra import with_rows
from legation.actors.gazetteer.flow import Flow
from legation.actors.gazetteer.holders import Holders
from legation.actors.gazetteer.index import Index, entry_of, loaded, name_of, numbers
from legation.actors.gazetteer.likeness import Likeness
from legation.actors.gazetteer.words import Parts, key, phrase

_INDEX: Final = Path(__file__).parent.parent / "data" / "index.json"

# Which of several readings comes first where the date does not tell: a state by its name, then
# other actors, then what stands for a government, then mere places, then seats of organisations.
_STANDS_FOR: Final = {"capital": 2, "building": 2, "seat": 4}
_KIND_RANK: Final = {"state": 0, "subdivision": 3, "city": 3, "region": 3}
# Kinds that act for another entry's code, not for one of their own.
_PARTS: Final = frozenset({"body", "organ", "subdivision", "city", "region"})


class Gazetteer:
    """States, organisations, bodies and groups, by any of their names, on any day."""

    def __init__(self, index: Index) -> None:
        """Serve the rows of an index; `load` is the usual way to one."""
        self._index = index
        self._entries: list[Entry | None] = [None] * len(index.entries)
        self._names: list[tuple[int, Name] | None] = [None] * len(index.names)
        self.holders = Holders()
        self.likeness = Likeness(self.holders)
        self._positions = {row[: row.index("\t")]: n for n, row in enumerate(index.entries)}

    @classmethod
    def load(cls, extra: Path | None = None) -> Gazetteer:
        """Return the shipped gazetteer, with the rows of the file `extra` added or put in place.

        `extra` is a tab-separated file as `rows` describes. Raises DataError where it is not.
        """
        index = loaded(_INDEX)
        return cls(index if extra is None else with_rows(index, extra))

    def entry(self, id: str) -> Entry:  # noqa: A002 - the field's own name
        """Return the entry with this id; KeyError if there is none."""
        return self._entry(self._positions[id])

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries, in the order of the files."""
        return tuple(self._entry(number) for number in range(len(self._entries)))

    def names(self, id: str) -> tuple[Name, ...]:  # noqa: A002 - the field's own name
        """Return all names of the entry with this id, in the order of the files."""
        wanted = f"{self._positions[id]}\t"
        rows = enumerate(self._index.names)
        return tuple(self._name(number)[1] for number, row in rows if row.startswith(wanted))

    def by_of(self, of: str, on: str | None = None) -> Entry | None:
        """Return the state or organisation whose code or acronym is `of`; on a day, the one then.

        Where several bore the code (the Ottoman Empire and Turkey), no day means the last.
        """
        bearers = [e for e in self._acting.get(of, ()) if e.kind not in _PARTS]
        own = [e for e in bearers if not e.parent or self.entry(e.parent).of != of]
        if on is not None:
            own = [e for e in own if overlap(e.start, e.end, days(on))]
        return max(own, key=_newest, default=None)

    def organs_of(self, of: str) -> tuple[Entry, ...]:
        """Return the organs and named bodies that act for a state or organisation."""
        return tuple(e for e in self._acting.get(of, ()) if e.kind in ("organ", "body"))

    def lookup(self, words: str, on: str | None = None) -> tuple[Reading, ...]:
        """Return what `words` as a whole can mean, best first; nothing if nothing is so called.

        `on` is an EDTF date: readings that did not exist, or bore another name, come last and are
        not `current`. Raises UsageError if `on` is no date. A leading "the" and a possessive
        ending are no part of a name.
        """
        seen = phrase(words)
        return self._readings(seen, on) or self._readings(_bare(seen), on)

    def scan(self, words: Sequence[str], on: str | None = None) -> list[Match]:
        """Return the longest names in a sequence of tokens, left to right.

        `words` are tokens as spaCy's English tokenizer gives them. A "the" before a name is not
        part of the match unless the name has it ("the West"). A token that holds two names
        ("US-UK") is in two matches, neither of them `whole`.
        """
        flow = Flow(words)
        found: list[Match] = []
        heads = self._index.heads
        at = 0
        while (at := flow.next_head(at, heads)) < len(flow.folded):
            readings, length = self._longest(flow, at, on)
            if flow.folded[at] == "the" and self._longest(flow, at + 1, on)[1] >= length:
                # "the West Bengal government" is not about the West.
                readings, length = (), 1
            if readings:
                found.append(Match(*flow.tokens(at, length), readings))
            at += length
        return found

    def _longest(self, flow: Flow, at: int, on: str | None) -> tuple[tuple[Reading, ...], int]:
        """Return what the longest phrase that begins with part `at` can mean, and its length.

        No readings and the length 1 where nothing begins there; no readings and the length of the
        phrase where it is one to pass over.
        """
        head = flow.folded[at] if at < len(flow.folded) else ""
        for length in numbers(self._index.heads.get(head, "")):
            known = self._index.keys.get(flow.key(at, length))
            seen = flow.seen(at, length)
            if known is None or len(seen) < length or flow.shouts(at, length, seen):
                continue
            readings = self._readings(seen, on)
            if readings or not known:
                return readings, length
        return (), 1

    def _readings(self, seen: Parts, on: str | None) -> tuple[Reading, ...]:
        asked = days(on) if on is not None else None
        best: dict[str, tuple[tuple[int, ...], Reading]] = {}
        for order, number in enumerate(numbers(self._index.keys.get(key(seen), ""))):
            owner, name = self._name(number)
            if not fits(phrase(name.text), seen):
                continue
            entry = self._entry(owner)
            reading = Reading(entry, name, asked is None or overlap(*borne(entry, name), asked))
            rank = (*_rank(reading, dated=asked is not None), order)
            if entry.id not in best or rank < best[entry.id][0]:
                best[entry.id] = (rank, reading)
        return tuple(reading for _, reading in sorted(best.values(), key=_by_rank))

    @cached_property
    def _acting(self) -> dict[str, list[Entry]]:
        """All entries by whom they act for."""
        acting: dict[str, list[Entry]] = {}
        for entry in self.entries():
            if entry.of:
                acting.setdefault(entry.of, []).append(entry)
        return acting

    def _entry(self, number: int) -> Entry:
        entry = self._entries[number]
        if entry is None:
            entry = self._entries[number] = entry_of(self._index.entries[number])
        return entry

    def _name(self, number: int) -> tuple[int, Name]:
        name = self._names[number]
        if name is None:
            name = self._names[number] = name_of(self._index.names[number])
        return name


def _rank(reading: Reading, *, dated: bool) -> tuple[int, ...]:
    """Rank a reading, the lowest being best: in use then (or, with no date, still in use), kind."""
    entry, name = reading.entry, reading.name
    ended = not dated and (entry.end is not None or name.end is not None)
    kind = _STANDS_FOR.get(name.form) or _KIND_RANK.get(entry.kind, 1)
    return not reading.current, ended, kind


def _by_rank(pair: tuple[tuple[int, ...], Reading]) -> tuple[int, ...]:
    return pair[0]


def _newest(entry: Entry) -> tuple[bool, str]:
    return entry.end is None, entry.end or ""


def _bare(seen: Parts) -> Parts:
    if seen and seen[0].casefold() == "the":
        seen = seen[1:]
    return seen[:-1] if len(seen) > 1 and seen[-1] == "s" else seen
