"""What a standing's days say of the one day that is asked about, and what that rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Final

from legation.record.days import iso
from legation.record.holding import DISPUTED
from legation.record.spans import ANSWERS, DIGITS, numbers

# What a row says of a day: its answer, what that rests on, whether claims contradict it. No named
# tuple, for an actor can have hundreds of rows.
Verdict = tuple[str | None, str | None, bool]
_NOT_ASKED: Final[Verdict] = (None, None, False)
_DISPUTED: Final[Verdict] = ("maybe", "claims contradict each other on this day", True)
_DISPUTED_CODE: Final = ANSWERS.index(DISPUTED)
_HELD: Final = ("did not hold", "", "", "held")


def verdict_on(spans: str, day: int | None) -> Verdict:
    """Return what packed `spans` say of a day; None if no day is asked about."""
    (verdict,) = verdicts_on([spans], day)
    return verdict


def verdicts_on(spans: Sequence[str], day: int | None) -> Iterator[Verdict]:
    """Return what the packed spans of each standing say of a day, of all of them read at once."""
    return repeat(_NOT_ASKED, len(spans)) if day is None else _found(spans, day)


def _found(spans: Sequence[str], day: int) -> Iterator[Verdict]:
    days = numbers("".join(spans))
    by_then = day << 2 | 3
    begin = 0
    for digits in map(len, spans):
        many = digits // DIGITS
        middle = begin + many
        place = bisect_right(days, by_then, begin, middle) - 1  # of the last that begins by then
        if place < begin or (last := days[place + many]) < day:
            yield "maybe", _unknown(days[begin : middle + many], place - begin), False
        elif (code := (first := days[place]) & 3) == _DISPUTED_CODE:
            yield _DISPUTED
        else:
            why = f"said or implied that it {_HELD[code]} from {iso(first >> 2)} to {iso(last)}"
            yield ANSWERS[code], why, False
        begin = middle + many


def _unknown(days: Sequence[int], place: int) -> str:
    """Say what is known of the days before, the last of them in the stretch at `place`."""
    while place >= 0 and days[place] & 3 == _DISPUTED_CODE:
        place -= 1
    many = len(days) // 2
    if place >= 0:
        last, held = iso(days[many + place]), _HELD[days[place] & 3]
        return f"last known on {last}, when it {held}; nothing says what came after"
    for first in days[:many]:
        if first & 3 != _DISPUTED_CODE:
            return "nothing is said of so early a day"
    return "no claim of it is dated"
