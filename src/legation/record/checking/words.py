"""A checked claim in words: what it says, and what the record says to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, Protocol

from legation.model import phrases
from legation.model.wire import actor_from_json
from legation.record.checking.rows import Checked, Opposed

# The order in which they are shown, and what each means.
VERDICTS: Final = {
    "contradicted": "claims of the record cannot hold together with it",
    "supported": "the record says the same",
    "undatable": "the record speaks of such a thing, but nothing says when this was",
    "new": "the record says nothing of it",
}


def by_gravity(checked: Iterable[Checked]) -> list[Checked]:
    """Return the claims with those contradicted first and those that are new last."""
    return sorted(checked, key=lambda one: list(VERDICTS).index(one.verdict))


def tally(checked: Iterable[Checked]) -> str:
    """Return how many claims had which verdict: "2 contradicted, 7 supported, 12 new"."""
    told = Counter(one.verdict for one in checked)
    return ", ".join(f"{told[verdict]} {verdict}" for verdict in VERDICTS if told[verdict])


class Claimed(Protocol):
    """A claim in wire form, of a report or checked."""

    @property
    def kind(self) -> str:
        """Event or standing."""
        ...

    @property
    def wire(self) -> dict[str, Any]:
        """Its wire form."""
        ...


def what(one: Claimed) -> str:
    """Return what is claimed: a type of event or a relation, and its status."""
    wire = one.wire
    if one.kind == "event":
        return _joined(wire["type"], phrases.status(wire["status"]))
    return _joined(wire["relation"], wire["role"], phrases.holds(wire["holds"]))


def when(one: Claimed) -> str:
    """Return the date of an event, or the interval of a standing, as claimed; empty for none."""
    if one.kind == "event":
        return one.wire["date"] or ""
    return phrases.interval(one.wire["start"], one.wire["end"]).replace("\n", " ")


def who(one: Claimed) -> str:
    """Return whom it is claimed of, and of what or to whom."""
    sides = ("source", "target") if one.kind == "event" else ("subject", "object")
    ones, others = (
        [one.wire[side]] if one.kind == "standing" else one.wire[side] for side in sides
    )
    return f"{_names(ones)} → {_names(others)}"


def answer(one: Checked) -> str:
    """Return in a few words how the record supports a claim, or that it does not know of it."""
    if not one.support:
        return VERDICTS[one.verdict]
    kind = "independent source" if one.sources > 1 else "source"
    told = _joined(_since(one), f"by {phrases.count(one.sources, kind)}")
    return f"{told}; nobody else gives that date" if one.in_part else told


def objection(opposed: Opposed) -> str:
    """Return by which rule claims are against one, and what either side says."""
    return f"{opposed.rule}: {opposed.says} here, {opposed.against} there"


def _since(one: Checked) -> str:
    if one.kind == "event":
        return _joined("such an event", one.since)
    return "" if one.since is None else f"since {one.since}"


def _names(actors: Iterable[dict[str, object]]) -> str:
    return phrases.actors(map(actor_from_json, actors))


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
