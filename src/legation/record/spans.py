"""The days that a standing is certain of, packed so that one day is found without reading all.

A standing told of for decades by contradicting reports has thousands of stretches, and a question
for one day needs one of them. Packed are first the first days of all stretches, each times four and
with its answer in the last two bits, then their last days; both as 32 bits, the low byte first, and
those as hexadecimal digits, so that they fit into JSON, and many that are strung together are read
at once.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import Final

from legation.record.holding import DISPUTED, NO, YES, Stretch

# In the order in which they go before each other where a standing opened more than once.
ANSWERS: Final = (NO, "maybe", DISPUTED, YES)
_HIGH_BYTE_FIRST: Final = sys.byteorder == "big"
# Digits of a stretch.
DIGITS: Final = 16
_CODES: Final = {answer: code for code, answer in enumerate(ANSWERS)}


def packed(spans: Sequence[Stretch]) -> str:
    """Return stretches, which are in order and do not meet, in one word."""
    firsts = [span.first << 2 | _CODES[span.answer] for span in spans]
    days = array("I", [*firsts, *(span.last for span in spans)])
    if _HIGH_BYTE_FIRST:
        days.byteswap()
    return days.tobytes().hex()


def unpacked(packed: str) -> list[Stretch]:
    """Return the stretches that `packed` wrote."""
    days = numbers(packed)
    many = len(days) // 2
    return [Stretch(days[n] >> 2, days[many + n], ANSWERS[days[n] & 3]) for n in range(many)]


def numbers(packed: str) -> array[int]:
    """Return the numbers that packed stretches are made of, of one standing or of many."""
    days = array("I", bytes.fromhex(packed))
    if _HIGH_BYTE_FIRST:
        days.byteswap()
    return days
