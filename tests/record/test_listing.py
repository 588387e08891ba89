"""Long answers come a part at a time, and the parts together are the whole answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from legation.model import Claims, Report, Span, UsageError
from legation.record import Record

from .making import AT, GREECE, ISRAEL, NATO, TURKEY, event, person, standing, tell

LATER = datetime(2021, 1, 1, tzinfo=UTC)
Asked = dict[str, Any]
THEN: Asked = {"said_by": "2018-01-01", "known": "2020-06-01"}


@pytest.fixture
def full(record: Record) -> Record:
    """Give a record with some of everything, a little of it learned later."""
    for year in range(2010, 2017):
        tell(record, event("CONSULT", TURKEY, ISRAEL, f"{year}-05-03"), published=f"{year}-05-04")
        tell(record, standing("member", GREECE, NATO, start=str(year)), published=f"{year}-06-01")
    tell(record, standing("mission", ISRAEL, NATO, start="2016-05-04"), publisher="The Post")
    tell(record, standing("envoy", GREECE, NATO, start="2017-01-01"), published="2017-01-01")
    tell(record, event("ACCUSE", GREECE, TURKEY), at=LATER)
    return record


@pytest.mark.parametrize("then", [{}, THEN])
@pytest.mark.parametrize("kind", ["events", "standings", "contradictions"])
def test_the_parts_are_the_whole(full: Record, kind: str, then: Asked) -> None:
    whole = getattr(full, kind)(**then)
    ask = getattr(full, f"list_{kind}")
    parts = [ask(limit=2, skip=skip, **then) for skip in range(0, len(whole) + 2, 2)]
    assert [row for part in parts for row in part.rows] == whole
    assert {part.total for part in parts} == {len(whole)}
    assert len(whole) > 1


@pytest.mark.parametrize("then", [{}, THEN])
def test_standings_that_held_on_the_day_come_first(full: Record, then: Asked) -> None:
    rows = full.list_standings(limit=10, on="2016-05-04", **then).rows
    assert {row.relation for row in rows[:-1]} == {"mission", "member"}
    assert rows[-1].relation == "envoy"


def test_reports_come_last_added_first_and_can_be_asked_for(full: Record) -> None:
    assert full.list_reports(limit=3).rows == full.reports()[:-4:-1]
    assert full.list_reports(limit=1).total == 17
    assert full.list_reports("report 3", limit=9).total == 1
    assert full.list_reports(publisher="The Post", limit=9).total == 1
    assert full.list_reports(since="2015-05-04", until="2016-05-04", limit=9).total == 3
    assert full.list_reports(limit=99, **THEN).total == 16


def said(record: Record, text: str, published: str | None = "2017-01-27") -> None:
    """Add a report whose one sentence claims that Turkey's minister consulted Israel."""
    told = Report(text, published=published)
    minister = person("Mevlüt Çavuşoğlu", "TUR")
    claim = event("CONSULT", minister, ISRAEL, "2016-05-03", at=Span(0, len(text)))
    record.add(told, Claims(told.id, events=(claim,)), at=AT)


def test_claims_are_found_by_their_words_whatever_their_case_and_marks(record: Record) -> None:
    said(record, "Çavuşoğlu sees Netanyahu in Geneva.")
    said(record, "Somebody saw somebody.", None)
    (found,) = record.search_claims("cavusoglu GENEVA", limit=9).rows
    assert found.sentence == "Çavuşoğlu sees Netanyahu in Geneva."
    assert record.search_claims("cavusoglu Paris", limit=9).total == 0
    record.rebuild()
    assert record.search_claims("geneva", limit=9).total == 1


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({"actor": "TUR"}, 2),
        ({"actor": "Mevlut Cavusoglu"}, 2),
        ({"actor": "Greece"}, 1),
        ({"type": "CONSULT"}, 2),
        ({"type": "member"}, 1),
        ({"type": "member", "actor": "ISR"}, 0),
        ({"since": "2017-01-01"}, 1),
        ({"until": "2016-12-31"}, 2),
        ({"since": "2016-02-01", "until": "2016-02-28"}, 1),
    ],
)
@pytest.mark.parametrize("then", [{}, {"known": "2020-06-01"}])
def test_claims_are_found_by_actor_type_and_publication(
    record: Record, asked: Asked, total: int, then: Asked
) -> None:
    said(record, "Turkey saw Israel.", "2016-02")
    said(record, "Turkey saw Israel again.")
    tell(record, standing("member", GREECE, NATO), published="2010-01-01")
    assert record.search_claims(limit=9, **asked, **then).total == total


def test_claims_come_last_published_first_or_last_learned_first(record: Record) -> None:
    said(record, "Of 2017.", "2017")
    said(record, "Of no day.", None)
    said(record, "Of 2016.", "2016-05-03")
    assert quotes(record) == ["Of 2017.", "Of 2016.", "Of no day."]
    assert quotes(record, learned=True) == ["Of 2016.", "Of no day.", "Of 2017."]


def quotes(record: Record, *, learned: bool = False) -> list[str]:
    rows = record.search_claims(actor="ISR", limit=9, learned=learned).rows
    return [row.wire["quote"] for row in rows]


def test_claims_judged_wrong_are_not_found(record: Record) -> None:
    said(record, "Turkey saw Israel.")
    (found,) = record.search_claims("saw", limit=9).rows
    record.judge("wrong", found.id, by="me", why="it did not", at=LATER)
    assert record.search_claims("saw", limit=9).total == 0
    assert record.search_claims("saw", limit=9, known="2020-06-01").total == 1


@pytest.mark.parametrize("asked", [{"words": "!?"}, {"type": "FRIEND"}])
def test_what_means_nothing_is_refused(record: Record, asked: Asked) -> None:
    with pytest.raises(UsageError):
        record.search_claims(limit=9, **asked)
