"""The closed vocabularies: PLOVER event types and quadrants, relations, statuses.

Event types: PLOVER manual v0.8, as the project's guidelines delimit them. The manual puts
SANCTION under both conflict quadrants; here it is material conflict.
"""

from __future__ import annotations

from typing import Final

QUADRANTS: Final[dict[str, tuple[str, ...]]] = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "material cooperation": ("COOPERATE", "AID", "RETREAT"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
EVENT_TYPES: Final[tuple[str, ...]] = tuple(t for types in QUADRANTS.values() for t in types)

# Types whose two sides do the same thing to each other.
MUTUAL_TYPES: Final[frozenset[str]] = frozenset({"CONSULT", "AGREE", "COOPERATE"})

STATUSES: Final[tuple[str, ...]] = ("actual", "planned", "hypothetical", "denied")

RELATIONS: Final[tuple[str, ...]] = (
    "member",
    "partner",
    "candidate",
    "suspended",
    "mission",
    "envoy",
    "office",
    "party",
    "relations",
    "recognition",
    "sanctions",
    "objection",
    "forces",
    "conflict",
)
# Relations that read the same from both ends.
MUTUAL_RELATIONS: Final[frozenset[str]] = frozenset({"relations", "conflict"})

# Who did not stand in a relation, by a list of states that says that it is complete.
EVERY_OTHER_STATE: Final = "every other state"

HOLDS: Final[tuple[str, ...]] = ("yes", "ended", "no", "future")
