"""The sentence around a claim's words, and a mark by which copies of it are known.

Good enough to show a claim in its context and to know an agency's sentence again; the boundaries
that reading works with are the language room's.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from legation.model import Span
from legation.record.identity import fold

_STOP: Final = re.compile(r"[.!?][\"'”’)]*\s|\n")
# A sentence longer than this is cut around the claim (characters on either side).
_REACH: Final = 400
# Fewer words than this are too few to tell a copy by ("NATO member Turkey").
_ENOUGH_WORDS: Final = 8


def around(text: str, at: Span) -> Span:
    """Return the sentence of `text` that `at` lies in, or all sentences that it touches."""
    floor = max(0, at.start - _REACH)
    before = [stop.end() for stop in _STOP.finditer(text, floor, at.start)]
    start = before[-1] if before else floor
    after = _STOP.search(text, max(at.start, at.end - 1), at.end + _REACH)
    end = after.end() if after else min(len(text), at.end + _REACH)
    inside = text[start:end]
    lead = len(inside) - len(inside.lstrip())
    return Span(min(start + lead, at.start), max(start + len(inside.rstrip()), at.end))


def mark(sentence: str) -> str:
    """Return a hash of the words of a sentence, empty for one too short to know a copy by."""
    words = fold(sentence)
    if words.count(" ") + 1 < _ENOUGH_WORDS:
        return ""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:16]
