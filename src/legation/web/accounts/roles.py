"""What an account may do: each role may do what those before it may, and more."""

from __future__ import annotations

from typing import Final

READER: Final = "reader"
REVIEWER: Final = "reviewer"
ADMIN: Final = "admin"

ROLES: Final = (READER, REVIEWER, ADMIN)
# In the order of ROLES, for people.
MEANINGS: Final = (
    "looks, searches, and checks texts of its own",
    "adds reports and judges, too",
    "withdraws reports, takes in judgements, derives the record anew and keeps accounts, too",
)


def covers(role: str, needed: str) -> bool:
    """Tell whether a role may do what `needed` may."""
    return ROLES.index(role) >= ROLES.index(needed)
