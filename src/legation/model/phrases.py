"""Claims in few words, safe to print: actors, dates, intervals, quotes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final, Protocol

# Categories of characters that a terminal acts on, or that hide or turn round what is printed.
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})

_HOLDS: Final = {"yes": "", "ended": "ended", "no": "does not hold", "future": "to come"}


class Named(Protocol):
    """An actor, of a claim or of the record."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def of(self) -> str | None:
        """For whom it acts."""
        ...


def plain(text: str) -> str:
    """Return a report's words on one line, without characters that a terminal obeys."""
    printable = (" " if unicodedata.category(c) in _UNPRINTABLE else c for c in text)
    return " ".join("".join(printable).split())


def actor(who: Named) -> str:
    """Return an actor's name, and in brackets for whom it acts: `Ahmet Davutoğlu (TUR)`."""
    return f"{who.name} ({who.of})" if who.of and who.of != who.name else who.name


def actors(several: Iterable[Named]) -> str:
    """Return the names of actors, a dash where there are none."""
    return ", ".join(map(actor, several)) or "–"


def date(edtf: str | None) -> str:
    """Return an EDTF value that breaks after the slash of an interval."""
    return "" if edtf is None else edtf.replace("/", "/\n")


def interval(start: str | None, end: str | None) -> str:
    """Return the dates of a standing in words; an end that is not known is not written."""
    return "\n".join(
        f"{word} {date(value)}" for word, value in (("from", start), ("to", end)) if value
    )


def status(value: str) -> str:
    """Return an event's status, nothing for the plain case."""
    return "" if value == "actual" else value


def holds(value: str) -> str:
    """Return in words whether a standing holds, nothing for the plain case."""
    return _HOLDS[value]


def quote(words: str) -> str:
    """Return words of a report in quotation marks, on one line."""
    return f"“{plain(words)}”"


def count(number: int, thing: str) -> str:
    """Return a number of things: `1 report`, `12 reports`."""
    return f"{number:,} {thing}" + ("" if number == 1 else "s")
