"""The claims of a report as its page tells them, whether it is kept or was only pasted in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from legation.model import Span
from legation.record import Checked, Judgement, ReadClaim
from legation.record.sureness import sureness, weakest
from legation.web.writing.marking import lanes

Json = dict[str, Any]

# The form and the words by which it is told whether something is so. "actual" is told by no word.
_STANDINGS: Final = {
    "yes": ("actual", ""),
    "ended": ("ended", "ended"),
    "no": ("denied", "does not hold"),
    "future": ("planned", "to come"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One claim: its number on the page, its words, and how it is told.

    `form` is actual, planned, hypothetical, denied or ended, `word` says it where it is not plain.
    `lane` is the place of its line under words that several claims share. `sure` is from 0 to 1.
    """

    number: int
    id: str
    kind: str
    wire: Json
    at: Span
    lane: int
    checked: Checked | None = None
    judgement: Judgement | None = None
    within: str | None = None

    @property
    def what(self) -> str:
        """The type of an event, the relation of a standing."""
        return str(self.wire["relation" if self.kind == "standing" else "type"])

    @property
    def role(self) -> str | None:
        """The role in a standing, None for none."""
        return self.wire.get("role")

    @property
    def mode(self) -> str | None:
        """The mode of an event, None for none."""
        return self.wire.get("mode")

    @property
    def place(self) -> str | None:
        """Where an event was, None where that is not said."""
        return self.wire.get("place")

    @property
    def form(self) -> str:
        """By which form its status is told."""
        return self._status[0]

    @property
    def word(self) -> str:
        """By which words, none for the plain case."""
        return self._status[1]

    @property
    def _status(self) -> tuple[str, str]:
        if self.kind == "standing":
            return _STANDINGS[self.wire["holds"]]
        status = self.wire["status"]
        return status, "" if status == "actual" else status

    @property
    def is_wrong(self) -> bool:
        """Tell whether a person judged it wrong, so that it does not count."""
        return self.judgement is not None and self.judgement.verdict == "wrong"

    @property
    def sides(self) -> tuple[list[Json], list[Json]]:
        """Who, and whom: the actors of either side in wire form."""
        if self.kind == "standing":
            return [self.wire["subject"]], [self.wire["object"]]
        return self.wire["source"], self.wire["target"]

    @property
    def speaker(self) -> Json | None:
        """Who says so in the report, None where that is the report itself."""
        return self.wire.get("attribution")

    @property
    def actors(self) -> list[Json]:
        """All the actors that it names, in wire form."""
        ones, others = self.sides
        return [*ones, *others, *([self.speaker] if self.speaker else [])]

    @property
    def sure(self) -> float:
        """How sure the reader was of the step it was least sure of."""
        return sureness(self.wire["why"])

    @property
    def weakest(self) -> str | None:
        """That step in words."""
        return weakest(self.wire["why"])


def told_claims(claims: Iterable[ReadClaim], checked: Iterable[Checked] = ()) -> list[Told]:
    """Return the claims of a kept report, with what the rest of the record says to them."""
    beside = {one.id: one for one in checked}
    return _numbered(
        {
            "id": claim.id,
            "kind": claim.kind,
            "wire": claim.wire,
            "at": Span(claim.start, claim.end),
            "checked": beside.get(claim.id),
            "judgement": claim.judgement,
            "within": claim.within,
        }
        for claim in claims
    )


def told_checks(checked: Iterable[Checked]) -> list[Told]:
    """Return the claims of a report that is not kept, as they were checked."""
    return _numbered(
        {"id": one.id, "kind": one.kind, "wire": one.wire, "at": _words(one), "checked": one}
        for one in checked
    )


def actors_of(claims: Iterable[Told]) -> list[Json]:
    """Return the actors that claims name, in wire form, each once, in order of their names."""
    found: dict[tuple[str, str], Json] = {}
    for actor in (actor for claim in claims for actor in claim.actors):
        found.setdefault((actor["name"], actor["of"] or ""), actor)
    return [found[name] for name in sorted(found)]


def _words(one: Checked) -> Span:
    at: Mapping[str, int] = one.wire["evidence"] if one.kind == "standing" else one.wire
    return Span(at["start"], at["end"])


def _numbered(rows: Iterable[Json]) -> list[Told]:
    """Return claims numbered in the order of their words."""
    ordered = sorted(rows, key=lambda row: (row["at"].start, -row["at"].end, row["id"]))
    spans: Sequence[Span] = [row["at"] for row in ordered]
    return [
        Told(number=number, lane=lane, **row)
        for number, (row, lane) in enumerate(zip(ordered, lanes(spans), strict=True), 1)
    ]
