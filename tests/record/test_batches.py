"""How many reports are kept at once, and what a stop between or within batches leaves."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import islice

import pytest

from legation.model import Claims, DataError, Report
from legation.record import Record, adding
from legation.record.unswept import unswept

from .conftest import Records
from .making import AT, ISRAEL, NATO, TURKEY, claims, derived, event, kept, report, standing

MADE = standing("member", TURKEY, NATO), event("REJECT", TURKEY, ISRAEL, "2016-05")


def pairs(many: int) -> Iterator[tuple[Report, Claims]]:
    for number in range(many):
        told = report(text=f"What report {number} says, and no more than that.")
        yield told, claims(told, *MADE)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let batches grow from two reports to five."""
    monkeypatch.setattr(adding, "SMALLEST", 2)
    monkeypatch.setattr(adding, "LARGEST", 5)


def test_batches_grow_with_the_record_within_bounds(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    keep = Record._add_some

    def counted(self: Record, some: list[tuple[Report, Claims]], *rest: object) -> object:
        sizes.append(len(some))
        return keep(self, some, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Record, "_add_some", counted)
    for _ in record.add_all(pairs(64), at=AT):
        pass
    # From thirty on a tenth of those that are there when a batch begins.
    assert sizes == [2] * 15 + [3] * 4 + [4] * 2 + [5] * 2 + [4]


def test_going_on_after_a_stop_comes_to_the_same(records: Records) -> None:
    stopped, whole = records(), records()
    for _ in islice(stopped.add_all(pairs(40), at=AT), 7):
        pass  # as by an interrupt: the batch that the seventh is of is kept, no more
    there = stopped.stats().reports
    assert there == 8
    for _ in stopped.add_all(islice(pairs(40), there, None), at=AT):
        pass
    for _ in whole.add_all(pairs(40), at=AT):
        pass
    assert (kept(stopped), derived(stopped)) == (kept(whole), derived(whole))


def test_going_on_from_the_start_doubles_nothing(records: Records) -> None:
    again, whole = records(), records()
    for _ in again.add_all(pairs(9), at=AT):
        pass
    added = list(again.add_all(pairs(30), at=AT))
    assert [one.new for one in added] == [False] * 9 + [True] * 21
    for _ in whole.add_all(pairs(30), at=AT):
        pass
    assert (kept(again), derived(again)) == (kept(whole), derived(whole))


def test_where_reports_fail_to_come_those_before_are_kept(record: Record) -> None:
    def failing() -> Iterator[tuple[Report, Claims]]:
        yield from pairs(3)
        raise DataError("The line after that is broken.")

    with pytest.raises(DataError, match="broken"):
        list(record.add_all(failing(), at=AT))
    assert record.stats().reports == 3


def test_the_search_for_cycles_goes_on_after_a_batch(record: Record) -> None:
    told, made = next(pairs(1))
    record.add(told, made, at=AT)
    assert gc.isenabled()
    with pytest.raises(DataError):
        record.add(told, Claims("another"), at=AT)
    assert gc.isenabled()
    with unswept():
        record.add(told, made, at=AT)
        assert not gc.isenabled()
    assert gc.isenabled()
