"""Reports and claims are added once, wholly, and for good."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from legation.model import Claims, DataError, Report, Span, UsageError
from legation.record import Added, ClaimDetail, Record

from .conftest import Records
from .making import (
    AT,
    DIALOGUE,
    ISRAEL,
    NATO,
    TURKEY,
    claims,
    derived,
    event,
    kept,
    report,
    standing,
    tell,
)

MEMBER = standing("member", TURKEY, NATO)
PARTNER = standing("partner", ISRAEL, NATO)
BLOCK = event("REJECT", TURKEY, ISRAEL, "2016-05")


def test_the_same_report_twice_changes_nothing(record: Record) -> None:
    told = report()
    assert record.add(told, claims(told, MEMBER, BLOCK), at=AT) == Added(told.id, True, 2, 0)
    before = kept(record), derived(record)
    later = AT + timedelta(days=1)
    assert record.add(told, claims(told, MEMBER, BLOCK), at=later) == Added(told.id, False, 0, 0)
    assert (kept(record), derived(record)) == before


def test_a_claim_made_twice_in_one_reading_is_one_claim(record: Record) -> None:
    told = report()
    assert record.add(told, claims(told, MEMBER, MEMBER), at=AT).claims == 1


def test_a_new_reading_adds_and_withdraws_and_deletes_nothing(record: Record) -> None:
    told = report()
    record.add(told, claims(told, MEMBER, BLOCK), at=AT, reader="first")
    again = record.add(told, claims(told, MEMBER, PARTNER), at=AT, reader="second")
    assert again == Added(told.id, False, claims=1, withdrawn=1)
    assert [row.relation for row in record.standings()] == ["member", "partner"]
    assert record.events() == []
    assert len(kept(record)["claim"]) == 3


def test_a_withdrawn_claim_can_be_made_again(record: Record) -> None:
    told = report()
    for made in ((MEMBER,), (PARTNER,), (MEMBER,)):
        record.add(told, claims(told, *made), at=AT, reader=made[0].relation)
    (row,) = record.standings()
    shown = record.show(row.claims[0].claim)
    assert isinstance(shown, ClaimDetail)
    assert [(t.made, t.reader) for t in shown.turns] == [
        (True, "member"),
        (False, "partner"),
        (True, "member"),
    ]


def test_a_report_without_claims_is_kept(record: Record) -> None:
    told = report()
    assert record.add(told, claims(told), at=AT) == Added(told.id, True, 0, 0)
    assert [row.id for row in record.reports()] == [told.id]


def test_many_are_added_as_one_by_one(records: Records) -> None:
    record, other = records(), records()
    pairs = [
        (told := report(f"2017-01-{day:02d}"), claims(told, MEMBER, BLOCK)) for day in range(1, 20)
    ]
    added = list(record.add_all(pairs, at=AT))
    assert [other.add(told, made, at=AT) for told, made in pairs] == added
    assert derived(other) == derived(record)


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (standing("member", TURKEY, NATO, start="yesterday"), "'yesterday' is no date"),
        (event("REJECT", TURKEY, ISRAEL, "May 2016"), "'May 2016' is no date"),
        (standing("friend", TURKEY, NATO), "'friend' is no relation"),
        (standing("member", TURKEY, NATO, "perhaps"), "'perhaps' is no holds"),
        (event("SHOUT", TURKEY, ISRAEL), "'SHOUT' is no type"),
        (event("REJECT", TURKEY, ISRAEL, status="real"), "'real' is no status"),
        (standing("member", TURKEY, NATO, at=Span(5, 5)), "its words are not in the text"),
        (standing("member", TURKEY, NATO, at=Span(0, 9999)), "its words are not in the text"),
    ],
)
def test_a_claim_that_means_nothing_is_refused_with_its_report(
    record: Record, made: object, problem: str
) -> None:
    told = report()
    with pytest.raises(DataError, match=problem):
        record.add(told, claims(told, MEMBER, made), at=AT)  # type: ignore[arg-type]
    assert record.reports() == []


def test_a_publication_date_that_is_none_is_refused(record: Record) -> None:
    told = report("last week")
    with pytest.raises(DataError, match="published: 'last week' is no date"):
        record.add(told, claims(told), at=AT)


def test_half_a_character_is_refused(record: Record) -> None:
    broken = Report("Half a \ud83d character.", published="2017")
    with pytest.raises(DataError, match="half a character"):
        record.add(broken, Claims("0" * 16), at=AT)


def test_a_claim_that_names_half_a_character_is_refused(record: Record) -> None:
    told = report()
    broken = standing("member", replace(TURKEY, name="T\ud83drkiye"), NATO)
    with pytest.raises(DataError, match=f"A claim of report {told.id} has half a character"):
        record.add(told, claims(told, MEMBER, broken), at=AT)
    assert record.reports() == []


def test_a_claim_explained_with_half_a_character_is_refused(record: Record) -> None:
    told = report()
    broken = replace(MEMBER, why="role \ud83d")
    with pytest.raises(DataError, match=f"A claim of report {told.id} has half a character"):
        record.add(told, claims(told, broken), at=AT)
    assert record.reports() == []


def test_claims_of_another_report_are_refused(record: Record) -> None:
    with pytest.raises(DataError, match="were given for"):
        record.add(report(), Claims("0" * 16), at=AT)


def test_one_bad_report_takes_no_other_with_it(record: Record) -> None:
    bad = report("2017-01-02")
    half = Report("Half a \ud83d character.", published="2017")
    pairs = [
        *((told := report(f"2017-01-{day}"), claims(told, MEMBER)) for day in ("03", "04")),
        (bad, claims(bad, MEMBER, standing("friend", TURKEY, NATO))),
        (half, Claims("0" * 16)),
        (told := report("2017-01-05"), claims(told, MEMBER)),
    ]
    refused: list[DataError] = []
    assert len(list(record.add_all(pairs, at=AT, refused=refused.append))) == 3
    assert [str(error).partition(":")[0] for error in refused] == [
        "A report has half a character",
        f"A claim of report {bad.id}",
    ]
    assert (record.stats().reports, record.stats().claims) == (3, 3)
    with pytest.raises(DataError, match="half a character"):
        list(record.add_all(pairs, at=AT))


def test_what_came_before_an_error_is_kept(record: Record) -> None:
    def given() -> Iterator[tuple[Report, Claims]]:
        for day in ("01", "02", "03"):
            told = report(f"2017-01-{day}")
            yield told, claims(told, MEMBER)
        raise DataError("line 4 is no JSON")

    with pytest.raises(DataError, match="line 4"):
        list(record.add_all(given(), at=AT))
    assert record.stats().reports == 3


def test_a_report_twice_in_one_batch(record: Record) -> None:
    told = report()
    made = claims(told, MEMBER), claims(told, BLOCK)
    added = list(record.add_all([(told, one) for one in (*made, *made)], at=AT))
    assert [(one.new, one.claims, one.withdrawn) for one in added] == [
        (True, 1, 0),
        (False, 1, 1),
        (False, 1, 1),
        (False, 1, 1),
    ]
    assert [row.type for row in record.events()] == ["REJECT"]
    assert record.standings() == []


@pytest.mark.parametrize("table", ["report", "reading", "claim", "history"])
@pytest.mark.parametrize("verb", ["DELETE FROM {}", "UPDATE {} SET recorded_at = ''"])
def test_what_is_kept_cannot_be_changed(record: Record, table: str, verb: str) -> None:
    told = report()
    record.add(told, claims(told, MEMBER), at=AT)
    statement = (
        verb.format(table)
        if table != "claim"
        else verb.format(table).replace("recorded_at", "wire")
    )
    with (
        pytest.raises(DataError, match="never changed or deleted"),
        record._store.write() as connection,
    ):
        connection.execute(text(statement))


def test_record_time_has_a_zone(record: Record) -> None:
    told = report()
    with pytest.raises(UsageError, match="no zone"):
        record.add(told, claims(told), at=datetime(2020, 1, 1))


def test_record_time_never_runs_backwards(record: Record) -> None:
    first, second = report("2017-01-01"), report("2017-01-02")
    record.add(first, claims(first, MEMBER), at=AT)
    record.add(second, claims(second, MEMBER), at=AT - timedelta(days=9))
    assert [row.recorded_at for row in record.reports()] == ["2020-01-01T00:00:00.000000+00:00"] * 2


def test_without_a_time_the_clock_is_asked(record: Record) -> None:
    told = Report("Nothing.", published="2017")
    record.add(told, claims(told))
    assert record.reports()[0].recorded_at >= datetime(2026, 1, 1, tzinfo=UTC).isoformat()[:4]


def test_names_are_kept_as_written(record: Record) -> None:
    told = report()
    record.add(told, claims(told, standing("member", ISRAEL, DIALOGUE)), at=AT)
    (row,) = record.standings(object="mediterranean DIALOGUE")
    assert (row.object.name, row.object.of) == ("Mediterranean Dialogue", None)


def test_a_report_withdrawn_counts_only_in_what_was_known(record: Record) -> None:
    told = tell(record, standing("member", TURKEY, NATO, start="1951"))
    later = AT + timedelta(days=1)
    assert record.withdraw(told.id, at=later).withdrawn == 1
    assert (record.standings(), len(record.standings(known=AT))) == ([], 1)
    assert not record.withdraw(told.id, at=later).changed
    with pytest.raises(UsageError, match="no report"):
        record.withdraw("0123456789abcdef")
