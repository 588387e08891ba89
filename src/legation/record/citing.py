"""The claims that derived rows rest on, with their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Row, Select, select

from legation.record.rows import Citation
from legation.record.schema import claim, report, rests_on
from legation.record.view import View

_CITED: Final[Select[Any]] = select(
    claim.c.id,
    claim.c.quote,
    report.c.id.label("report"),
    report.c.ref,
    report.c.publisher,
    report.c.published,
    report.c.title,
    report.c.url,
).join_from(claim, report, report.c.id == claim.c.report)


def citations(view: View, ids: Iterable[str]) -> dict[str, Citation]:
    """Return the claims with these ids, each with its words."""
    return {row.id: _citation(row) for row in view.rows(_CITED, claim.c.id, ids)}


def citations_of(view: View, derived: Iterable[str]) -> dict[str, tuple[Citation, ...]]:
    """Return the claims that each derived row rests on, in order of publication."""
    ask = _CITED.add_columns(rests_on.c.derived).join(rests_on, rests_on.c.claim == claim.c.id)
    found: dict[str, list[Citation]] = {}
    for row in view.rows(ask, rests_on.c.derived, derived):
        found.setdefault(row.derived, []).append(_citation(row))
    return {id_: in_order(cited) for id_, cited in found.items()}


def cite(view: View, ids: Iterable[str]) -> tuple[Citation, ...]:
    """Return the claims with these ids, in order of publication."""
    return in_order(citations(view, ids).values())


def in_order(cited: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return citations in order of publication, those without a date last."""
    return tuple(sorted(cited, key=lambda c: (c.published is None, c.published or "", c.claim)))


def _citation(row: Row[Any]) -> Citation:
    return Citation(
        claim=row.id,
        report=row.report,
        ref=row.ref,
        publisher=row.publisher,
        published=row.published,
        quote=row.quote,
        title=row.title,
        url=row.url,
    )
