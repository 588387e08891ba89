"""The check of a report, claim by claim.

Nothing is kept. Claims of the report itself, if the record has it, are left out. A claim is
contradicted where a declared rule sets it against claims of the record, or where it says that
something holds outside the time that they give it; supported where a claim of the record says the
same; undatable where the record speaks of such a thing, but nothing says of which day the claim
speaks; new otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from legation.model import Claims, Report
from legation.record.checked import check_report, claim_rows
from legation.record.checking.events import check_event
from legation.record.checking.finding import Finding
from legation.record.checking.rows import Checked, Opposed, together
from legation.record.checking.standings import check_standing
from legation.record.citing import cite
from legation.record.claims import report_detail
from legation.record.days import days_or_none
from legation.record.facts import EventFact, Fact, Source, Stored
from legation.record.rows import ReadClaim
from legation.record.support import sources
from legation.record.view import View

Json = dict[str, Any]

# What is told of a claim besides what was found.
_TOLD: Final = ("id", "kind", "wire", "sentence")


def check(view: View, report: Report, claims: Claims) -> list[Checked]:
    """Return what the record says to each claim of a report, events first, in order of the text."""
    return [_checked(view, told, fact) for told, fact in _facts(view, report, claims)]


def check_kept(view: View, id_: str, beside: Sequence[View] = ()) -> list[Checked]:
    """Return what the rest of a record says to each claim that counts of a report it holds.

    Records `beside` it are asked, too.
    """
    claims = report_detail(view, id_).claims
    facts = {fact.id: fact for fact in view.facts([claim.id for claim in claims])}
    return [
        together([_checked(one, _told(claim), facts[claim.id]) for one in (view, *beside)])
        for claim in claims
        if claim.id in facts
    ]


def _told(claim: ReadClaim) -> Json:
    return {name: getattr(claim, name) for name in _TOLD}


def _facts(view: View, report: Report, claims: Claims) -> Iterator[tuple[Json, Fact]]:
    """Yield each claim as it is told, and as the rules see it."""
    check_report(report)
    said = days_or_none(report.published)
    source = Source(report.id, report.published, said, report.publisher)
    for row, wire in claim_rows(report, claims):
        told = {
            "id": row["id"],
            "kind": row["kind"],
            "wire": wire | {"quote": row["quote"]},
            "sentence": report.text[row["sentence_start"] : row["sentence_end"]],
        }
        stored = Stored(row["id"], row["kind"], row["wire"], row["words"], source)
        yield told, stored.fact(view.aliases)


def _found(view: View, fact: Fact) -> Finding:
    return check_event(view, fact) if isinstance(fact, EventFact) else check_standing(view, fact)


def _checked(view: View, told: Json, fact: Fact) -> Checked:
    found = _found(view, fact)
    against = tuple(
        Opposed(one.rule, one.says, one.against, cite(view, [fact.id for fact in one.facts]))
        for one in found.against
    )
    return Checked(
        **told,
        verdict=found.verdict,
        since=found.since,
        in_part=found.in_part,
        sources=sources(found.support),
        support=cite(view, [fact.id for fact in found.support]),
        opposed=against,
    )
