"""Near-copies of one text: marks that they share, and other texts do not.

Papers print an agency's report with some words changed. Of each report's runs of three words a
MinHash sketch is taken; twenty marks are made of it, each of five of its values. Two texts that
have 70 in 100 runs in common share a mark in 97 cases of 100, those that have 50 in 47, those that
have 20 in less than one: 1 - (1 - s^5)^20. The marks follow from the text alone, so that they can
be made again, and compared without looking at other reports.
"""

from __future__ import annotations

import hashlib
from typing import Final

from rensa import RMinHash

from legation.record.identity import fold

_RUN: Final = 3  # words
_MARKS: Final = 20
_VALUES: Final = 5  # of a mark
_SEED: Final = 1
# Fewer words than this are too few to tell a copy by, and words beyond the last are not looked at.
_ENOUGH: Final = 50
_MOST: Final = 5_000


def marks_of(text: str) -> tuple[str, ...]:
    """Return the marks by which near-copies of a text are known, none for a short one."""
    words = fold(text[: _MOST * 20]).split()[:_MOST]
    if len(words) < _ENOUGH:
        return ()
    sketch = RMinHash(_MARKS * _VALUES, _SEED)
    sketch.update([" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)])
    values = sketch.digest()
    return tuple(_mark(at, values[at : at + _VALUES]) for at in range(0, len(values), _VALUES))


def _mark(place: int, values: list[int]) -> str:
    told = ",".join(map(str, (place, *values)))
    return hashlib.blake2b(told.encode("ascii"), digest_size=6).hexdigest()
