"""The packed days of a standing: what goes in comes out, and one day is found as by reading all."""

from hypothesis import given
from hypothesis import strategies as st

from legation.record.days import FOREVER, NEVER
from legation.record.holding import Stretch, answer
from legation.record.spans import ANSWERS, DIGITS, packed, unpacked
from legation.record.verdicts import verdict_on, verdicts_on

CERTAIN = tuple(one for one in ANSWERS if one != "maybe")


@st.composite
def stretches(draw: st.DrawFn) -> list[Stretch]:
    """Draw stretches in order that do not meet, over few days or all there are."""
    longest = draw(st.sampled_from([12, FOREVER]))
    days = sorted(draw(st.sets(st.integers(NEVER, longest), max_size=14)))
    pairs = zip(days[::2], days[1::2], strict=False)
    return [Stretch(first, last, draw(st.sampled_from(CERTAIN))) for first, last in pairs]


@given(stretches())
def test_what_is_packed_comes_out_again(told: list[Stretch]) -> None:
    word = packed(told)
    assert len(word) == DIGITS * len(told)
    assert unpacked(word) == told


@given(stretches(), st.one_of(st.integers(NEVER, 13), st.integers(NEVER, FOREVER)))
def test_one_day_is_found_as_by_reading_all(told: list[Stretch], day: int) -> None:
    found, why, is_disputed = verdict_on(packed(told), day)
    slow = answer(told, day)
    assert (found, is_disputed) == (("maybe", True) if slow == "disputed" else (slow, False))
    assert why


@given(st.lists(stretches(), max_size=5), st.integers(NEVER, 13))
def test_many_are_read_at_once_as_one_by_one(told: list[list[Stretch]], day: int) -> None:
    words = [packed(one) for one in told]
    assert list(verdicts_on(words, day)) == [verdict_on(one, day) for one in words]


def test_digits_are_the_same_on_every_machine() -> None:
    assert packed([Stretch(1, 2, "yes"), Stretch(4, FOREVER, "no")]) == (
        "0700000010000000" + "02000000" + FOREVER.to_bytes(4, "little").hex()
    )


def test_a_day_that_is_not_asked_about() -> None:
    assert verdict_on(packed([]), None) == (None, None, False)
    assert verdict_on(packed([]), 5) == ("maybe", "no claim of it is dated", False)
