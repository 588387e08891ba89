"""Answering: what the record learned, or unlearned, between two of its moments.

Only what the claims and judgements between the two touch is looked at: it is derived as it followed
at either moment, and set against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final

from sqlalchemy import select

from legation.model import UsageError
from legation.record.around import KINDS, Around, Claims, Row
from legation.record.rows import Change
from legation.record.schema import history
from legation.record.touching import claims_touched
from legation.record.view import View
from legation.record.wording import sentence

Rows = dict[str, dict[Claims, Row]]

# What is made of claims, and named in `Around.rows` by them alone.
_RESTING: Final = ("standing", "event")
# In the order in which changes are told.
_CHANGES: Final = ("new", "changed", "gone")
_WORDS: Final = {"new": "New", "changed": "Changed", "gone": "No longer"}


def answer_changes(before: View, after: View, most: int | None = None) -> list[Change]:
    """Return what is new, changed or gone in `after`, in that order.

    Raises UsageError where more than `most` claims have come, gone, or been judged.
    """
    touched = _touched(before, after)
    if most is not None and len(touched) > most:
        raise UsageError(
            f"{len(touched):,} claims have changed since then, too many to tell one by one: "
            "ask for a shorter time."
        )
    old, new = _around(before, after, touched)
    told = [change for kind in KINDS.values() for change in _changes(old[kind], new[kind])]
    return sorted(told, key=lambda change: _CHANGES.index(change.change))


def _around(before: View, after: View, touched: set[str]) -> tuple[Rows, Rows]:
    """Return what the claims belong to at either time, by kind.

    A claim that was corrected between the two can belong to other things at either: what it belongs
    to at one time is looked at for the other too.
    """
    old, new = (Around(view, sorted(touched)).rows() for view in (before, after))
    if before.judged.corrected != after.judged.corrected:
        reached = touched.union(*(c for rows in (old, new) for k in _RESTING for c in rows[k]))
        if reached != touched:
            return _around(before, after, reached)
    return old, new


def _touched(before: View, after: View) -> set[str]:
    """Return the claims made, withdrawn or judged between two moments."""
    ask = select(history.c.claim).distinct()
    if before.clocks.known is not None:
        ask = ask.where(history.c.number > _last_known(before, before.clocks.known))
    if after.clocks.known is not None:
        ask = ask.where(history.c.recorded_at <= after.clocks.known)
    found = set(after.connection.scalars(ask))
    known = {judgement.number for judgement in before.judged.judgements}
    for judgement in after.judged.judgements:
        if judgement.number not in known:
            found |= claims_touched(before, judgement) if judgement.verdict != "undo" else set()
            found |= claims_touched(after, judgement)
    return found


def _last_known(view: View, moment: str) -> int:
    """Return the number of the last row of the history at a moment: later rows have later times."""
    numbers = select(history.c.number).where(history.c.recorded_at <= moment)
    return view.connection.scalar(numbers.order_by(history.c.number.desc()).limit(1)) or 0


def _changes(old: Mapping[Claims, Row], new: Mapping[Claims, Row]) -> Iterable[Change]:
    """Give what differs; a row goes on in the one that shares most claims with it."""
    left = dict(old)
    for claims, row in new.items():
        mates = [
            (len(claims & other), other)
            for other in left
            if _is_one(left[other], row, claims & other)
        ]
        earlier = left.pop(max(mates, key=lambda mate: mate[0])[1]) if mates else None
        differing = _differing(earlier, row)
        if earlier is None:
            yield _change("new", None, row, ())
        elif differing:
            yield _change("changed", earlier, row, differing)
    for row in left.values():
        yield _change("gone", row, None, ())


def _is_one(earlier: Row, row: Row, shared: Claims) -> bool:
    return earlier.id == row.id or bool(shared)


def _differing(earlier: Row | None, row: Row) -> tuple[str, ...]:
    if earlier is None:
        return ()
    names = [field.name for field in fields(row) if field.name != "id"]
    return tuple(name for name in names if getattr(earlier, name) != getattr(row, name))


def _change(change: str, before: Row | None, after: Row | None, names: tuple[str, ...]) -> Change:
    row = after or before
    assert row is not None  # noqa: S101 -- for the type checker: one of them is there
    says = f"{_WORDS[change]}: {sentence(row)}{_what_changed(before, after, names)}."
    return Change(change, KINDS[type(row)], says, names, before, after)


# What is worth saying of a change, in this order.
_TOLD: Final = ("start", "end", "holds", "role", "date", "status", "mode", "place")


def _what_changed(before: Row | None, after: Row | None, names: tuple[str, ...]) -> str:
    """Return in words what differs, beginning with a semicolon; nothing where nothing does."""
    told = [
        f"{name} {getattr(before, name) or 'unknown'}, now {getattr(after, name) or 'unknown'}"
        for name in _TOLD
        if name in names
    ]
    if "reports" in names:
        told.append(f"now in {after.reports} reports, {before.reports} before")  # type: ignore[union-attr]
    if "judgement" in names:
        told.append("a person's judgement of it has changed")
    return f"; {'; '.join(told or ['who says so has changed'])}" if names else ""
