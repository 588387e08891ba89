"""What a standing's days say of the one day that is asked about, and what that rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from legation.record.days import iso
from legation.record.holding import DISPUTED
from legation.record.spans import ANSWERS, numbers

# What a row says of a day: its answer, what that rests on, whether claims contradict it. No named
# tuple, for an actor can have hundreds of rows.
Verdict = tuple[str | None, str | None, bool]
NOT_ASKED: Final[Verdict] = (None, None, False)
_DISPUTED: Final[Verdict] = ("maybe", "claims contradict each other on this day", True)
_DISPUTED_CODE: Final = ANSWERS.index(DISPUTED)
_HELD: Final = ("did not hold", "", "", "held")


def verdict_on(spans: bytes, day: int | None) -> Verdict:
    """Return what packed `spans` say of a day; None if no day is asked about."""
    if day is None:
        return NOT_ASKED
    days = numbers(spans)
    many = len(days) // 2
    place = bisect_right(days, day << 2 | 3, 0, many) - 1  # of the last that begins by then
    if place < 0 or (last := days[many + place]) < day:
        return "maybe", _unknown(days, place), False
    first, code = days[place] >> 2, days[place] & 3
    if code == _DISPUTED_CODE:
        return _DISPUTED
    why = f"said or implied that it {_HELD[code]} from {iso(first)} to {iso(last)}"
    return ANSWERS[code], why, False


def _unknown(days: Sequence[int], place: int) -> str:
    """Say what is known of the days before, the last of them in the stretch at `place`."""
    while place >= 0 and days[place] & 3 == _DISPUTED_CODE:
        place -= 1
    many = len(days) // 2
    if place >= 0:
        last, held = iso(days[many + place]), _HELD[days[place] & 3]
        return f"last known on {last}, when it {held}; nothing says what came after"
    if any(days[later] & 3 != _DISPUTED_CODE for later in range(many)):
        return "nothing is said of so early a day"
    return "no claim of it is dated"
