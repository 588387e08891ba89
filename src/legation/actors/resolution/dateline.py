"""Datelines ("BRUSSELS, May 4 (Reuters) —"), which name a place and an agency but no actor."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June"
    r"|July|August|September|October|November|December)\.?"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_PLACE = r"[A-Z][A-Za-z.'’ /-]{1,40}(?:, [A-Z][A-Za-z.'’ ]{1,30})?"
_SOURCE = r"\([A-Za-z][A-Za-z0-9 ./&-]{0,40}\)"
_DASH = r"(?:--|[-–—])"
_END = rf"\s*(?:{_DASH}|:)"
# A place in capitals needs only a dash or colon; otherwise a day or a source comes between.
_PATTERN = re.compile(
    rf"\s*(?:{_PLACE}, {_DAY}\.?(?: {_SOURCE})?{_END}"
    rf"|{_PLACE},? {_SOURCE}{_END}"
    rf"|{_SOURCE}{_END}"
    rf"|[A-Z][A-Z.'’ /-]{{2,40}}(?:, [A-Z][A-Za-z.'’ ]{{1,30}})?{_END}\s)"
)
_LEADING_LINES = 4


def dateline(text: str) -> tuple[int, int]:
    """Return the character offsets of the report's dateline, (0, 0) if it has none.

    It is looked for at the head of the first lines, for a title may stand before it.
    """
    at = 0
    for line in text.splitlines(keepends=True)[:_LEADING_LINES]:
        found = _PATTERN.match(line)
        if found:
            return at, at + found.end()
        at += len(line)
    return 0, 0
