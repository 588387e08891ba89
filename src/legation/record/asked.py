"""What a question says, in the terms of the tables: actors as keys, days and moments as texts."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Final

from sqlalchemy import bindparam, select

from legation.model import UsageError
from legation.record.days import day
from legation.record.identity import fold
from legation.record.kept import utc_text
from legation.record.schema import actor_name
from legation.record.view import Clocks, View

# Made once, because most questions ask it.
_NAMED: Final = select(actor_name.c.actor).where(actor_name.c.folded == bindparam("folded"))

Day = str | date
Moment = str | datetime


def clocks(known: Moment | None, said_by: Day | None) -> Clocks:
    """Return the setting of the clocks that a question asks for.

    A `known` that is a day means the end of that day in UTC. Raises UsageError.
    """
    return Clocks(
        None if known is None else _moment(known),
        None if said_by is None else the_day(said_by),
    )


def the_day(asked: Day) -> int:
    """Return a day as its ordinal; raises UsageError for what is not one day."""
    return asked.toordinal() if isinstance(asked, date) else day(asked)


def actor_keys(view: View, words: str) -> frozenset[str]:
    """Return the keys of the actors that `words` can mean in this record.

    A code or acronym, and a name that some claim uses, or else the last words of one ("Netanyahu").
    Case and diacritics do not tell.
    """
    folded = fold(words)
    if not folded:
        raise UsageError("An actor has no name.")
    names = actor_name.c
    found = set(view.connection.scalars(_NAMED, {"folded": folded}))
    if not found:
        ends_so = names.folded.endswith(f" {folded}", autoescape=True)
        found = set(view.connection.scalars(select(names.actor).where(ends_so)))
    found |= {words.strip(), words.strip().upper()}  # CoE, and nato
    return frozenset(key for name in found for key in view.aliases.all_of(name))


def _moment(asked: Moment) -> str:
    if isinstance(asked, datetime):
        return utc_text(asked)
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError as error:
        raise UsageError(f"{asked!r} is no day or time: write it as 2016-05-03.") from error
    if len(asked) <= len("2016-05-03"):
        return utc_text(datetime.combine(moment, time.max, UTC))
    return utc_text(moment)
