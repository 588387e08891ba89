"""Publication dates."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import UsageError
from legation.sources import publication_date


@pytest.mark.parametrize(
    ("given_date", "date"),
    [
        ("2017-01-27", "2017-01-27"),
        (" 2016-05 ", "2016-05"),
        ("1994~", "1994~"),
        ("2016-02-29?", "2016-02-29?"),
        ("2017-01-27T23:50:00+03:00", "2017-01-27"),
        ("2017-01-27 08:15:00", "2017-01-27"),
        ("2017-01-27T08:15:00.123Z", "2017-01-27"),
    ],
)
def test_a_day_a_month_or_a_year_is_a_date(given_date: str, date: str) -> None:
    assert publication_date(given_date) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "27.1.2017",
        "2017-13",
        "2015-02-29",
        "0000",
        "2017-1-2",
        "20170127",
        "2017-01-27x",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    with pytest.raises(UsageError, match="is no date"):
        publication_date(text)


@given(st.dates())
def test_every_day_is_a_date(day: object) -> None:
    assert publication_date(str(day)) == str(day)


@given(st.text())
def test_any_text_is_a_date_or_a_usage_error(text: str) -> None:
    with suppress(UsageError):
        assert publication_date(text) in text
