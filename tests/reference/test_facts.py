"""The facts of the reference record, against totals that are known from elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.actors import Gazetteer
from legation.record.days import day, days
from legation.reference.rows import Row, complete, rows

ROWS = list(rows())
MEMBERS = [row for row in ROWS if row.relation == "member"]


def totals() -> Iterator[tuple[str, str, int]]:
    lines = (Path(__file__).parent / "totals.tsv").read_text("utf-8").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        organisation, on, members = line.split("\t")
        yield organisation, on, int(members)


def held(row: Row, on: int) -> bool:
    return days(row.start).last <= on and (not row.end or days(row.end).first >= on)


@pytest.mark.parametrize(("organisation", "on", "members"), list(totals()))
def test_an_organisation_has_as_many_members_as_is_known(
    organisation: str, on: str, members: int
) -> None:
    states = [r.state for r in MEMBERS if r.organisation == organisation and held(r, day(on))]
    assert (len(states), len(set(states))) == (members, members)


def test_every_organisation_is_counted() -> None:
    assert {row.organisation for row in MEMBERS} == {organisation for organisation, *_ in totals()}


def test_a_list_is_complete_only_from_where_its_members_are_counted() -> None:
    counted = {organisation: day(on) for organisation, on, _ in reversed(list(totals()))}
    for known in complete():
        assert day(known.start) >= counted[known.organisation], known
        assert days(known.end).last <= days(known.source.as_of).last, known
        assert known.source in {r.source for r in MEMBERS if r.organisation == known.organisation}


def test_every_state_and_organisation_is_in_the_gazetteer() -> None:
    gazetteer = Gazetteer.load()
    kinds = {gazetteer.entry(row.state).kind for row in ROWS}
    assert kinds <= {"state", "territory", "de facto"}
    assert {gazetteer.entry(row.organisation).kind for row in ROWS} == {"igo", "framework"}


def test_a_membership_ends_after_it_began_and_within_what_its_source_knows() -> None:
    for row in ROWS:
        end = days(row.end or row.source.as_of)
        assert days(row.start).first < end.first, row
        assert end.last <= days(row.source.as_of).last, row


def test_a_state_is_suspended_only_while_it_is_a_member() -> None:
    for row in ROWS:
        if row.relation == "suspended" and row.organisation != "osce":
            assert any(
                held(member, days(row.start).last)
                for member in MEMBERS
                if (member.state, member.organisation) == (row.state, row.organisation)
            ), row


def test_nobody_is_a_member_twice_at_a_time() -> None:
    for row in MEMBERS:
        again = [
            other
            for other in MEMBERS
            if (other.state, other.organisation) == (row.state, row.organisation)
            and other is not row
            and held(other, days(row.start).last)
        ]
        assert not again


@pytest.mark.parametrize(
    ("state", "start"),
    [("egypt", "1995-02"), ("israel", "1995-02"), ("jordan", "1995-11"), ("algeria", "2000-03")],
)
def test_the_mediterranean_dialogue_was_joined_when_nato_says(state: str, start: str) -> None:
    (row,) = [r for r in MEMBERS if (r.organisation, r.state) == ("mediterranean-dialogue", state)]
    assert row.start == start
    assert row.source.address.startswith("https://www.nato.int/")
