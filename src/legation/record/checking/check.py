"""The check of a report, claim by claim.

Nothing is kept. Claims of the report itself, if the record has it, are left out. A claim is
contradicted where a declared rule sets it against claims of the record, or where it says that
something holds outside the time that they give it; supported where a claim of the record says the
same; undatable where the record speaks of such a thing, but nothing says of which day the claim
speaks; new otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from legation.model import Claims, Report
from legation.record.checked import check_report, claim_rows
from legation.record.checking.events import check_event
from legation.record.checking.finding import Finding
from legation.record.checking.rows import Checked, Opposed
from legation.record.checking.standings import check_standing
from legation.record.citing import cite
from legation.record.days import days_or_none
from legation.record.facts import EventFact, Fact, Source, Stored
from legation.record.support import sources
from legation.record.view import View

Json = dict[str, Any]


def check(view: View, report: Report, claims: Claims) -> list[Checked]:
    """Return what the record says to each claim of a report, events first, in order of the text."""
    return [
        _checked(view, row, _found(view, fact, row), report)
        for row, fact in _facts(view, report, claims)
    ]


def _facts(view: View, report: Report, claims: Claims) -> Iterator[tuple[Json, Fact]]:
    """Yield each claim as it would be kept, and as the rules see it."""
    check_report(report)
    said = days_or_none(report.published)
    source = Source(report.id, report.published, said, report.publisher)
    for row, _ in claim_rows(report, claims):
        stored = Stored(row["id"], row["kind"], row["wire"], row["words"], source)
        yield row, stored.fact(view.aliases)


def _found(view: View, fact: Fact, row: Json) -> Finding:
    if isinstance(fact, EventFact):
        return check_event(view, fact)
    return check_standing(view, fact, json.loads(row["wire"])["subject"]["kind"])


def _checked(view: View, row: Json, found: Finding, report: Report) -> Checked:
    against = tuple(
        Opposed(one.rule, one.says, one.against, cite(view, [fact.id for fact in one.facts]))
        for one in found.against
    )
    return Checked(
        id=row["id"],
        kind=row["kind"],
        wire=json.loads(row["wire"]) | {"quote": row["quote"]},
        sentence=report.text[row["sentence_start"] : row["sentence_end"]],
        verdict=found.verdict,
        since=found.since,
        in_part=found.in_part,
        sources=sources(found.support),
        support=cite(view, [fact.id for fact in found.support]),
        opposed=against,
    )
