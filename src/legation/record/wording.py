"""Standings, events and contradictions as sentences, in the words of the field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from legation.record.rows import Contradiction, EventRow, Party, StandingRow

# The four forms of a verb: it holds, it ended, it does not hold, it is to come.
_BE: Final = ("is", "was", "is not", "is to be")
_HAVE: Final = ("has", "had", "does not have", "is to have")
_HOLD: Final = ("holds", "held", "does not hold", "is to hold")
_FORMS: Final = ("yes", "ended", "no", "future")
_STANDINGS: Final = {
    "member": (_BE, "a member of"),
    "partner": (_BE, "a partner of"),
    "candidate": (_BE, "a candidate for"),
    "suspended": (_BE, "suspended from"),
    "mission": (_HAVE, "a mission to"),
    "envoy": (_BE, "an envoy to"),
    "office": (_HOLD, "an office of"),
    "party": (_BE, "party to"),
    "relations": (_HAVE, "relations with"),
    "recognition": (("recognises", "recognised", "does not recognise", "is to recognise"), ""),
    "sanctions": (_HAVE, "sanctions on"),
    "objection": (_HAVE, "an objection to"),
    "forces": (_HAVE, "forces in"),
    "conflict": (_BE, "in conflict with"),
}
# Past, and what follows "to" and "not".
_EVENTS: Final = {
    "AGREE": ("agreed with", "agree with"),
    "CONSULT": ("consulted with", "consult with"),
    "SUPPORT": ("supported", "support"),
    "CONCEDE": ("yielded to", "yield to"),
    "COOPERATE": ("cooperated with", "cooperate with"),
    "AID": ("aided", "aid"),
    "RETREAT": ("withdrew before", "withdraw before"),
    "REQUEST": ("asked", "ask"),
    "ACCUSE": ("accused", "accuse"),
    "REJECT": ("refused", "refuse"),
    "THREATEN": ("threatened", "threaten"),
    "PROTEST": ("protested against", "protest against"),
    "SANCTION": ("sanctioned", "sanction"),
    "MOBILIZE": ("mobilised against", "mobilise against"),
    "COERCE": ("coerced", "coerce"),
    "ASSAULT": ("attacked", "attack"),
}
_STATUSES: Final = {"planned": "is to", "hypothetical": "might", "denied": "did not"}


def sentence(row: StandingRow | EventRow | Contradiction) -> str:
    """Return what a row says, without a full stop."""
    if isinstance(row, StandingRow):
        return _standing(row)
    return _event(row) if isinstance(row, EventRow) else row.says.rstrip(".")


def _standing(row: StandingRow) -> str:
    verbs, thing = _STANDINGS[row.relation]
    dates = [f"{word} {value}" for word, value in (("from", row.start), ("to", row.end)) if value]
    role = f"({row.role})" if row.role and row.role not in thing else ""
    parts = (
        row.subject.name,
        verbs[_FORMS.index(row.holds)],
        thing,
        row.object.name,
        role,
        *dates,
    )
    return " ".join(part for part in parts if part)


def _event(row: EventRow) -> str:
    past, plain = _EVENTS[row.type]
    helper = _STATUSES.get(row.status)
    verb = f"{helper} {plain}" if helper else past
    when = f" ({row.date})" if row.date else ""
    return f"{_names(row.source) or 'Someone'} {verb} {_names(row.target) or 'someone'}{when}"


def _names(parties: Sequence[Party]) -> str:
    names = [party.name for party in parties]
    return " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
