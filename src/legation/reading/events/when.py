"""On which date an event happened: of the dates it may have, the one that most speaks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from legation.choice import load_choice
from legation.dates import Date, approximately, counted_from, parse
from legation.reading.events.beside import beside
from legation.reading.events.moment_cues import moment_cues
from legation.reading.events.moments import Moment, Occasion, has_own, moments
from legation.reading.learned import DATA

# How much likelier than the likeliest date it must be that there is none: a little, so that more
# dates are found and about as many answers are right.
UNDATED = 1.15


@dataclass(frozen=True, slots=True)
class Dated:
    """An event's date as EDTF, and by which words it was found."""

    value: str | None
    why: str


def date_of(at: Occasion) -> Dated:
    """Return the date of an event.

    What lies an amount of time from the clause around it is counted from that clause's date.
    Moments that mean the same date speak for it together. A date that the event's own sentence does
    not tell is only about right: it is marked `~`.
    """
    counted = _counted(at)
    if counted is not None:
        return counted
    possible = moments(at)
    chances = load_choice(DATA / "moments.json").odds(
        [moment_cues(at, moment) for moment in possible]
    )
    together: defaultdict[str | None, float] = defaultdict(float)
    for moment, chance in zip(possible, chances, strict=True):
        together[moment.value] += chance
    together[None] /= UNDATED
    value = max(together, key=lambda value: together[value])
    heaviest = max(zip(chances, possible, strict=True), key=lambda p: (p[1].value == value, p[0]))
    return Dated(_marked(value, possible), _why(heaviest[1], together[value]))


def _counted(at: Occasion) -> Dated | None:
    """Return the date told from that of the clause around: "three days after it had signed"."""
    found = beside(at.page, at.token)
    if found is None or has_own(at):
        return None
    base = date_of(Occasion(at.page, found.other)).value
    amount = found.amount
    if base is None or amount.amount is None:
        return None
    value = counted_from(parse(base.rstrip("~")), amount.amount, found.side)
    if isinstance(value, Date) and base.endswith("~"):
        value = approximately(value)
    return Dated(str(value), f"“{amount.text}” from {base}") if value is not None else None


def _marked(value: str | None, possible: Sequence[Moment]) -> str | None:
    if value is None or any(m.kind == "here" and m.value == value for m in possible):
        return value
    date = parse(value)
    return str(approximately(date)) if isinstance(date, Date) else value


def _why(moment: Moment, chance: float) -> str:
    """Say where the date comes from, and how sure that is."""
    words = moment.time.mention.text if moment.time is not None else ""
    match moment.kind:
        case "none":
            return f"undated ({chance:.2f})"
        case "news":
            return f"of the day the report was published ({chance:.2f})"
        case "here":
            return f"dated by “{words}” ({chance:.2f})"
    return f"dated by “{words}” {moment.kind} ({chance:.2f})"
