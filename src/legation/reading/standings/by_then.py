"""When an agreement was made of which the report tells only when it comes into force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from legation.dates import parse
from legation.model import Standing
from legation.reading.page import Page
from legation.reading.standings.force import takes_effect

# "01:00 local time", "1am", "midnight": nobody signs in the hours before dawn.
SMALL_HOURS = re.compile(r"\b(?:0?[0-5]:[0-5]\d(?!\s*p)|[1-5]\s*a\.?m|12\s*a\.?m|midnight)", re.I)


def made_by_then(page: Page, standings: list[Standing]) -> list[Standing]:
    """Return the standings, agreements with a guessed day before the dawn they come into force at.

    "A deal has been signed. It comes into force on Tuesday at 01:00": about Monday. The guess is
    the day of the news, and what is in force before dawn was made before.
    """
    nights = set(_nights(page)) if any(map(_is_guessed, standings)) else set()
    return [_earlier(s) if _is_guessed(s) and _day(s) in nights else s for s in standings]


def _nights(page: Page) -> Iterator[str]:
    """Yield the days in whose small hours something comes into force."""
    for time in page.times.placed:
        verb = time.verb
        early = SMALL_HOURS.search(time.mention.text)
        if early and verb is not None and takes_effect(verb) and time.value is not None:
            yield time.value


def _is_guessed(standing: Standing) -> bool:
    return standing.relation == "party" and (standing.start or "").endswith("~")


def _day(standing: Standing) -> str:
    return (standing.start or "").rstrip("~")


def _earlier(standing: Standing) -> Standing:
    day = parse(_day(standing)).first
    start = f"{day - timedelta(days=1)}~" if day is not None else None
    return replace(standing, start=start)
