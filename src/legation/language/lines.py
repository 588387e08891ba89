"""Line breaks: which end a paragraph, heading or list item, and which only wrap a long line.

Hard-wrapped text breaks a line where the next word would not fit. So a break is deliberate where
the next word would have fitted, by the longest line of the same block; in text that is not wrapped
every break is.
"""

from __future__ import annotations

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n]*(?:\n|$)")
_BULLET = re.compile(r"[ \t]*(?:[-*•·–—>]|\(?[0-9]{1,3}[.)]|\(?[a-z]\))[ \t]+\S")
_FIRST_WORD = re.compile(r"[ \t]*(\S{1,40})")
_GOES_ON = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to"}
)
"""Words that no line ends with on purpose."""
_NARROWEST = 45
"""Characters: text is not wrapped to less than this."""
_SLACK = 4
"""Characters that a wrapped line may stay short of what would fit."""


def deliberate_breaks(text: str) -> set[int]:
    """Return the offsets of the line feeds that end a paragraph, a heading or an item."""
    breaks: set[int] = set()
    block: list[tuple[int, str]] = []
    for match in _LINE.finditer(text):
        line = match.group().rstrip()
        if line:
            block.append((match.end() - 1, line))
            continue
        breaks |= _of_block(block)
        block = []
    return breaks | _of_block(block)


def _of_block(block: list[tuple[int, str]]) -> set[int]:
    """Return the deliberate breaks of lines without a blank one between; the last always is."""
    width = max((len(line) for _, line in block), default=0)
    breaks = {end for end, _ in block[-1:]}
    for (end, line), (_, following) in pairwise(block):
        if _is_deliberate(line, following, width):
            breaks.add(end)
    return breaks


def _is_deliberate(line: str, following: str, width: int) -> bool:
    if _BULLET.match(following):
        return True
    first = _FIRST_WORD.match(following)
    word = first.group(1) if first else ""
    if word[:1].islower() or line[-1] in ",-" or line.rsplit(maxsplit=1)[-1] in _GOES_ON:
        return False
    return width < _NARROWEST or len(line) + 1 + len(word) + _SLACK <= width
