"""Judgements on who is who, out of one record and into another, with what was undone of them.

A judgement in another record has another number, and the time at which that record learned of it.
It is known again by what it says: the same verdict of the same two actors, by the same person for
the same reason, for the first, the second, … time. So taking the same in twice changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection

from legation.model import DataError
from legation.record.judged import OF_ACTORS, UNDO, judged
from legation.record.judging import take_down
from legation.record.rows import Judgement

_FIELDS: Final = ("verdict", "subject", "other", "by", "why")
_Mark = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """How many judgements were taken in, and how many the record had."""

    new: int
    known: int


def identity_judgements(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements on who is who, and those that undo one, in order."""
    found: dict[str, Judgement] = {}
    for one in judgements:
        if one.verdict in OF_ACTORS or (one.verdict == UNDO and one.subject in found):
            found[str(one.number)] = one
    return list(found.values())


def take_in(
    connection: Connection, rows: Sequence[Mapping[str, Any]], at: datetime | None
) -> Taken:
    """Keep the judgements of another record that this one does not have.

    `rows` are those of `identity_judgements`, as JSON. Raises DataError for what is none.
    """
    ours = dict(_marked(map(_as_row, identity_judgements(judged(connection).judgements))))
    numbers: dict[str, str] = {}
    known = 0
    for mark, row in _marked(map(_checked, rows)):
        if mark in ours:
            numbers[row["number"]] = ours[mark]["number"]
            known += 1
            continue
        decision = {name: row[name] for name in _FIELDS}
        if row["verdict"] == UNDO:
            decision["subject"] = numbers[row["subject"]]
        numbers[row["number"]] = str(take_down(connection, decision, at).number)
    return Taken(len(numbers) - known, known)


def _marked(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[_Mark, dict[str, Any]]]:
    """Yield each judgement with what it is known again by."""
    marks: dict[str, _Mark] = {}
    seen: Counter[_Mark] = Counter()
    for row in rows:
        what = marks.get(row["subject"]) if row["verdict"] == UNDO else row["subject"]
        if what is None:
            raise DataError(
                f"Judgement {row['number']} undoes {row['subject']}, which is not there."
            )
        said = (row["verdict"], what, row["other"], row["by"], row["why"])
        seen[said] += 1
        marks[row["number"]] = (*said, seen[said])
        yield marks[row["number"]], row


def _as_row(one: Judgement) -> dict[str, Any]:
    return {"number": str(one.number), **{name: getattr(one, name) for name in _FIELDS}}


def _checked(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row from elsewhere, if it is a judgement on who is who."""
    told = {name: row.get(name) for name in _FIELDS}
    texts = [told[name] for name in ("subject", "by", "why")]
    is_pair = told["verdict"] in OF_ACTORS and isinstance(told["other"], str)
    is_undo = told["verdict"] == UNDO and told["other"] is None
    if not (is_pair or is_undo) or not all(isinstance(t, str) and t.strip() for t in texts):
        raise DataError(f"Judgement {row.get('number')!r} is none on who is who.")
    return {"number": str(row.get("number")), **told}
