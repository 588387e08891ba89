"""Text from outside: anything may come, and nothing takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.dates import find, parse

_VOCABULARY = (
    "May March Sept. 4 25 2016 1994 '98 1990s 20th century first the of in on since from to "
    "between and last next this that same previous following Friday Monday night early late "
    "mid - – , . ( ) / : ' 's week weeks year years day days month quarter half decade ago "
    "later earlier before after two a an several now today yesterday tomorrow summer fall "
    "Christmas Easter New Year's Day noon 10 a.m. p.m. GMT fiscal FY2016 Q3 every each end "
    "beginning T 00 30 9/11 5/4/2016 2016-05-04 2016-17 ² ٣ İ \n \n\n will said was"
)
_WORDS = st.sampled_from(_VOCABULARY.split(" "))
_PUBLISHED = st.one_of(
    st.none(),
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(["2016", "2016-02", "0001-01-01", "9999-12-31", "2016-02-29"]),
)


@given(st.one_of(st.lists(_WORDS, max_size=25).map(" ".join), st.text(max_size=80)), _PUBLISHED)
def test_whatever_is_found_is_in_order_and_well_formed(text: str, published: str | None) -> None:
    end = 0
    for mention in find(text, published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value is None or parse(str(mention.value)) == mention.value
        assert mention.range is None or parse(str(mention.range)) == mention.range
        assert mention.why
        end = mention.end


@given(st.lists(_WORDS, max_size=25).map(" ".join))
def test_the_same_text_means_the_same(text: str) -> None:
    assert find(text, "2017-01-27") == find(text, "2017-01-27")


_REPEATED = (
    *("1", "1 ", "2016 ", "2016-", "1/2/", "1.", "'", "May ", "In May ", "May 3, 4, 5, "),
    *("the end of ", "first half of ", "two days before ", "the day after ", "last ", "a "),
    *("from 1994 to ", "Friday, ", "10:35 a.m. ", "19th and ", "week of ", "twenty-"),
)


@pytest.mark.parametrize("piece", _REPEATED)
def test_time_is_linear(piece: str) -> None:
    """Ten times the text takes about ten times as long; a square law would take a hundred.

    The best of some runs counts, since other work on the machine only makes a run longer.
    """
    short, long = (
        min(_seconds(piece * (n // len(piece))) for _ in range(3)) for n in (4_000, 40_000)
    )
    assert long < 50 * max(short, 0.004)


def _seconds(text: str) -> float:
    start = time.process_time()
    find(text, "2017-01-27")
    return time.process_time() - start


def test_two_million_digits_and_as_many_spaces() -> None:
    assert find("7" * 2_000_000, "2017-01-27") == []
    spaced = "May" + " " * 2_000_000 + "2016"
    assert [m.text for m in find(spaced)] == [spaced]
