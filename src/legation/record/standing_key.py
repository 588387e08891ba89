"""What all claims of one standing share: relation, actors, and the role where it tells."""

from __future__ import annotations

from legation.model import MUTUAL_RELATIONS
from legation.record.identity import fold
from legation.record.seats import office_role


def standing_key(relation: str, subject: str, thing: str, role: str | None) -> str:
    """Return the key of a standing: a mutual relation has its actors in order."""
    if relation in MUTUAL_RELATIONS and thing < subject:
        subject, thing = thing, subject
    return f"{relation}|{subject}|{thing}|{_telling_role(relation, role)}"


def _telling_role(relation: str, role: str | None) -> str:
    if relation == "office":
        return office_role(role)
    if relation == "mission":
        return "consulate" if "consulate" in fold(role or "") else "mission"
    return ""
