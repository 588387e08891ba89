"""A checked report as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from legation.cli.claim_tables import heading
from legation.cli.layout import Part, add_row, new_table, stacked
from legation.cli.record_tables import citation
from legation.model import Report, phrases
from legation.record.checking import words as check_words

if TYPE_CHECKING:
    from legation.record import Checked, Citation

NEW: Final = "new"


def checked_parts(report: Report, checked: Sequence[Checked]) -> list[Part]:
    """Return a report's claims and what the record says to each, those it does not know last."""
    if not checked:
        return [heading(report), Text("  claims nothing")]
    known = [one for one in checked if one.verdict != NEW]
    new = [one for one in checked if one.verdict == NEW]
    parts: list[Part] = [heading(report), Text(check_words.tally(checked))]
    return parts + [table(of) for table, of in ((_beside, known), (_alone, new)) if of]


def _beside(checked: Iterable[Checked]) -> Table:
    """Return a row for each claim of which the record speaks: what is said here, and there."""
    table = new_table(("verdict", 12), ("the report claims", 1), ("the record says", 1))
    for one in checked:
        claimed = stacked(check_words.who(one), _said(one), phrases.quote(one.wire["quote"]))
        add_row(table, one.verdict, claimed, _record(one))
    return table


def _alone(checked: Iterable[Checked]) -> Table:
    """Return a row for each claim that is new to the record."""
    table = new_table(("verdict", 12), ("the report claims", 1), ("of", 1), airy=False)
    for one in checked:
        add_row(table, one.verdict, _said(one), check_words.who(one))
    return table


def _said(one: Checked) -> str:
    return ", ".join(filter(None, (check_words.what(one), check_words.when(one))))


def _record(one: Checked) -> str:
    against = [
        stacked(check_words.objection(opposed), *_cited(opposed.claims)) for opposed in one.opposed
    ]
    if one.support or not against:
        against.append(stacked(check_words.answer(one), *_cited(one.support)))
    return stacked(*against)


def _cited(claims: Sequence[Citation]) -> list[str | None]:
    """Return the first of the claims, where it can be looked up, and how many more there are."""
    if not claims:
        return []
    others = len(claims) - 1
    more = f"and {phrases.count(others, 'claim')} more" if others else None
    return [citation(claims[0]), claims[0].title, claims[0].url, more]
