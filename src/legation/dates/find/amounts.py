"""Counting from a date by an amount of time, as text: P3D is three days."""

from __future__ import annotations

import re
from typing import Final

from legation.dates.edtf import Edtf
from legation.dates.find.shapes.distance import Distance

_AMOUNT: Final = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])")
_UNITS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def counted_from(base: Edtf, amount: str, side: int) -> Edtf | None:
    """Return what lies an amount of time before (`side` -1) or after (+1) a date.

    `amount` is an ISO 8601 duration of one unit, and the result as exact as that unit: eight years
    before a day is a year. None where the amount is not told (`PXW`), is one of hours, or where
    the date is not exact enough to count from.
    """
    found = _AMOUNT.fullmatch(amount)
    if found is None:
        return None
    return Distance(float(found[1]), _UNITS[found[2]], side).counted(base)
