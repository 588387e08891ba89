"""Which offices have one holder at a time: declared in seats.toml, never inferred."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from legation.record.identity import affiliation, fold, is_whole

_RULES: Final = "seats.toml"


@dataclass(frozen=True, slots=True)
class Seat:
    """One declared office: `of` is "state", "organisation" or the codes whose office it is."""

    name: str
    titles: tuple[str, ...]
    of: str | tuple[str, ...]

    def is_of(self, place: str, is_state: bool) -> bool:
        """Tell whether the office exists at the state or organisation with key `place`."""
        if isinstance(self.of, tuple):
            return place in self.of
        return is_state == (self.of == "state")


def office_role(role: str | None) -> str:
    """Return the one form that the spellings of a title share.

    "Minister of Foreign Affairs" and "foreign minister" are one role; a title that is not declared
    stands for itself.
    """
    folded = fold(role or "")
    seat = _offices().get(folded)
    return seat.titles[0] if seat else folded


def office_seat(role: str | None, place: str, is_state: bool) -> str | None:
    """Return the sole office that a role is at `place`, a key; None if it is none."""
    seat = _offices().get(fold(role or ""))
    if seat is None or not is_whole(place) or not seat.is_of(place, is_state):
        return None
    return f"{seat.name} of {place}"


def envoy_seat(role: str | None, sender: str, receiver: str) -> str | None:
    """Return the sole post that a role is, from and to these keys; None if it is none."""
    is_head = fold(role or "") in _envoys()
    return f"ambassador of {affiliation(sender)} to {receiver}" if is_head else None


@lru_cache(maxsize=1)
def _offices() -> dict[str, Seat]:
    rows = tomllib.loads(files("legation.record").joinpath(_RULES).read_text("utf-8"))["office"]
    seats = []
    for row in rows:
        of = row["of"]
        titles = tuple(fold(title) for title in row["titles"])
        seats.append(Seat(row["name"], titles, of if isinstance(of, str) else tuple(of)))
    return {title: seat for seat in seats for title in seat.titles}


@lru_cache(maxsize=1)
def _envoys() -> frozenset[str]:
    rules = tomllib.loads(files("legation.record").joinpath(_RULES).read_text("utf-8"))
    return frozenset(fold(title) for title in rules["envoy"]["titles"])
