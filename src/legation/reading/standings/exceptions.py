"""Who is named only to be left out: "every neighbour except Greece recognises it"."""

from __future__ import annotations

import re

from legation.model import Actor
from legation.reading.page import Page

_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?:\s+for)?|apart\s+from|other\s+than|with\s+the\s+exception\s+of|barring)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LONGEST = 40


def is_excepted(page: Page, actor: Actor) -> bool:
    """Say whether an actor is named as the one for whom what is said does not hold."""
    if actor.at is None:
        return False
    before = page.report.text[max(0, actor.at.start - _LONGEST) : actor.at.start]
    return _EXCEPT.search(before) is not None
