"""Counting from a date by an amount of time."""

from __future__ import annotations

import pytest

from legation.dates import counted_from, parse


@pytest.mark.parametrize(
    ("base", "amount", "side", "value"),
    [
        ("2017-01-26", "P3D", -1, "2017-01-23"),
        ("2000-11-27", "P8Y", -1, "1992"),
        ("2016-05", "P2M", 1, "2016-07"),
        ("2016-12-31", "P1D", 1, "2017-01-01"),
        ("2017-01-26", "P2W", -1, "2017-01-09/2017-01-15"),
        ("1990", "P3D", -1, None),
        ("2017-01-26", "PXW", -1, None),
        ("2017-01-26", "PT3H", -1, None),
        ("0001-01-01", "P3D", -1, None),
    ],
)
def test_an_amount_is_counted_as_exactly_as_its_unit(
    base: str, amount: str, side: int, value: str | None
) -> None:
    found = counted_from(parse(base), amount, side)
    assert (str(found) if found is not None else None) == value
