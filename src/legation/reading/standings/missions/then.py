"""States that bear one name in turn, or sit in one capital: the one that there was at the time."""

from __future__ import annotations

from legation.dates import parse
from legation.reading.page import Page, Party


def at_the_time(page: Page, party: Party, date: str | None) -> Party | None:
    """Return the state of the report that a party's words meant then: "Berlin", 1974, East Germany.

    The party itself where they meant none other; None where that was no more.
    """
    first = parse(date).first if date is not None else None
    if first is None:
        return party
    day = first.isoformat()
    called = [r.entry for r in page.gazetteer.lookup(party.mention.words, day) if r.current]
    if any(entry.of == party.referent.of for entry in called):
        return party
    meant = {entry.id for entry in called if entry.kind == "state"}
    named = (Party(m, r) for m in page.actors.mentions for r in m.referents if r.entry in meant)
    return next(named, None if _was_over(page, party, day) else party)


def _was_over(page: Page, party: Party, day: str) -> bool:
    entry = page.gazetteer.entry(party.referent.entry) if party.referent.entry else None
    return entry is not None and entry.end is not None and entry.end < day
