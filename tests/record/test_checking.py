"""A report's claims beside a record: supported, contradicted, undatable or new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import Event, Standing
from legation.record import Checked, Record, together
from legation.record.checking import VERDICTS

from .making import (
    AT,
    DIALOGUE,
    GREECE,
    ISRAEL,
    NATO,
    OTHERS,
    TURKEY,
    claims,
    event,
    kept,
    person,
    report,
    standing,
    tell,
)


def member(holds: str = "yes", start: str | None = None, end: str | None = None) -> Standing:
    return standing("member", TURKEY, NATO, holds, start, end=end)


def checked(
    record: Record, made: Event | Standing, published: str | None = "2017-01-27"
) -> Checked:
    article = report(published, "The Post", "Nobody has said this before in these words.")
    (one,) = record.check(article, claims(article, made))
    return one


@pytest.mark.parametrize(
    ("told", "made", "verdict"),
    [
        # The record says the same, or what the claim says of its day.
        (member(start="1952"), member(), "supported"),
        (member(start="1952-02-18"), member(start="1952"), "supported"),
        (member(), member(start="1952"), "supported"),
        (member("ended", "1952", "2020"), member(), "supported"),
        (member("ended", "1952", "2010"), member("ended"), "supported"),
        (member("no", "1990"), member("no"), "supported"),
        (member("future", "2020"), member("future"), "supported"),
        # A rule sets them against each other.
        (member(start="1952"), member(start="1951"), "contradicted"),
        (member("ended", "1952", "2010"), member(), "contradicted"),
        (member("ended", "1952", "2010"), member("ended", end="2012"), "contradicted"),
        (member(start="1952"), member("no"), "contradicted"),
        (member("no"), member(), "contradicted"),
        (member("future", "2020"), member(), "contradicted"),
        # Nothing is said of it.
        (standing("member", GREECE, NATO), member(), "new"),
        (standing("partner", TURKEY, NATO), member(), "new"),
    ],
)
def test_a_standing(record: Record, told: Standing, made: Standing, verdict: str) -> None:
    tell(record, told, published="2018-01-27" if told.holds != "no" else "2017-01-27")
    assert checked(record, made).verdict == verdict


def test_what_supports_a_claim_is_cited_and_dated(record: Record) -> None:
    tell(record, member(start="1952"), published="2011-09-19", publisher="JTA")
    tell(record, member(start="1952-02-18"), published="2016-05-04", publisher="Xinhua")
    one = checked(record, member())
    assert [claim.publisher for claim in one.support] == ["JTA", "Xinhua"]
    assert (one.since, one.sources, one.in_part) == ("1952-02-18", 2, False)


def test_a_start_that_nobody_else_gives_is_supported_in_part(record: Record) -> None:
    tell(record, member(), published="2016-05-04")
    assert checked(record, member(start="1952")).in_part


def test_a_contradiction_names_its_rule_and_both_sides(record: Record) -> None:
    tell(record, standing("member", ISRAEL, DIALOGUE, start="1995-02"), publisher="NATO")
    one = checked(record, standing("member", ISRAEL, DIALOGUE, start="1994-11"))
    (opposed,) = one.opposed
    assert (opposed.rule, opposed.says, opposed.against) == ("two starts", "1994-11", "1995-02")
    assert [claim.publisher for claim in opposed.claims] == ["NATO"]
    assert one.support == ()


def test_a_claim_can_be_supported_by_some_and_contradicted_by_others(record: Record) -> None:
    tell(record, member(start="1952"), publisher="A")
    tell(record, member(start="1951"), publisher="B")
    one = checked(record, member(start="1952-02"))
    assert one.verdict == "contradicted"
    assert [claim.publisher for claim in one.support] == ["A"]
    assert [claim.publisher for claim in one.opposed[0].claims] == ["B"]


@pytest.mark.parametrize(
    ("published", "verdict"),
    [("1949-05-01", "contradicted"), ("1960-01-01", "supported"), ("2019-01-01", "contradicted")],
)
def test_what_is_said_to_hold_outside_its_time(
    record: Record, published: str, verdict: str
) -> None:
    tell(record, member("ended", "1952-02-18", "2010"), published="2011-01-01")
    assert checked(record, member(), published).verdict == verdict


def test_a_report_may_be_some_days_behind_an_end(record: Record) -> None:
    tell(record, member("ended", "1952", "2017-01-25"), published="2018-01-01")
    assert checked(record, member(), "2017-01-27").opposed == ()


def test_who_left_and_came_back_is_a_member_again(record: Record) -> None:
    tell(record, member("ended", "1949", "1969"), member(start="1974"), published="2018-01-01")
    assert checked(record, member(), "2017-01-27").verdict == "supported"
    assert checked(record, member(), "1971-01-27").verdict == "contradicted"


COMPLETE = standing("member", OTHERS, NATO, "no", "1949-08-24", end="2025-06-30")


@pytest.mark.parametrize(
    ("made", "published", "verdict"),
    [
        (standing("member", ISRAEL, NATO), "2017-01-27", "contradicted"),
        (standing("member", ISRAEL, NATO, start="2016"), "2017-01-27", "contradicted"),
        (
            standing("member", ISRAEL, NATO, "ended", "1990", end="2000"),
            "2017-01-27",
            "contradicted",
        ),
        (standing("member", ISRAEL, NATO, "no"), "2017-01-27", "supported"),
        # Not of these days, this list, this relation, or no state.
        (standing("member", ISRAEL, NATO), "1949-05-01", "new"),
        (standing("member", ISRAEL, NATO), "2026-01-27", "new"),
        (standing("member", ISRAEL, DIALOGUE), "2017-01-27", "new"),
        (standing("partner", ISRAEL, NATO), "2017-01-27", "new"),
        (standing("member", person("Ada Cohen", "ISR"), NATO), "2017-01-27", "new"),
        (standing("member", NATO, NATO), "2017-01-27", "new"),
        # The list has it.
        (member(), "2017-01-27", "supported"),
    ],
)
def test_a_state_that_is_not_on_a_complete_list(
    record: Record, made: Standing, published: str, verdict: str
) -> None:
    tell(record, member(start="1952"), COMPLETE, published="2025-06-30", publisher="NATO")
    one = checked(record, made, published)
    assert one.verdict == verdict
    if verdict == "contradicted":
        (opposed,) = one.opposed
        assert opposed.rule == "not on a complete list"
        assert opposed.against == "complete without it from 1949-08-24 to 2025-06-30"
        assert [claim.publisher for claim in opposed.claims] == ["NATO"]


def test_who_says_so_too_does_not_put_a_state_on_a_complete_list(record: Record) -> None:
    tell(record, COMPLETE, published="2025-06-30", publisher="NATO")
    tell(record, standing("member", ISRAEL, NATO), published="2017-01-27", publisher="JTA")
    one = checked(record, standing("member", ISRAEL, NATO))
    assert (one.verdict, [claim.publisher for claim in one.support]) == ("contradicted", ["JTA"])


def test_a_complete_list_that_is_kept_says_nothing_against_itself(record: Record) -> None:
    article = report("2025-06-30", "NATO", "All members of the alliance, as of today.")
    record.add(article, claims(article, member(start="1952"), COMPLETE), at=AT)
    assert {one.verdict for one in record.check_kept(article.id)} == {"new"}


def test_a_list_judged_incomplete_says_nothing(record: Record) -> None:
    tell(record, COMPLETE, published="2025-06-30", publisher="NATO")
    (row,) = record.standings("member")
    record.judge("wrong", row.claims[0].claim, by="Ada", why="it lacks one", at=AT)
    assert checked(record, standing("member", ISRAEL, NATO)).verdict == "new"


def test_the_holder_of_a_sole_office_stands_against_another(record: Record) -> None:
    rasmussen, stoltenberg = person("Rasmussen", "NATO"), person("Stoltenberg", "NATO")
    told = standing("office", stoltenberg, NATO, start="2014-10-01", role="Secretary General")
    tell(record, told, published="2018-01-01")
    one = checked(record, standing("office", rasmussen, NATO, role="Secretary General"))
    assert [against.rule for against in one.opposed] == ["two holders"]


VISIT = event("CONSULT", TURKEY, ISRAEL, "2016-05-04")


@pytest.mark.parametrize(
    ("made", "verdict"),
    [
        (VISIT, "supported"),
        (event("CONSULT", ISRAEL, person("Davutoğlu", "TUR"), "2016-05-04"), "supported"),
        (event("CONSULT", TURKEY, ISRAEL, "2016-05"), "supported"),
        (event("CONSULT", TURKEY, ISRAEL, "2016-05-04", "denied"), "contradicted"),
        (event("CONSULT", TURKEY, ISRAEL), "undatable"),
        (event("CONSULT", TURKEY, GREECE), "new"),
        (event("CONSULT", TURKEY, ISRAEL, "2015-05-04"), "new"),
        (event("REJECT", TURKEY, ISRAEL, "2016-05-04"), "new"),
    ],
)
def test_an_event(record: Record, made: Event, verdict: str) -> None:
    tell(record, VISIT, published="2016-05-05")
    assert checked(record, made).verdict == verdict


def test_without_any_date_a_claim_of_a_known_standing_is_undatable(record: Record) -> None:
    tell(record, member(start="1952"))
    assert checked(record, member(), None).verdict == "undatable"


def test_a_report_does_not_support_itself(record: Record) -> None:
    told = tell(record, member(start="1952"), VISIT)
    assert {
        one.verdict for one in record.check(told, claims(told, member(start="1952"), VISIT))
    } == {"new"}


def test_checking_keeps_nothing(record: Record) -> None:
    tell(record, member(start="1952"))
    before = kept(record)
    checked(record, member(start="1951"))
    assert kept(record) == before


def test_a_claim_judged_wrong_says_nothing(record: Record) -> None:
    tell(record, member(start="1951"))
    wrong = record.standings()[0].claims[0].claim
    record.judge("wrong", wrong, by="Ada", why="misread", at=AT)
    assert checked(record, member(start="1952")).verdict == "new"


def test_what_was_published_later_can_be_left_out(record: Record) -> None:
    tell(record, member(start="1951"), published="2018-01-01")
    article = report("2017-01-27")
    (one,) = record.check(article, claims(article, member(start="1952")), said_by="2017-12-31")
    assert one.verdict == "new"


def test_two_records_together_say_the_gravest() -> None:
    with Record.open(":memory:") as desk, Record.open(":memory:") as other:
        tell(desk, member(start="1952"), publisher="A")
        tell(other, member(start="1951"), publisher="B")
        one = together([checked(desk, member(start="1952")), checked(other, member(start="1952"))])
    assert one.verdict == "contradicted"
    assert [claim.publisher for claim in one.support] == ["A"]
    assert (one.since, len(one.opposed)) == ("1951", 1)


def test_a_claim_that_two_records_have_counts_once() -> None:
    with Record.open(":memory:") as desk, Record.open(":memory:") as other:
        for record in (desk, other):
            tell(record, member(start="1952"), publisher="A")
        for made in (member(start="1952"), member(start="1951")):
            one = together([checked(desk, made), checked(other, made)])
            assert one == checked(desk, made)


_DATES = st.none() | st.sampled_from(["1951", "1952", "1952-02-18", "2010", "1994~", "2016?"])
_MEMBERS = st.builds(member, st.sampled_from(["yes", "ended", "no", "future"]), _DATES, _DATES)


@given(st.lists(_MEMBERS, max_size=4), _MEMBERS, st.none() | st.just("2017-01-27"))
def test_support_and_contradiction_never_share_a_claim(
    told: list[Standing], made: Standing, published: str | None
) -> None:
    with Record.open(":memory:") as record:
        for number, one in enumerate(told):
            tell(record, one, publisher=f"Paper {number}")
        found = checked(record, made, published)
    assert found.verdict in VERDICTS
    opposed = {claim.claim for against in found.opposed for claim in against.claims}
    assert opposed.isdisjoint(claim.claim for claim in found.support)
    assert (found.verdict == "contradicted") == bool(found.opposed)
    assert found.support or found.verdict != "supported"


def test_a_kept_report_is_checked_against_the_others_as_if_it_were_not_kept(
    record: Record,
) -> None:
    tell(record, member(start="1952"), publisher="A")
    article = report("2017-01-27", "The Post", "Nobody has said this before in these words.")
    said = claims(article, member(start="1951"), standing("mission", ISRAEL, NATO))
    before = record.check(article, said)
    record.add(article, said, at=AT)
    kept_now = record.check_kept(article.id)
    assert sorted(kept_now, key=str) == sorted(before, key=str)
    assert {one.verdict for one in before} == {"contradicted", "new"}
    record.judge("wrong", before[0].id, by="Ada", why="misread", at=AT)
    assert [one.id for one in record.check_kept(article.id)] == [before[1].id]
