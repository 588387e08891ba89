"""What a record says to the claims of a report: the answer of a check."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from legation.record.rows import Citation

# The gravest first: what several records say to one claim comes to the first that any of them says.
VERDICTS: Final = ("contradicted", "supported", "undatable", "new")


@dataclass(frozen=True, slots=True)
class Opposed:
    """Claims of the record that cannot hold together with the one checked.

    `rule` is the declared rule that says so, `says` what the claim checked says, `against` what
    the record has against it.
    """

    rule: str
    says: str
    against: str
    claims: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """One claim of a report, and what the record says to it.

    `id` is that under which the claim would be kept, `wire` its wire form, `sentence` the words
    around it. `verdict` is one of `VERDICTS`. `since` is the best supported start of a standing, or
    date of an event, that the record gives (EDTF), None where it gives none. `in_part` is True
    where the record supports that it holds or happened, but does not give the date that the claim
    gives. `sources` counts the independent sources of `support`.
    """

    id: str
    kind: str
    wire: dict[str, Any]
    sentence: str
    verdict: str
    since: str | None = None
    in_part: bool = False
    sources: int = 0
    support: tuple[Citation, ...] = ()
    opposed: tuple[Opposed, ...] = ()


def together(checks: Sequence[Checked]) -> Checked:
    """Return what several records say to one claim, as if it were one.

    A claim that more than one of them has counts once.
    """
    gravest = min(checks, key=lambda one: VERDICTS.index(one.verdict))
    supporting = [one for one in checks if one.support]
    told = _once(checks)
    return replace(
        gravest,
        since=next((one.since for one in (gravest, *checks) if one.since), None),
        in_part=bool(supporting) and all(one.in_part for one in supporting),
        sources=sum(one.sources for one in told if one.support),
        support=tuple(claim for one in told for claim in one.support),
        opposed=tuple(against for one in told for against in one.opposed),
    )


def _once(checks: Sequence[Checked]) -> list[Checked]:
    """Return the checks without the claims that an earlier one has."""
    seen: set[str] = set()
    left = []
    for one in checks:
        opposed = [replace(o, claims=_unseen(o.claims, seen)) for o in one.opposed]
        left.append(
            replace(
                one,
                support=_unseen(one.support, seen),
                opposed=tuple(o for o in opposed if o.claims),
            )
        )
        seen |= {claim.claim for o in one.opposed for claim in o.claims}
        seen |= {claim.claim for claim in one.support}
    return left


def _unseen(claims: Sequence[Citation], seen: Collection[str]) -> tuple[Citation, ...]:
    return tuple(claim for claim in claims if claim.claim not in seen)
