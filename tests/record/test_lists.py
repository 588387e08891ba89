"""Complete lists against who is said to be on them, in whatever order they come to a record."""

import pytest

from legation.record import Contradiction, Record

from .making import ISRAEL, NATO, OTHERS, TURKEY, derived, standing, tell

COMPLETE = standing("member", OTHERS, NATO, "no", "1949-08-24", end="2025-06-30")
RULE = "not on a complete list"


def told(record: Record, who: str) -> None:
    """Add the list, with one member on it, or an article that calls two states members."""
    if who == "list":
        made = COMPLETE, standing("member", TURKEY, NATO, start="1952")
        tell(record, *made, published="2025-06-30", publisher="NATO")
    else:
        made = standing("member", ISRAEL, NATO), standing("member", TURKEY, NATO)
        tell(record, *made, published="2017-01-27", publisher="JTA")


@pytest.mark.parametrize("order", [("list", "article"), ("article", "list")])
def test_who_is_not_on_a_list_in_either_order(record: Record, order: tuple[str, str]) -> None:
    for who in order:
        told(record, who)
    (found,) = record.contradictions()
    assert found.rule == RULE
    assert (
        found.says
        == "Israel, member (NATO) is said to hold on a day of a complete list without it."
    )
    assert [(side.says, [c.publisher for c in side.claims]) for side in found.sides] == [
        ("holds", ["JTA"]),
        ("complete without it", ["NATO"]),
    ]
    assert found.days == (("2017-01-27", "2017-01-27"),)
    before = derived(record)
    record.rebuild()
    assert derived(record) == before


def test_a_list_judged_wrong_and_right_again(record: Record) -> None:
    told(record, "article")
    told(record, "list")
    listing = record.contradictions()[0].sides[1].claims[0].claim
    record.judge("wrong", listing, by="Ada", why="Two are missing.")
    assert record.contradictions() == []
    record.judge("right", listing, by="Ada", why="None are.")
    assert [one.rule for one in record.contradictions()] == [RULE]


def test_a_claim_by_the_publisher_puts_a_state_on_its_list(record: Record) -> None:
    told(record, "article")
    told(record, "list")
    late = standing("member", ISRAEL, NATO, start="2016")
    tell(record, late, published="2025-07-01", publisher="NATO")
    assert record.contradictions() == []


def test_a_list_is_left_out_with_the_clocks_set_back(record: Record) -> None:
    told(record, "list")
    told(record, "article")
    assert record.contradictions(said_by="2020-01-01") == []
    assert [one.rule for one in record.contradictions(said_by="2025-12-31")] == [RULE]


def test_what_a_list_changes_is_told(record: Record) -> None:
    told(record, "article")
    before = record.stats()
    told(record, "list")
    (one,) = (c for c in record.contradictions() if isinstance(c, Contradiction))
    assert before.contradictions == 0
    assert record.stats().contradictions == 1
    assert record.show(one.id) == one
