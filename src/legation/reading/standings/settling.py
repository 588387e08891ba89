"""What a report's own day, and all of its standings together, say of each of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from legation.dates import Edtf, EdtfError, parse
from legation.model import Standing
from legation.reading.page import Page

# Within how many days a second end of the same relations can only tell of the first.
FEW = timedelta(days=7)


def by_the_day(page: Page, standing: Standing) -> Standing:
    """Return a standing as it is on the day of the report.

    What is to begin later is still to come, what ends later has not ended, what has ended holds
    no more. The day on which a plan is told is not the day on which it begins.
    """
    told = _value(page.told_on)
    if told is None or standing.holds == "no":
        return standing
    return _ended(_begun(standing, told), told)


def ended_before(one: Standing, other: Standing) -> bool:
    """Say whether one standing ended a few days before another of its kind did."""
    first, second = _value(one.end), _value(other.end)
    if one.relation != other.relation or first is None or second is None:
        return False
    if first.last is None or second.first is None:
        return False
    return timedelta() < second.first - first.last <= FEW


def _begun(standing: Standing, told: Edtf) -> Standing:
    start = _value(standing.start)
    if start is None:
        return standing
    if standing.holds == "yes" and _is_after(start, told):
        return replace(standing, holds="future")
    if standing.holds == "future" and not _is_after(start, told) and not _reaches(start, told):
        return replace(standing, start=None)
    return standing


def _ended(standing: Standing, told: Edtf) -> Standing:
    end = _value(standing.end)
    if end is None:
        return standing
    if standing.holds == "ended" and _is_after(end, told):
        return replace(standing, holds="yes")
    if standing.holds == "yes" and _is_after(told, end):
        return replace(standing, holds="ended")
    return standing


def _is_after(late: Edtf, early: Edtf) -> bool:
    return late.first is not None and early.last is not None and late.first > early.last


def _reaches(value: Edtf, told: Edtf) -> bool:
    """Say whether a vague date may still be to come: "this year"."""
    return value.last is None or (told.last is not None and value.last > told.last)


def _value(text: str | None) -> Edtf | None:
    try:
        return parse(text) if text is not None else None
    except EdtfError:
        return None
