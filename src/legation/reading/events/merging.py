"""One event for each distinct happening: a second mention of it adds nothing but words.

Only what is told by the same word is taken for the same happening.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from legation.model import Actor, Event
from legation.reading.events.happening import Happening

LIKELIHOOD = ("actual", "planned", "hypothetical", "denied")


def merged(happenings: Iterable[Happening]) -> list[Happening]:
    """Return the happenings, later mentions of an earlier one folded into it."""
    kept: list[Happening] = []
    for new in happenings:
        twin = next((i for i, old in enumerate(kept) if _same(old, new)), None)
        if twin is None:
            kept.append(new)
        else:
            kept[twin] = _fuller(kept[twin], new)
    return kept


def _same(old: Happening, new: Happening) -> bool:
    a, b = old.event, new.event
    if old.found.token.lemma_ != new.found.token.lemma_:
        return False
    if a.type != b.type or (a.status == "denied") != (b.status == "denied"):
        return False
    if not (_alike(a, b) or (_near(old, new) and _mirrored(a, b))):
        return False
    return a.date is None or b.date is None or a.date.rstrip("~") == b.date.rstrip("~")


def _alike(a: Event, b: Event) -> bool:
    return _overlap(a.source, b.source) and _overlap(a.target, b.target)


def _mirrored(a: Event, b: Event) -> bool:
    return _overlap(a.source, b.target) and _overlap(a.target, b.source)


def _near(old: Happening, new: Happening) -> bool:
    """Say whether both stand in one sentence: "accepted the credentials submitted by"."""
    return old.found.token.sent.start == new.found.token.sent.start


def _overlap(a: tuple[Actor, ...], b: tuple[Actor, ...]) -> bool:
    if not a or not b:
        return not a and not b
    return bool({x.whose for x in a} & {x.whose for x in b})


def _fuller(old: Happening, new: Happening) -> Happening:
    """Return the mention that says more: what happened before what may, dated before undated."""
    first, second = sorted((old, new), key=lambda h: LIKELIHOOD.index(h.event.status))
    if first.event.date is None and second.event.date is not None:
        return replace(first, event=replace(first.event, date=second.event.date))
    return first
